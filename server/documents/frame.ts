import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { ink, sizes } from './page.ts'
import { run } from './paragraphs.ts'

/** “— 1 —”, a character from the outer edge. */
const number = (alignment: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment,
        indent: { [alignment]: sizes.footer * 10 },
        children: [run('— '), new TextRun({ children: [PageNumber.CURRENT] }), run(' —')],
      }),
    ],
  })

export const pageNumbers = () => ({ default: number('right'), even: number('left') })

/** The mark that no page of invented figures, of a draft or of a numbered copy may be without. */
const mark = (words: string) =>
  new Header({
    children: [
      new Paragraph({
        style: 'Mark',
        children: words
          ? [
              new TextRun({
                text: words,
                font: { hint: 'eastAsia' },
                border: { style: 'single', size: 4, color: ink.mark, space: 4 },
              }),
            ]
          : [],
      }),
    ],
  })

export const marks = (words: string) => ({ default: mark(words), even: mark(words) })
