import { oncePer } from '../../domain/once-per.ts'

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

/** Of two points of as many coordinates. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d]! - b[d]!) ** 2
  return sum
}

const rounding = 1e-12

/** One division after the other of the same points, in memory that they share. */
export interface Room {
  /** Coordinates, one point after the other. */
  readonly points: Float64Array
  readonly weights: Float64Array
  readonly dimensions: number
  /** Weighted sum of the squares of all coordinates. */
  readonly squares: number
  /** Parts that the division has. */
  count: number
  readonly partOf: Int32Array
  /** One after the other, and how far each went last. */
  readonly centres: Float64Array
  readonly moved: Float64Array
  /** No point is farther than this from its own centre, and none nearer than this to another. */
  readonly ownWithin: Float64Array
  readonly othersFrom: Float64Array
  /** Points of some weight in every part, their weight, and weighted sums of their coordinates, one part after the other. */
  readonly members: Int32Array
  readonly totals: Float64Array
  readonly sums: Float64Array
}

/** Coordinates of points, which do not change, in one piece of memory, and the sum of their squares point by point. */
const pieceOf = oncePer((points: readonly Float64Array[]) => {
  const dimensions = points[0]?.length ?? 0
  const piece = new Float64Array(points.length * dimensions)
  const squares = new Float64Array(points.length)
  points.forEach((point, i) => {
    piece.set(point, i * dimensions)
    squares[i] = point.reduce((sum, x) => sum + x * x, 0)
  })
  return { dimensions, piece, squares }
})

/** Memory for divisions of these points into so many parts at most. */
export function roomFor({ points, weights }: WeightedPoints, parts: number): Room {
  const { dimensions, piece, squares } = pieceOf(points)
  let weighted = 0
  for (let i = 0; i < weights.length; i++) weighted += weights[i]! * squares[i]!
  return {
    points: piece,
    weights,
    dimensions,
    squares: weighted,
    count: 0,
    partOf: new Int32Array(points.length),
    centres: new Float64Array(parts * dimensions),
    moved: new Float64Array(parts),
    ownWithin: new Float64Array(points.length),
    othersFrom: new Float64Array(points.length),
    members: new Int32Array(parts),
    totals: new Float64Array(parts),
    sums: new Float64Array(parts * dimensions),
  }
}

/** Begins one more part at a centre: whoever is nearer to it than to all before belongs to it. Bounds are squared as yet. */
function addCentre(room: Room, centre: Float64Array): void {
  const { points, dimensions, partOf, ownWithin, othersFrom, count } = room
  for (let i = 0, at = 0; i < partOf.length; i++) {
    let distance = 0
    for (let d = 0; d < dimensions; d++, at++) {
      const apart = points[at]! - centre[d]!
      distance += apart * apart
    }
    if (distance < ownWithin[i]!) {
      othersFrom[i] = ownWithin[i]!
      ownWithin[i] = distance
      partOf[i] = count
    } else if (distance < othersFrom[i]!) othersFrom[i] = distance
  }
  room.centres.set(centre, count * dimensions)
  room.count++
}

/** Takes the next centre, given squared distances to the nearest so far; undefined where no other is wanted. */
export type NextCentre = (nearest: Float64Array, count: number) => Float64Array | undefined

/** Puts every point to the nearest of centres that come one after the other, of equally near ones to the first. */
export function begin(room: Room, next: NextCentre): void {
  const { partOf, ownWithin, othersFrom } = room
  room.count = 0
  ownWithin.fill(Infinity)
  othersFrom.fill(Infinity)
  for (let centre = next(ownWithin, 0); centre; centre = next(ownWithin, room.count)) addCentre(room, centre)
  room.members.fill(0)
  room.totals.fill(0)
  room.sums.fill(0)
  if (room.count === 0) return
  for (let i = 0; i < partOf.length; i++) {
    ownWithin[i] = Math.sqrt(ownWithin[i]!)
    othersFrom[i] = Math.sqrt(othersFrom[i]!)
    addTo(partOf[i]!, i, 1, room)
  }
}

/** Adds a point to the sums of a part, or takes it away; nothing is left of an empty part, not even what was rounded. */
function addTo(part: number, i: number, sign: 1 | -1, room: Room): void {
  const { points, weights, dimensions, members, totals, sums } = room
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

/** Squared, of point `i` to centre `c`. */
function squaredBetween({ points, centres, dimensions }: Room, i: number, c: number): number {
  let sum = 0
  for (let a = i * dimensions, b = c * dimensions, end = a + dimensions; a < end; a++, b++) {
    const apart = points[a]! - centres[b]!
    sum += apart * apart
  }
  return sum
}

/** Puts a point to its nearest centre, of equally near ones the first. */
function place(i: number, room: Room): void {
  const { partOf, ownWithin, othersFrom, count } = room
  let [least, second, part] = [Infinity, Infinity, 0]
  for (let c = 0; c < count; c++) {
    const distance = squaredBetween(room, i, c)
    if (distance < least) {
      second = least
      least = distance
      part = c
    } else if (distance < second) second = distance
  }
  ownWithin[i] = Math.sqrt(least)
  othersFrom[i] = Math.sqrt(second)
  if (part === partOf[i]) return
  addTo(partOf[i]!, i, -1, room)
  addTo(part, i, 1, room)
  partOf[i] = part
}

/** Moves every centre to the middle of its part, an empty part's nowhere. */
function moveCentres({ dimensions, count, centres, moved, totals, sums }: Room): void {
  for (let c = 0, at = 0; c < count; c++) {
    let sum = 0
    for (const end = at + dimensions; at < end; at++) {
      const middle = totals[c]! > 0 ? sums[at]! / totals[c]! : centres[at]!
      sum += (middle - centres[at]!) ** 2
      centres[at] = middle
    }
    moved[c] = Math.sqrt(sum)
  }
}

/**
 * Moves the centres and places every point anew that may have another nearest one. Whose own centre is surely nearer than
 * any other is not looked at (Hamerly 2010): the same parts, sooner.
 */
export function nextRound(room: Room): void {
  const { count, partOf, moved, ownWithin, othersFrom } = room
  moveCentres(room)
  let farthest = 0
  for (let c = 1; c < count; c++) if (moved[c]! > moved[farthest]!) farthest = c
  let second = 0
  for (let c = 0; c < count; c++) if (c !== farthest && moved[c]! > second) second = moved[c]!
  for (let i = 0; i < partOf.length; i++) {
    const own = partOf[i]!
    const within = ownWithin[i]! + moved[own]!
    const from = othersFrom[i]! - (own === farthest ? second : moved[farthest]!) - rounding
    ownWithin[i] = within
    othersFrom[i] = from
    if (within < from) continue
    ownWithin[i] = Math.sqrt(squaredBetween(room, i, own)) + rounding
    if (!(ownWithin[i]! < from)) place(i, room)
  }
}

/** Weighted sum of squared distances to the own centre, from the sums of the parts; rounded by about 1e-15 of `squares`. */
export function spreadOf({ dimensions, count, centres, totals, sums, squares }: Room): number {
  let spread = squares
  for (let c = 0, at = 0; c < count; c++)
    for (const end = at + dimensions; at < end; at++)
      spread += centres[at]! * (totals[c]! * centres[at]! - 2 * sums[at]!)
  return spread
}

/** The parts as they are; their spread point by point. */
export function partsIn(room: Room): Parts {
  const { weights, dimensions, count, partOf, centres } = room
  let spread = 0
  for (let i = 0; i < partOf.length; i++) spread += weights[i]! * squaredBetween(room, i, partOf[i]!)
  return {
    centres: Array.from({ length: count }, (_, c) => centres.slice(c * dimensions, (c + 1) * dimensions)),
    partOf,
    spread,
  }
}
