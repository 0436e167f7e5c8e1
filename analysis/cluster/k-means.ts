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

const pieces = new WeakMap<readonly Float64Array[], Float64Array>()

/** The same of points, which many rounds read, and which do not change. */
function pieceOf(points: readonly Float64Array[]): Float64Array {
  const piece = pieces.get(points) ?? inOnePiece(points)
  pieces.set(points, piece)
  return piece
}

/** Parts, with a distance for every point that no centre but its own is nearer than. */
interface Bounded extends Parts {
  readonly othersFrom: Float64Array
}

/** Of one point to one centre, both by where they begin. */
function distanceIn(piece: Float64Array, point: number, middle: Float64Array, centre: number, dimensions: number) {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (piece[point + d]! - middle[centre + d]!) ** 2
  return sum
}

/** How far the centre that moved most went. */
const farthestMove = (before: readonly Float64Array[], after: readonly Float64Array[]): number =>
  Math.sqrt(Math.max(0, ...before.map((centre, c) => squaredDistance(centre, after[c]!))))

const rounding = 1e-12

/**
 * Nearest centre of every point, of equally near ones the first. With the parts of the round before, a point whose own
 * centre is nearer than any other can have come is not held against the others (Hamerly 2010): the same parts, sooner.
 */
function bounded({ points, weights }: WeightedPoints, centres: readonly Float64Array[], before?: Bounded): Bounded {
  const [piece, middle] = [pieceOf(points), inOnePiece(centres)]
  const dimensions = points[0]?.length ?? 0
  const moved = before ? farthestMove(before.centres, centres) : 0
  const [partOf, othersFrom] = [new Int32Array(points.length), new Float64Array(points.length)]
  let spread = 0
  for (let i = 0; i < points.length; i++) {
    const point = i * dimensions
    if (before) {
      const own = before.partOf[i]!
      const distance = distanceIn(piece, point, middle, own * dimensions, dimensions)
      othersFrom[i] = before.othersFrom[i]! - moved - rounding
      if (othersFrom[i]! > 0 && distance < othersFrom[i]! ** 2) {
        partOf[i] = own
        spread += weights[i]! * distance
        continue
      }
    }
    let [least, second] = [Infinity, Infinity]
    for (let c = 0; c < centres.length; c++) {
      const distance = distanceIn(piece, point, middle, c * dimensions, dimensions)
      if (distance < least) {
        second = least
        least = distance
        partOf[i] = c
      } else if (distance < second) second = distance
    }
    othersFrom[i] = Math.sqrt(second)
    spread += weights[i]! * least
  }
  return { centres, partOf, spread, othersFrom }
}

/** Nearest centre of every point, of equally near ones the first. */
export const partsBy = (data: WeightedPoints, centres: readonly Float64Array[]): Parts => bounded(data, centres)

/** A place drawn by these chances; −1 where all are 0. */
export function drawn(chances: ArrayLike<number>, random: Random): number {
  let all = 0
  for (let k = 0; k < chances.length; k++) all += chances[k]!
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
function firstCentres({ points, weights }: WeightedPoints, count: number, random: Random): Float64Array[] {
  const centres: Float64Array[] = []
  const least = new Float64Array(points.length).fill(1)
  const chances = weights.slice()
  while (centres.length < count) {
    const at = drawn(chances, random)
    if (at < 0) break
    const centre = points[at]!.slice()
    for (let i = 0; i < points.length; i++) {
      const distance = squaredDistance(points[i]!, centre)
      least[i] = centres.length === 0 ? distance : Math.min(least[i]!, distance)
      chances[i] = weights[i]! * least[i]!
    }
    centres.push(centre)
  }
  return centres
}

function centresOf({ points, weights }: WeightedPoints, { partOf, centres }: Parts): Float64Array[] {
  const piece = pieceOf(points)
  const dimensions = points[0]?.length ?? 0
  const sums = new Float64Array(centres.length * dimensions)
  const totals = new Float64Array(centres.length)
  for (let i = 0; i < partOf.length; i++) {
    const [c, w] = [partOf[i]!, weights[i]!]
    totals[c]! += w
    for (let d = 0; d < dimensions; d++) sums[c * dimensions + d]! += w * piece[i * dimensions + d]!
  }
  return centres.map((centre, c) => {
    const total = totals[c]!
    return total > 0 ? sums.slice(c * dimensions, (c + 1) * dimensions).map((sum) => sum / total) : centre
  })
}

/**
 * Weighted k-means: Lloyd's rounds from each of `starts` k-means++ beginnings, and the best of all. The same points and
 * source of chance give the same parts. Fewer parts than asked for where fewer points differ, none where none has weight. Limit: a local optimum.
 */
export function kMeans(
  data: WeightedPoints,
  { count, starts }: { readonly count: number; readonly starts: number },
  random: Random,
): Parts {
  let best: Parts = { centres: [], partOf: new Int32Array(data.points.length), spread: Infinity }
  for (let start = 0; start < starts; start++) {
    const first = firstCentres(data, count, random)
    if (first.length === 0) return best
    let parts = bounded(data, first)
    for (let round = 0; round < mostRounds; round++) {
      const next = bounded(data, centresOf(data, parts), parts)
      const isBetter = next.spread < parts.spread * (1 - 1e-6)
      parts = next
      if (!isBetter) break
    }
    if (parts.spread < best.spread) best = parts
  }
  return best
}
