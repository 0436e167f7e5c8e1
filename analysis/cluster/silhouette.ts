import { squaredDistance, type WeightedPoints } from './lloyd-rounds.ts'

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

/** Places of points of some weight, part by part, and where each part begins; after the last stands the end. */
function byPart(
  weights: Float64Array,
  partOf: Int32Array,
): { readonly places: Int32Array; readonly begins: Int32Array } {
  const count = partOf.reduce((most, part) => Math.max(most, part + 1), 0)
  const begins = new Int32Array(count + 1)
  for (let i = 0; i < partOf.length; i++) if (weights[i] !== 0) begins[partOf[i]! + 1]! += 1
  for (let c = 0; c < count; c++) begins[c + 1]! += begins[c]!
  const next = begins.slice()
  const places = new Int32Array(begins[count]!)
  for (let i = 0; i < partOf.length; i++) if (weights[i] !== 0) places[next[partOf[i]!]!++] = i
  return { places, begins }
}

/**
 * Mean silhouette (Rousseeuw 1987): how much nearer things are to their own part than to the next one, −1..1. A point
 * of weight w stands for w things at the same place. 0 for a part that is one thing alone.
 */
export function silhouette({ points, weights }: WeightedPoints, distances: Float64Array, partOf: Int32Array): number {
  const { places, begins } = byPart(weights, partOf)
  const count = begins.length - 1
  const totals = new Float64Array(count)
  for (let n = 0; n < places.length; n++) totals[partOf[places[n]!]!]! += weights[places[n]!]!
  let clarity = 0
  let all = 0
  for (let n = 0; n < places.length; n++) {
    const i = places[n]!
    const own = partOf[i]!
    let [inside, outside] = [0, Infinity]
    for (let c = 0; c < count; c++) {
      let sum = 0
      for (let m = begins[c]!; m < begins[c + 1]!; m++) {
        const j = places[m]!
        sum += weights[j]! * distances[i * points.length + j]!
      }
      if (c === own) inside = sum / (totals[c]! - 1)
      else if (totals[c]! > 0) outside = Math.min(outside, sum / totals[c]!)
    }
    all += weights[i]!
    const most = Math.max(inside, outside)
    if (totals[own]! > 1 && most > 0 && outside < Infinity) clarity += (weights[i]! * (outside - inside)) / most
  }
  return all > 0 ? clarity / all : 0
}
