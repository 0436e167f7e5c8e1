import { Footer, Header, PageNumber, Paragraph, Run, TextRun } from 'docx'
import { ink, sizes } from './page.ts'
import { run } from './paragraphs.ts'
import { watermark } from './watermark.ts'

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
const mark = (words: string, across: string | undefined) =>
  new Header({
    children: [
      new Paragraph({
        style: 'Mark',
        children: [...(across ? [new Run({ children: [watermark(across)] })] : []), ...(words ? [framed(words)] : [])],
      }),
    ],
  })

const framed = (text: string) =>
  new TextRun({
    text,
    font: { hint: 'eastAsia' },
    border: { style: 'single', size: 4, color: ink.mark, space: 4 },
  })

/** Of each kind of page; `across`: what stands behind the text of what is not signed. */
export const marks = (words: string, across: string | undefined) => ({
  default: mark(words, across),
  even: mark(words, across),
})
