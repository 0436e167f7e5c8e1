import type { Instrument } from '../../../domain/instrument.ts'
import { minimumForExtremes, minimumGroupSize } from '../../disclosure/minimums.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import type { Scope } from '../find/scope.ts'
import { type Banner, hiddenIn } from './banner.ts'
import type { ColumnFrame } from './column-frame.ts'
import type { TableRow } from './table-rows.ts'

/** Rows that exclude each other and hold everybody: categories of one variable. */
export const isOneVariable = (rows: readonly TableRow[]): boolean =>
  rows.length > 1 && rows.every(({ variable }) => variable === rows[0]!.variable)

/** How many people of each column chose a row. */
function timesIn({ chosen }: TableRow, { columnOf, groups }: ColumnFrame): number[] {
  const times = groups.map(() => 0)
  for (const i of chosen) if (columnOf[i]! >= 0) times[columnOf[i]!]! += 1
  return times
}

/**
 * Columns in which nothing is shown, by row: hidden ones, those in which too few answered, and those in which few
 * answered and all of them, or all but one, chose alike; of so few no shares of one variable's categories at all.
 */
export function closedIn(
  rows: readonly TableRow[],
  frames: readonly ColumnFrame[],
  banner: Banner,
  request: { readonly instrument: Instrument; readonly scope: Scope },
): boolean[][] {
  const said = rows.map((row, r) => timesIn(row, frames[r]!))
  const isOne = isOneVariable(rows)
  return rows.map((row, r) => {
    const { groups } = frames[r]!
    const hidden = hiddenIn(row, banner, request)
    return groups.map(({ baseSize }, c) => {
      if (baseSize === 0) return hidden[c]!
      // Shares of one variable's categories add up: one that is hidden would follow from the others.
      const isTold = isOne ? baseSize < minimumForExtremes : tellsOfEach([said[r]![c]!, baseSize - said[r]![c]!])
      return hidden[c]! || baseSize < minimumGroupSize || isTold
    })
  })
}
