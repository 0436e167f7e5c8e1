import { squaredDistance, type WeightedPoints } from './k-means.ts'

/** Distances between all points, row by row. */
export function distancesOf(points: readonly Float64Array[]): Float64Array {
  const size = points.length
  const all = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) {
      const distance = Math.sqrt(squaredDistance(points[i]!, points[j]!))
      all[i * size + j] = distance
      all[j * size + i] = distance
    }
  return all
}

/**
 * Mean silhouette (Rousseeuw 1987): how much nearer things are to their own part than to the next one, −1..1. A point
 * of weight w stands for w things at the same place. 0 for a part that is one thing alone.
 */
export function silhouette({ points, weights }: WeightedPoints, distances: Float64Array, partOf: Int32Array): number {
  const size = points.length
  const count = partOf.reduce((most, part) => Math.max(most, part + 1), 0)
  const totals = new Float64Array(count)
  for (let i = 0; i < size; i++) totals[partOf[i]!]! += weights[i]!
  const sums = new Float64Array(count)
  let clarity = 0
  let all = 0
  for (let i = 0; i < size; i++) {
    if (weights[i] === 0) continue
    sums.fill(0)
    for (let j = 0; j < size; j++) sums[partOf[j]!]! += weights[j]! * distances[i * size + j]!
    all += weights[i]!
    const own = partOf[i]!
    const others = totals[own]! - 1
    if (!(others > 0)) continue
    const inside = sums[own]! / others
    let outside = Infinity
    for (let c = 0; c < count; c++) if (c !== own && totals[c]! > 0) outside = Math.min(outside, sums[c]! / totals[c]!)
    const most = Math.max(inside, outside)
    if (most > 0 && outside < Infinity) clarity += (weights[i]! * (outside - inside)) / most
  }
  return all > 0 ? clarity / all : 0
}
