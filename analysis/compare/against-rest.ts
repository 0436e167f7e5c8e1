import { studentUpper } from '../numeric/distributions.ts'
import { psuTotalsByGroup, type VariancePlan, varianceOf } from '../variance/linearize.ts'
import { degreesOfFreedom } from '../variance/sampling-design.ts'
import { kish } from '../weight/diagnostics.ts'

interface Size {
  /** Respondents of positive weight. */
  readonly baseSize: number
  readonly weight: number
  /** Kish: (Σw)² / Σw². */
  readonly effectiveSize: number
  readonly degreesOfFreedom: number
}

/** Everything about the groups of one variable that is the same for every issue. */
export interface GroupFrame {
  /** Weights; 0 for respondents outside or without a group. */
  readonly weights: Float64Array
  readonly groupOf: Int32Array
  readonly groups: readonly Size[]
  /** All other groups together, by group. */
  readonly rests: readonly Size[]
  /** Weights summed by sampling unit, as influences are. */
  readonly weightTotals: readonly Float64Array[]
}

function sizeOf(weights: Float64Array, plan: VariancePlan): Size {
  const { size: baseSize, effectiveSize } = kish(weights)
  const weight = weights.reduce((sum, w) => sum + w, 0)
  return { baseSize, weight, effectiveSize, degreesOfFreedom: degreesOfFreedom(weights, plan.design) }
}

/** Prepares the comparison of `count` groups, numbered from 0; −1 is no group. */
export function groupFrame(weights: Float64Array, groupOf: Int32Array, count: number, plan: VariancePlan): GroupFrame {
  const inGroup = weights.map((w, i) => (groupOf[i]! >= 0 ? w : 0))
  const numbers = [...Array(count).keys()]
  return {
    weights: inGroup,
    groupOf,
    groups: numbers.map((g) =>
      sizeOf(
        inGroup.map((w, i) => (groupOf[i] === g ? w : 0)),
        plan,
      ),
    ),
    rests: numbers.map((g) =>
      sizeOf(
        inGroup.map((w, i) => (groupOf[i] === g ? 0 : w)),
        plan,
      ),
    ),
    weightTotals: psuTotalsByGroup(inGroup, groupOf, count, plan),
  }
}

/** What a group says, and how it differs. */
export interface GroupShare {
  readonly value: number
  readonly standardError: number
  /** Group less all others; null where there are no others or too few sampling units on one side. */
  readonly difference: { readonly value: number; readonly standardError: number; readonly p: number } | null
}

/** Welch–Satterthwaite (1946): degrees of freedom of a difference of two parts that are unequally well known. */
function joinedDegrees(a: { variance: number; df: number }, b: { variance: number; df: number }): number {
  const below = a.variance ** 2 / a.df + b.variance ** 2 / b.df
  return below > 0 ? (a.variance + b.variance) ** 2 / below : Math.min(a.df, b.df)
}

/**
 * Share of every group of a variable, and its difference from all others together, with what both have in common (the
 * same sampling units, the same margins) counted once. Null for a group without weight.
 *
 * The standard error of a difference is never below that of the two-sample score test under "no difference", pooled
 * share and Kish's sizes: without this, a small group in which by chance nobody names the issue would seem certain.
 * `y` is 0 or 1 wherever the frame has weight.
 */
export function sharesAgainstRest(
  y: ArrayLike<number>,
  frame: GroupFrame,
  plan: VariancePlan,
): readonly (GroupShare | null)[] {
  const { weights, groupOf, groups, rests, weightTotals } = frame
  const sums = new Float64Array(groups.length)
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) sums[groupOf[i]!]! += weights[i]! * y[i]!
  const shares = groups.map(({ weight }, g) => (weight > 0 ? sums[g]! / weight : 0))
  const influence = weights.map((w, i) =>
    w > 0 ? (w * (y[i]! - shares[groupOf[i]!]!)) / groups[groupOf[i]!]!.weight : 0,
  )
  const totals = psuTotalsByGroup(influence, groupOf, groups.length, plan)
  const all = sums.reduce((sum, part) => sum + part, 0)
  return groups.map((group, g) => {
    if (!(group.weight > 0)) return null
    const variance = varianceOf(totals[g]!, plan)
    const own = { value: shares[g]!, standardError: Math.sqrt(variance) }
    const rest = rests[g]!
    if (!(rest.weight > 0) || group.degreesOfFreedom < 1 || rest.degreesOfFreedom < 1)
      return { ...own, difference: null }
    const restShare = (all - sums[g]!) / rest.weight
    const restTotals = new Float64Array(plan.design.psuCount)
    groups.forEach(({ weight }, h) => {
      if (h === g || !(weight > 0)) return
      const part = weight / rest.weight
      const lift = (shares[h]! - restShare) / rest.weight
      for (let p = 0; p < restTotals.length; p++) restTotals[p]! += part * totals[h]![p]! + lift * weightTotals[h]![p]!
    })
    const pooled = all / (group.weight + rest.weight)
    const floor = pooled * (1 - pooled) * (1 / group.effectiveSize + 1 / rest.effectiveSize)
    const linear = varianceOf(
      totals[g]!.map((total, p) => total - restTotals[p]!),
      plan,
    )
    const standardError = Math.sqrt(Math.max(linear, floor))
    const value = shares[g]! - restShare
    const df = joinedDegrees(
      { variance, df: group.degreesOfFreedom },
      { variance: varianceOf(restTotals, plan), df: rest.degreesOfFreedom },
    )
    const p = standardError > 0 ? Math.min(1, 2 * studentUpper(Math.abs(value) / standardError, df)) : 1
    return { ...own, difference: { value, standardError, p } }
  })
}
