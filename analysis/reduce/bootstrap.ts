import type { Random } from '../../domain/random.ts'
import type { NotEstimable } from '../not-estimable.ts'
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

/** Σw by slot of one category after the other, those who answered last: sums then run along memory. */
function byCategory({ items, cellOf, marked }: Reduced): Float64Array[] {
  const columns = Array.from({ length: items + 1 }, () => new Float64Array(cellOf.length))
  for (let slot = 0; slot < cellOf.length; slot++)
    for (let k = 0; k <= items; k++) columns[k]![slot] = marked[slot * (items + 1) + k]!
  return columns
}

/** Sums of products of two columns with four others, all in one pass: every number is read once for all of them. */
function eightProducts(x: Float64Array, y: Float64Array, [a, b, c, d]: Four): Eight {
  let [ax, bx, cx, dx, ay, by, cy, dy] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let slot = 0; slot < x.length; slot++) {
    // One by one: arrays taken apart here would cost more than all products.
    const u = x[slot]!
    const v = y[slot]!
    const p = a[slot]!
    const q = b[slot]!
    const r = c[slot]!
    const s = d[slot]!
    ax += p * u
    bx += q * u
    cx += r * u
    dx += s * u
    ay += p * v
    by += q * v
    cy += r * v
    dy += s * v
  }
  return [
    [ax, bx, cx, dx],
    [ay, by, cy, dy],
  ]
}

/** Sums of products of every column with these four. */
function productsOf(columns: readonly Float64Array[], four: Four): FourSums[] {
  const sums: FourSums[] = []
  for (let k = 0; k < columns.length; k += 2)
    sums.push(...eightProducts(columns[k]!, columns[k + 1] ?? columns[k]!, four))
  return sums
}

type FourSums = readonly [number, number, number, number]
type Eight = readonly [FourSums, FourSums]
type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array]

/** What multiplies every slot in one replicate, raked anew; null where a margin cannot be met. */
function replicate(reduced: Reduced, margins: readonly KnownShares[], times: Float64Array): Float64Array | null {
  const { psuCount, starts, cellOf } = reduced
  const before = reducedCellTotals(reduced, times)
  const { totals, hasConverged } = rakeTotals(margins, before, limits)
  if (!hasConverged) return null
  const factor = totals.map((total, j) => (before[j]! > 0 ? total / before[j]! : 0))
  const multipliers = new Float64Array(cellOf.length)
  for (let p = 0; p < psuCount; p++)
    for (let slot = starts[p]!; slot < starts[p + 1]!; slot++) multipliers[slot] = times[p]! * factor[cellOf[slot]!]!
  return multipliers
}

/**
 * Bootstrap of the shares of all categories (Rao & Wu 1988): units are drawn again within strata and every replicate is
 * raked anew. Rows are distances from `estimates`, as `rankDistribution` takes them; there are fewer than `count` where
 * a replicate lacks a populated cell of a margin. A reason where there is none at all.
 */
export function bootstrapShares(
  reduced: Reduced,
  estimates: readonly number[],
  { design, margins }: { readonly design: SamplingDesign; readonly margins: readonly KnownShares[] },
  { count, random }: { readonly count: number; readonly random: Random },
): Draws | NotEstimable {
  const { items, psuCount } = reduced
  const units = unitsByStratum(design)
  const columns = byCategory(reduced)
  const rows: number[] = []
  const nothing = new Float64Array(reduced.cellOf.length)
  for (let from = 0; from < count; from += 4) {
    const made = Array.from({ length: Math.min(4, count - from) }, () =>
      replicate(reduced, margins, timesOf(units, psuCount, random)),
    ).filter((one) => one !== null)
    const four: Four = [made[0] ?? nothing, made[1] ?? nothing, made[2] ?? nothing, made[3] ?? nothing]
    const sums = productsOf(columns, four)
    made.forEach((_, r) => {
      const size = sums[items]![r]!
      if (size > 0) for (let k = 0; k < items; k++) rows.push(sums[k]![r]! / size - estimates[k]!)
    })
  }
  if (rows.length === 0) return 'no_respondents'
  return { count: rows.length / items, values: Float64Array.from(rows) }
}
