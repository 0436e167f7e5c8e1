import { BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Report } from '../../analysis/report/model.ts'
import { ink, textWidth } from './page.ts'
import { paragraph, run } from './paragraphs.ts'

/** Points between the line and the red rule below it: 4 mm. */
export const aboveRule = 11
/** Points: the rule is as thick as the strokes of the mark ask for. */
export const ruleWidth = 1.5

/** The red head of a 专报: its name, its number, who issues it and when, a red rule of the width of the type area. */
export function redHead({ name, number, issuer, date }: NonNullable<Report['head']>): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: ruleWidth * 8, color: ink.head, space: aboveRule }
  return [
    paragraph('HeadMark', name),
    paragraph('HeadNumber', number),
    new Paragraph({
      style: 'HeadLine',
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth.portrait }],
      border: { bottom: rule },
      // A character from each edge, as spaces: an indent would shorten the rule.
      children: [run(`　${issuer}`), new TextRun({ children: [new Tab()] }), run(`${date}　`)],
    }),
  ]
}
