import type { Rankings } from './rankings.ts'

export interface Borda {
  /** Mean points: things less place, from 0 for the last; what is unranked shares the mean of the places left. */
  readonly means: readonly number[]
  /** Weighted share of first places. */
  readonly firstShares: readonly number[]
  /** Weight of those who prefer a (row) to b (column); two unranked things are not compared. */
  readonly preferred: readonly (readonly number[])[]
}

/** Points of every thing from one ranking. */
export function bordaPoints(order: readonly number[], items: number): Float64Array {
  const points = new Float64Array(items).fill((items - order.length - 1) / 2)
  order.forEach((k, place) => {
    points[k] = items - 1 - place
  })
  return points
}

/** Borda (1781) counts of full or top-k rankings, weighted; null without weight. */
export function borda({ items, orders, weights }: Rankings): Borda | null {
  const sums = new Float64Array(items)
  const firsts = new Float64Array(items)
  const preferred = Array.from({ length: items }, () => new Array<number>(items).fill(0))
  let total = 0
  orders.forEach((order, i) => {
    const w = weights[i]!
    const points = bordaPoints(order, items)
    total += w
    if (order[0] !== undefined) firsts[order[0]]! += w
    for (let a = 0; a < items; a++) {
      sums[a]! += w * points[a]!
      for (let b = 0; b < items; b++) if (points[a]! > points[b]!) preferred[a]![b]! += w
    }
  })
  if (!(total > 0)) return null
  const share = (sum: number): number => sum / total
  return { means: [...sums].map(share), firstShares: [...firsts].map(share), preferred }
}
