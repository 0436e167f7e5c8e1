import { printedText } from '../../../analysis/report/claims/printed-text.ts'
import type { Block, Inline, Report } from '../../../analysis/report/model.ts'

export type DutyTable = Extract<Block, { kind: 'table' }>
type Row = readonly (readonly Inline[])[]

/** Undefined where nothing is proposed. */
export const dutyTableOf = ({ blocks }: Report): DutyTable | undefined =>
  blocks.find((block): block is DutyTable => block.kind === 'table')

const asAbove = '同上'

/** Each row by itself: what says “as above” says what stands above. */
function inFull(rows: readonly Row[], report: Report): Row[] {
  const full: Row[] = []
  for (const row of rows)
    full.push(row.map((cell, k) => (printedText(cell, report.claims) === asAbove ? (full.at(-1)?.[k] ?? cell) : cell)))
  return full
}

/** The rows that one unit leads or supports, with the numbers of the whole; all of them where none is named. */
export const dutyRows = ({ rows }: DutyTable, report: Report, unit: string): readonly Row[] =>
  unit === ''
    ? rows
    : inFull(rows, report).filter((row) =>
        row.some((cell) => printedText(cell, report.claims).split('、').includes(unit)),
      )
