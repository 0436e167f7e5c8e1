import { kornGraubard } from '../../interval/korn-graubard.ts'
import { measure } from '../find/measure.ts'
import type { Scope } from '../find/scope.ts'
import type { Figure } from './explored.ts'

/** Share of ones among zeros and ones at a level; negative codes are left out. */
export function shareFigure(y: ArrayLike<number> | undefined, scope: Scope, level: number): Figure {
  const { estimate } = measure(y, scope, kornGraubard)
  if (!estimate.isEstimable) return estimate
  const { value, baseSize, standardError, degreesOfFreedom: df } = estimate
  if (standardError === undefined || df === undefined) return { isEstimable: true, value, baseSize }
  const interval = kornGraubard.of({ value, standardError, df, level, baseSize })
  return { isEstimable: true, value, baseSize, standardError, ...(interval ?? {}) }
}
