import type { Instrument } from '../../../domain/instrument.ts'
import { comparedGroups, type GroupShare, type Said } from '../../compare/against-rest.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { studentQuantile } from '../../numeric/distributions.ts'
import { sumOfSquares } from '../../variance/deviations.ts'
import type { Scope } from '../find/scope.ts'
import type { Banner } from './banner.ts'
import { closingIn } from './closed-columns.ts'
import { type Chosen, chosenInEach, saidIn } from './column-frame.ts'
import type { Figure } from './explored.ts'
import type { TableRow } from './table-rows.ts'

/** Share of a row in one column, with its difference from all other columns where there is an error. */
export interface ColumnShare {
  readonly figure: Figure
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null
}

interface Shown {
  readonly instrument: Instrument
  readonly scope: Scope
  readonly level: number
  /** Without the difference from all others, which takes longest. */
  readonly isAlone?: boolean
}

const sharesAlone = ({ frame, shares, deviations }: Said): (GroupShare | null)[] =>
  shares.map((value, g) =>
    frame.groups[g]!.weight > 0
      ? { value, standardError: Math.sqrt(sumOfSquares(deviations[g]!)), difference: null }
      : null,
  )

/** Shares of rows in the columns of a banner, row by row; hidden columns stay so. */
export const columnShares = (rows: readonly TableRow[], banner: Banner, shown: Shown): ColumnShare[][] =>
  sharesOf(chosenInEach(rows, banner, shown.scope), banner, shown)

/** The same of rows that were added up. */
export function sharesOf(
  chosenRows: readonly Chosen[],
  banner: Banner,
  { instrument, scope, level, isAlone = false }: Shown,
): ColumnShare[][] {
  const rows = chosenRows.map(({ row }) => row)
  const closedIn = closingIn(rows, banner, { instrument, scope })
  return chosenRows.map((chosen) => {
    const [closed, said] = [closedIn(chosen), saidIn(chosen)]
    const shares = isAlone ? sharesAlone(said) : comparedGroups(said)
    return shares.map((found, column): ColumnShare => {
      const { baseSize, degreesOfFreedom: df } = chosen.frame.groups[column]!
      if (!found || baseSize === 0)
        return { figure: { isEstimable: false, reason: 'no_respondents' }, difference: null }
      if (closed[column]) return { figure: { isEstimable: false, reason: 'suppressed' }, difference: null }
      const { value, standardError, difference } = found
      const plain = { isEstimable: true, value, baseSize } as const
      if (!scope.isProbability || df < 1) return { figure: plain, difference: null }
      const interval = kornGraubard.of({ value, standardError, df, level, baseSize })
      const half =
        difference && difference.standardError * studentQuantile((1 + level) / 2, difference.degreesOfFreedom)
      return {
        figure: { ...plain, standardError, ...(interval ?? {}) },
        difference:
          difference && half !== null
            ? { value: difference.value, low: difference.value - half, high: difference.value + half }
            : null,
      }
    })
  })
}
