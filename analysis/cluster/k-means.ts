import type { Random } from '../../domain/random.ts'
import {
  begin,
  type NextCentre,
  nextRound,
  type Parts,
  partsIn,
  type Room,
  roomFor,
  spreadOf,
  type WeightedPoints,
} from './lloyd-rounds.ts'

/** Sum of a list. */
export function total(list: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < list.length; k++) sum += list[k]!
  return sum
}

/** A place drawn by these chances, which add up to `all`; −1 where all are 0. */
export function drawn(chances: ArrayLike<number>, random: Random, all = total(chances)): number {
  let left = random() * all
  let last = -1
  for (let k = 0; k < chances.length; k++) {
    if (!(chances[k]! > 0)) continue
    last = k
    left -= chances[k]!
    if (left < 0) break
  }
  return last
}

/** First centres far apart from each other (k-means++; Arthur & Vassilvitskii 2007). */
function farApart({ points, weights }: WeightedPoints, most: number, random: Random): NextCentre {
  const chances = new Float64Array(weights.length)
  return (nearest, count) => {
    if (count === most) return undefined
    for (let i = 0; i < chances.length; i++) chances[i] = weights[i]! * (count > 0 ? nearest[i]! : 1)
    return points[drawn(chances, random)]
  }
}

/** Nearest centre of every point, of equally near ones the first. */
export function partsBy(data: WeightedPoints, centres: readonly Float64Array[]): Parts {
  const room = roomFor(data, centres.length)
  begin(room, (_, count) => centres[count])
  return partsIn(room)
}

const mostRounds = 100

/** Rounds end when one lessens the spread by less than this part: to tell which beginning is best, and for the best. */
const [roughly, exactly] = [1e-4, 1e-6]

/** Rounds until one hardly lessens the spread; returns it. */
function settle(room: Room, leastGain: number): number {
  let spread = spreadOf(room)
  for (let round = 0; round < mostRounds; round++) {
    nextRound(room)
    const before = spread
    spread = spreadOf(room)
    if (!(spread < before * (1 - leastGain))) break
  }
  return spread
}

/**
 * Weighted k-means: Lloyd's rounds from each of `starts` k-means++ beginnings, and the best of all to the end. The same
 * points and source of chance give the same parts. Fewer parts than asked for where fewer points differ, none where none
 * has weight. Limits: a local optimum; coordinates of about 1, as shares are, for which bounds are rounded.
 */
export function kMeans(
  data: WeightedPoints,
  { count, starts }: { readonly count: number; readonly starts: number },
  random: Random,
): Parts {
  let [best, free] = [roomFor(data, count), roomFor(data, count)]
  let least = Infinity
  const next = farApart(data, count, random)
  for (let start = 0; start < starts; start++) {
    begin(free, next)
    if (free.count === 0) break
    const spread = settle(free, roughly)
    if (!(spread < least)) continue
    least = spread
    const better = free
    free = best
    best = better
  }
  if (best.count === 0) return { centres: [], partOf: best.partOf, spread: Infinity }
  settle(best, exactly)
  return partsIn(best)
}
