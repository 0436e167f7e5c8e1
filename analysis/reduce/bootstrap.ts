import type { Random } from '../../domain/random.ts'
import type { Draws } from '../rank/draws.ts'
import type { SamplingDesign } from '../variance/sampling-design.ts'
import type { KnownShares } from '../weight/margin-cells.ts'
import { rakeTotals } from '../weight/rake.ts'
import { type Reduced, reducedCellTotals } from './reduce.ts'

/** Near enough for a replicate, whose own scatter is larger by far; one that cannot be raked is left out. */
const limits = { tolerance: 1e-6, mostCycles: 200 }

/** Units by stratum. */
function unitsByStratum({ stratumOf, stratumCount }: SamplingDesign): Int32Array[] {
  const units = Array.from({ length: stratumCount }, (): number[] => [])
  stratumOf.forEach((stratum, p) => {
    units[stratum]!.push(p)
  })
  return units.map((list) => Int32Array.from(list))
}

/** Factor of every unit: drawn n − 1 times with replacement out of n, times n/(n − 1). A lone unit stays. */
function timesOf(units: readonly Int32Array[], psuCount: number, random: Random): Float64Array {
  const times = new Float64Array(psuCount)
  for (const list of units) {
    const n = list.length
    if (n === 1) times[list[0]!] = 1
    for (let draw = 1; draw < n; draw++) times[list[Math.floor(random() * n)]!]! += n / (n - 1)
  }
  return times
}

/** Shares of one replicate by category, written into `values`; false when nobody answered. */
function sharesInto(
  values: Float64Array,
  reduced: Reduced,
  factor: Float64Array,
  times: Float64Array,
  work: Float64Array,
): boolean {
  const { items, psuCount, cellCount, starts, cellOf, answered, named } = reduced
  work.fill(0)
  let size = 0
  // Summed by cell first: the innermost loop then runs along memory and multiplies once.
  for (let p = 0; p < psuCount; p++) {
    const m = times[p]!
    if (m === 0) continue
    for (let slot = starts[p]!; slot < starts[p + 1]!; slot++) {
      const to = cellOf[slot]! * items
      const from = slot * items
      size += m * factor[cellOf[slot]!]! * answered[slot]!
      for (let k = 0; k < items; k++) work[to + k]! += m * named[from + k]!
    }
  }
  values.fill(0)
  for (let c = 0; c < cellCount; c++)
    for (let k = 0; k < items; k++) values[k]! += (factor[c]! * work[c * items + k]!) / size
  return size > 0
}

/**
 * Bootstrap of the shares of all categories (Rao & Wu 1988): units are drawn again within strata and every replicate is
 * raked anew. Rows are distances from `estimates`, as `rankDistribution` takes them; there are fewer than `count` where
 * a replicate lacks a populated cell of a margin.
 */
export function bootstrapShares(
  reduced: Reduced,
  estimates: readonly number[],
  { design, margins }: { readonly design: SamplingDesign; readonly margins: readonly KnownShares[] },
  { count, random }: { readonly count: number; readonly random: Random },
): Draws {
  const { items, psuCount, cellCount } = reduced
  const units = unitsByStratum(design)
  const rows = new Float64Array(count * items)
  const [values, work] = [new Float64Array(items), new Float64Array(cellCount * items)]
  let made = 0
  for (let r = 0; r < count; r++) {
    const times = timesOf(units, psuCount, random)
    const before = reducedCellTotals(reduced, times)
    const { totals, hasConverged } = rakeTotals(margins, before, limits)
    const factor = totals.map((total, j) => (before[j]! > 0 ? total / before[j]! : 0))
    if (!hasConverged || !sharesInto(values, reduced, factor, times, work)) continue
    for (let k = 0; k < items; k++) rows[made * items + k] = values[k]! - estimates[k]!
    made++
  }
  return { count: made, values: rows.subarray(0, made * items) }
}
