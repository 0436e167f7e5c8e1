import { BorderStyle, type Paragraph } from 'docx'
import { signerLabel } from '../../analysis/report/forms/paper.ts'
import type { Report } from '../../analysis/report/model.ts'
import { faces, ink } from './page.ts'
import { lineTo, paragraph, runIn } from './paragraphs.ts'

/** Points between the line and the red rule below it: 4 mm. */
export const aboveRule = 11
/** Points: the rule is as thick as the strokes of the mark ask for. */
export const ruleWidth = 1.5

/** The red head of a 专报: its name, its number, who issues it and when, a red rule of the width of the type area. */
export function redHead({ name, number, signer, issuer, date }: NonNullable<Report['head']>): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: ruleWidth * 8, color: ink.head, space: aboveRule }
  return [
    paragraph('HeadMark', name),
    signer ? signed(number, signer) : paragraph('HeadNumber', number),
    lineTo('HeadLine', issuer, date, { border: { bottom: rule } }),
  ]
}

/** Who signs stands on the right, and then the number on the left. */
const signed = (number: string, signer: string) =>
  lineTo('HeadNumber', number, [signerLabel, runIn(faces.kai, signer)], { alignment: 'left' })
