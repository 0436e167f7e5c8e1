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

/** The mark that no page of invented figures may be without. */
const mark = (isSynthetic: boolean) =>
  new Header({
    children: [
      new Paragraph({
        style: 'Mark',
        children: isSynthetic
          ? [
              new TextRun({
                text: '合成数据',
                font: { hint: 'eastAsia' },
                border: { style: 'single', size: 4, color: ink.mark, space: 4 },
              }),
            ]
          : [],
      }),
    ],
  })

export const marks = (isSynthetic: boolean) => ({ default: mark(isSynthetic), even: mark(isSynthetic) })
