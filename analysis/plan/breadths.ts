import { mean } from '../estimate/mean.ts'
import { knownWeights, weightsOf } from './frame.ts'
import type { PlanGroups } from './groups.ts'

/**
 * Share of the population in groups where a thing is named at least as often as the average thing, averaged over the
 * variables that make groups; null for all without such a variable of two groups. As breadth of the hot index.
 */
export function breadthsOf(
  columns: readonly Float64Array[],
  groupings: readonly PlanGroups[],
  weights: Float64Array,
): readonly (number | null)[] {
  const useful = groupings.filter(({ labels }) => labels.length > 1)
  const shares = useful.map((groups) => breadthsIn(columns, groups, weights))
  return columns.map((_, k) =>
    shares.length > 0 ? shares.reduce((sum, one) => sum + one[k]!, 0) / shares.length : null,
  )
}

function breadthsIn(columns: readonly Float64Array[], groups: PlanGroups, weights: Float64Array): number[] {
  const sums = columns.map(() => 0)
  let total = 0
  groups.labels.forEach((_, g) => {
    const own = weightsOf(groups.of, g, weights)
    const size = own.reduce((sum, one) => sum + one, 0)
    const values = columns.map((y) => mean.of({ y, w: knownWeights(y, own) })?.estimate ?? null)
    const known = values.filter((value) => value !== null)
    const average = known.reduce((sum, one) => sum + one, 0) / known.length
    total += size
    values.forEach((value, k) => {
      if (value !== null && value >= average) sums[k]! += size
    })
  })
  return sums.map((sum) => sum / total)
}
