import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx'
import type { StyleId } from './styles.ts'

/** The hint makes quotation marks, dashes and dots Chinese signs of full width. */
export const run = (text: string, options: Omit<IRunOptions, 'text' | 'font'> = {}) =>
  new TextRun({ ...options, text, font: { hint: 'eastAsia' } })

export const paragraph = (style: StyleId, text: string, options: Omit<IParagraphOptions, 'style'> = {}) =>
  new Paragraph({ ...options, style, children: [run(text)] })

/** One paragraph of several lines. */
export const lines = (style: StyleId, texts: readonly string[], options: Omit<IParagraphOptions, 'style'> = {}) =>
  new Paragraph({ ...options, style, children: texts.map((text, index) => run(text, index > 0 ? { break: 1 } : {})) })
