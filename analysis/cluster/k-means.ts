import { oncePer } from '../../domain/once-per.ts'
import type { Random } from '../../domain/random.ts'

/** Points with how much each counts; points that coincide may be one with the sum of their weights. */
export interface WeightedPoints {
  readonly points: readonly Float64Array[]
  readonly weights: Float64Array
}

/** Parts of a set of points: the centre of each, and the part of every point. */
export interface Parts {
  readonly centres: readonly Float64Array[]
  readonly partOf: Int32Array
  /** Weighted sum of squared distances to the own centre. */
  readonly spread: number
}

const mostRounds = 100

/** Of two points of as many coordinates. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d]! - b[d]!) ** 2
  return sum
}

/** Coordinates one after the other, in one piece of memory. */
function inOnePiece(points: readonly Float64Array[]): Float64Array {
  const dimensions = points[0]?.length ?? 0
  const piece = new Float64Array(points.length * dimensions)
  for (let i = 0; i < points.length; i++) piece.set(points[i]!, i * dimensions)
  return piece
}

/** The same of points, which many rounds read, and which do not change. */
const pieceOf = oncePer(inOnePiece)

/** Of point `i` to centre `c`. */
function squaredBetween(points: Float64Array, i: number, centres: Float64Array, c: number, dimensions: number): number {
  let sum = 0
  for (let a = i * dimensions, b = c * dimensions, end = a + dimensions; a < end; a++, b++) {
    const apart = points[a]! - centres[b]!
    sum += apart * apart
  }
  return sum
}

const total = (list: ArrayLike<number>): number => {
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

const rounding = 1e-12

/** Takes the next centre from a place that depends on how near the centres so far are; undefined where no other is wanted. */
type NextCentre = (nearest: Float64Array, count: number) => Float64Array | undefined

/** First centres far apart from each other (k-means++; Arthur & Vassilvitskii 2007). */
function farApart({ points, weights }: WeightedPoints, most: number, random: Random): NextCentre {
  const chances = weights.slice()
  return (nearest, count) => {
    if (count === most) return undefined
    if (count > 0) for (let i = 0; i < chances.length; i++) chances[i] = weights[i]! * nearest[i]!
    return points[drawn(chances, random)]
  }
}

/** One division under way, in memory that its rounds share. */
interface Rounds {
  readonly points: Float64Array
  readonly weights: Float64Array
  readonly dimensions: number
  readonly partOf: Int32Array
  /** One after the other. */
  readonly centres: Float64Array
  /** No point is farther than this from its own centre, and none nearer than this to another. */
  readonly ownWithin: Float64Array
  readonly othersFrom: Float64Array
  /** Points of some weight in every part, their weight, and weighted sums of their coordinates, one part after the other. */
  readonly members: Int32Array
  readonly totals: Float64Array
  readonly sums: Float64Array
  /** Weighted sum of the squares of all coordinates. */
  readonly squares: number
}

/** Puts every point to the nearest of centres that come one after the other, of equally near ones to the first. */
function begin({ points, weights }: WeightedPoints, next: NextCentre): Rounds {
  const piece = pieceOf(points)
  const dimensions = points[0]?.length ?? 0
  const partOf = new Int32Array(points.length)
  const least = new Float64Array(points.length).fill(Infinity)
  const second = least.slice()
  const found: Float64Array[] = []
  for (let centre = next(least, 0); centre; centre = next(least, found.length)) {
    for (let i = 0; i < partOf.length; i++) {
      const distance = squaredBetween(piece, i, centre, 0, dimensions)
      if (distance < least[i]!) {
        second[i] = least[i]!
        least[i] = distance
        partOf[i] = found.length
      } else if (distance < second[i]!) second[i] = distance
    }
    found.push(centre)
  }
  const rounds = {
    points: piece,
    weights,
    dimensions,
    partOf,
    centres: inOnePiece(found),
    ownWithin: least.map(Math.sqrt),
    othersFrom: second.map(Math.sqrt),
    members: new Int32Array(found.length),
    totals: new Float64Array(found.length),
    sums: new Float64Array(found.length * dimensions),
    squares: squaresOf(points, weights),
  }
  if (found.length > 0) for (let i = 0; i < partOf.length; i++) addTo(partOf[i]!, i, 1, rounds)
  return rounds
}

function squaresOf(points: readonly Float64Array[], weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < points.length; i++) for (const x of points[i]!) sum += weights[i]! * x * x
  return sum
}

/** Adds a point to the sums of a part, or takes it away; nothing is left of an empty part, not even what was rounded. */
function addTo(part: number, i: number, sign: 1 | -1, rounds: Rounds): void {
  const { points, weights, dimensions, members, totals, sums } = rounds
  const weight = sign * weights[i]!
  if (weight === 0) return
  const begin = part * dimensions
  members[part]! += sign
  totals[part]! += weight
  for (let a = i * dimensions, b = begin, end = b + dimensions; b < end; a++, b++) sums[b]! += weight * points[a]!
  if (members[part]! > 0) return
  totals[part] = 0
  sums.fill(0, begin, begin + dimensions)
}

/** Puts a point to its nearest centre, of equally near ones the first. */
function place(i: number, rounds: Rounds): void {
  const { points, centres, dimensions, partOf, ownWithin, othersFrom } = rounds
  let [least, second, part] = [Infinity, Infinity, 0]
  for (let b = 0, c = 0; b < centres.length; c++) {
    let distance = 0
    for (let a = i * dimensions, end = a + dimensions; a < end; a++, b++) {
      const apart = points[a]! - centres[b]!
      distance += apart * apart
    }
    if (distance < least) {
      second = least
      least = distance
      part = c
    } else if (distance < second) second = distance
  }
  ownWithin[i] = Math.sqrt(least)
  othersFrom[i] = Math.sqrt(second)
  if (part === partOf[i]) return
  addTo(partOf[i]!, i, -1, rounds)
  addTo(part, i, 1, rounds)
  partOf[i] = part
}

/** Moves every centre to the middle of its part, an empty part's nowhere; returns how far each went. */
function moveCentres({ dimensions, centres, totals, sums }: Rounds): Float64Array {
  return totals.map((total, c) => {
    if (!(total > 0)) return 0
    let moved = 0
    for (let at = c * dimensions; at < (c + 1) * dimensions; at++) {
      const middle = sums[at]! / total
      moved += (middle - centres[at]!) ** 2
      centres[at] = middle
    }
    return Math.sqrt(moved)
  })
}

/**
 * Moves the centres and places every point anew that may have another nearest one. Whose own centre is surely nearer than
 * any other is not looked at (Hamerly 2010): the same parts, sooner.
 */
function nextRound(rounds: Rounds): void {
  const { points, dimensions, partOf, centres, ownWithin, othersFrom } = rounds
  const moved = moveCentres(rounds)
  const farthest = moved.indexOf(Math.max(...moved))
  const second = Math.max(0, ...moved.filter((_, c) => c !== farthest))
  for (let i = 0; i < partOf.length; i++) {
    const own = partOf[i]!
    const within = ownWithin[i]! + moved[own]!
    const from = othersFrom[i]! - (own === farthest ? second : moved[farthest]!) - rounding
    ownWithin[i] = within
    othersFrom[i] = from
    if (within < from) continue
    ownWithin[i] = Math.sqrt(squaredBetween(points, i, centres, own, dimensions)) + rounding
    if (!(ownWithin[i]! < from)) place(i, rounds)
  }
}

/** Weighted sum of squared distances to the own centre, from the sums of the parts; rounded by about 1e-15 of `squares`. */
function spreadOf({ dimensions, centres, totals, sums, squares }: Rounds): number {
  let spread = squares
  for (let at = 0; at < centres.length; at++)
    spread += centres[at]! * (totals[Math.floor(at / dimensions)]! * centres[at]! - 2 * sums[at]!)
  return spread
}

/** The parts as they are; their spread point by point. */
function partsIn({ points, weights, dimensions, partOf, centres }: Rounds): Parts {
  let spread = 0
  for (let i = 0; i < partOf.length; i++)
    spread += weights[i]! * squaredBetween(points, i, centres, partOf[i]!, dimensions)
  const count = centres.length / dimensions
  return {
    centres: Array.from({ length: count }, (_, c) => centres.slice(c * dimensions, (c + 1) * dimensions)),
    partOf,
    spread,
  }
}

/** Nearest centre of every point, of equally near ones the first. */
export const partsBy = (data: WeightedPoints, centres: readonly Float64Array[]): Parts =>
  partsIn(begin(data, (_, count) => centres[count]))

/** Rounds end when one lessens the spread by less than this part: to tell which beginning is best, and for the best. */
const [roughly, exactly] = [1e-4, 1e-6]

/** Rounds until one hardly lessens the spread; returns it. */
function settle(rounds: Rounds, leastGain: number): number {
  let spread = spreadOf(rounds)
  for (let round = 0; round < mostRounds; round++) {
    nextRound(rounds)
    const before = spread
    spread = spreadOf(rounds)
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
  let best: { readonly rounds: Rounds; readonly spread: number } | undefined
  for (let start = 0; start < starts; start++) {
    const rounds = begin(data, farApart(data, count, random))
    if (rounds.centres.length === 0) break
    const spread = settle(rounds, roughly)
    if (!best || spread < best.spread) best = { rounds, spread }
  }
  if (!best) return { centres: [], partOf: new Int32Array(data.points.length), spread: Infinity }
  settle(best.rounds, exactly)
  return partsIn(best.rounds)
}
