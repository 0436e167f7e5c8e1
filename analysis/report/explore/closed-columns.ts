import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { oncePer } from '../../../domain/once-per.ts'
import { minimumForExtremes, minimumGroupSize } from '../../disclosure/minimums.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import type { Scope } from '../find/scope.ts'
import { type Banner, hiddenIn } from './banner.ts'
import type { ChosenCount } from './column-frame.ts'
import { protectionOf } from './protection.ts'
import type { TableRow } from './table-rows.ts'

/** Rows that exclude each other and hold everybody: categories of one variable. */
export const isOneVariable = (rows: readonly TableRow[]): boolean =>
  rows.length > 1 && rows.every(({ variable }) => variable === rows[0]!.variable)

/** Variables whose codes exclude each other, not one of several choices. */
const variablesOfSeveral = oncePer(
  (instrument: Instrument): ReadonlySet<string> =>
    new Set(codebook(instrument).flatMap(({ name, codes }) => (codes?.some(({ code }) => code > 1) ? [name] : []))),
)

interface Asked {
  readonly instrument: Instrument
  readonly scope: Scope
}

/**
 * Columns in which nothing is shown of a row of a table: hidden ones, those in which too few answered, and those in which
 * few answered and all of them, or all but one, chose alike; of so few no shares of one variable's categories at all.
 * With them those from which these would follow, here or in other answers. A row that divides people counts them, and is
 * protected as they are.
 */
export function closingIn(
  rows: readonly TableRow[],
  banner: Banner,
  { instrument, scope }: Asked,
): (chosen: ChosenCount) => boolean[] {
  const protection = protectionOf(instrument, scope)
  const hiddenAnswers = banner.partsOf.map((parts) => protection.hiddenAnswers([...(scope.chosen ?? []), ...parts]))
  const isOne = isOneVariable(rows)
  const ofSeveral = variablesOfSeveral(instrument)
  return ({ row, frame, sums: { people } }) => {
    const of = { ...row, isOneOfSeveral: isOne || ofSeveral.has(row.variable) }
    const isDivider = protection.dividers.has(row.variable)
    const hidden = hiddenIn(row, banner, { instrument, scope })
    return frame.groups.map(({ baseSize }, c) => {
      if (baseSize === 0) return hidden[c]!
      // Shares of one variable's categories add up: one that is hidden would follow from the others.
      const isTold = of.isOneOfSeveral
        ? baseSize < minimumForExtremes
        : tellsOfEach([people[c]!, baseSize - people[c]!])
      if (hidden[c]! || baseSize < minimumGroupSize || isTold) return true
      return !isDivider && hiddenAnswers[c]!(of)
    })
  }
}
