import type { IntervalMethod } from '../../interval/interval-method.ts'
import { codedMean, type ReadCode } from '../../reduce/code-sums.ts'
import { rakedTotals, varianceOf } from '../../variance/linearize.ts'
import type { Estimate } from '../findings.ts'
import { isHidden, type Scope } from './scope.ts'
import { sumsIn } from './sums-in.ts'

/** An estimate with the totals of its influence by sampling unit, where there is a variance. */
export interface Measured {
  readonly estimate: Estimate
  readonly totals: Float64Array | null
}

const notEstimable = (reason: Extract<Estimate, { isEstimable: false }>['reason']): Measured => ({
  estimate: { isEstimable: false, reason },
  totals: null,
})

/** Both intervals of an estimate; nothing where the method has none. */
export function intervalsOf(
  method: IntervalMethod,
  input: { value: number; standardError: number; df: number; baseSize: number },
) {
  const interval95 = method.of({ ...input, level: 0.95 })
  const interval80 = method.of({ ...input, level: 0.8 })
  return { ...(interval95 ? { interval95 } : {}), ...(interval80 ? { interval80 } : {}) }
}

/** How the codes of a column are read. */
export interface Reading {
  /** The value that a code stands for; the code itself if not said. */
  readonly read?: ReadCode
  /** Other values by which the same answers are shown: what one of them may not tell, none may. */
  readonly told?: readonly ReadCode[]
}

/**
 * Weighted mean of a column of codes, or of what these stand for, over everybody in scope who gave a valid value; of
 * zeros and ones, a share. Negative values (not asked, no answer, don't know) are left out. No standard error without a
 * probability design or with a single sampling unit; a value all agree on has none of the intervals for means.
 */
export function measure(
  column: ArrayLike<number> | undefined,
  scope: Scope,
  method: IntervalMethod,
  { read = (code) => code, told = [] }: Reading = {},
): Measured {
  if (!column) return notEstimable('not_measured')
  const { plan } = scope
  const found = codedMean(sumsIn(scope, column), read, plan)
  if (!found) return notEstimable('no_respondents')
  if (isHidden(scope, column, [read, ...told])) return notEstimable('suppressed')
  const { value, baseSize, degreesOfFreedom: df, simpleVariance } = found
  if (!scope.isProbability || df < 1) return { estimate: { isEstimable: true, value, baseSize }, totals: null }
  const totals = rakedTotals(found.byPsu, found.byCell, 1, plan)[0]!
  const variance = varianceOf(totals, plan)
  const standardError = Math.sqrt(variance)
  const designEffect = simpleVariance > 0 ? variance / simpleVariance : 0
  return {
    estimate: {
      isEstimable: true,
      value,
      standardError,
      ...intervalsOf(method, { value, standardError, df, baseSize }),
      degreesOfFreedom: df,
      ...(designEffect > 0 ? { designEffect, effectiveSize: Math.min(baseSize, baseSize / designEffect) } : {}),
      baseSize,
    },
    totals,
  }
}
