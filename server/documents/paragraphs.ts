import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { textWidth } from './page.ts'
import { fontsOf, type StyleId } from './styles.ts'

/** The hint makes quotation marks, dashes and dots Chinese signs of full width. */
export const run = (text: string, options: Omit<IRunOptions, 'text' | 'font'> = {}) =>
  new TextRun({ ...options, text, font: { hint: 'eastAsia' } })

export const paragraph = (style: StyleId, text: string, options: Omit<IParagraphOptions, 'style'> = {}) =>
  new Paragraph({ ...options, style, children: [run(text)] })

/** One paragraph of several lines. */
export const lines = (style: StyleId, texts: readonly string[], options: Omit<IParagraphOptions, 'style'> = {}) =>
  new Paragraph({ ...options, style, children: texts.map((text, index) => run(text, index > 0 ? { break: 1 } : {})) })

/** Words in another face than the paragraph's. */
export const runIn = (face: string, text: string) => new TextRun({ text, font: { ...fontsOf(face), hint: 'eastAsia' } })

type Piece = string | TextRun
const piece = (one: Piece) => (typeof one === 'string' ? run(one) : one)

/**
 * Words at both edges of the type area, a character from each: as spaces, since an indent would shorten the rules that
 * stand above and below.
 */
export const lineTo = (
  style: StyleId,
  left: string,
  right: Piece | readonly Piece[] = [],
  options: Omit<IParagraphOptions, 'style'> = {},
) =>
  new Paragraph({
    ...options,
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth.portrait }],
    children: [run(`　${left}`), new TextRun({ children: [new Tab()] }), ...[right].flat().map(piece), run('　')],
  })
