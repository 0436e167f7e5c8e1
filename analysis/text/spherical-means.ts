import type { Random } from '../../domain/random.ts'
import type { Bags, Direction } from './bags.ts'

/** Texts put into groups by direction. */
export interface Grouped {
  readonly count: number
  /** Group of each text. */
  readonly group: Int32Array
  /** Sums of the directions of each group, every person counted: by word, and within a word by group. */
  readonly sums: Float64Array
}

const mostRounds = 15
/** One text in a thousand may still move. */
const settledBelow = 1_000

/**
 * Spherical k-means (Dhillon & Modha 2001): groups whose mean directions lie as near to their texts as a start by
 * k-means++ (Arthur & Vassilvitskii 2007, with 1 − cosine) leads to. Every text counts for the people who wrote it. The
 * result depends on the order of the texts: sort them first. A local optimum, not the best of all.
 */
export function sphericalMeans(bags: Bags, people: readonly number[], count: number, random: Random): Grouped {
  let sums = firstSums(bags, people, count, random)
  let group = nearestOf(bags.directions, toLengthOne(sums, count), count)
  for (let round = 0; round < mostRounds; round++) {
    sums = sumsOf(bags, people, group, sums)
    const next = nearestOf(bags.directions, toLengthOne(sums, count), count)
    const moved = next.reduce((sum, one, i) => sum + Number(one !== group[i]), 0)
    group = next
    if (moved <= next.length / settledBelow) break
  }
  return { count, group, sums: sumsOf(bags, people, group, sums) }
}

/** Adds to `products`, one for each group, those of a text with the groups' vectors. */
export function productsWith(direction: Direction, vectors: Float64Array, products: Float64Array): void {
  const { places, weights } = direction
  const count = products.length
  products.fill(0)
  for (let i = 0; i < places.length; i++) {
    const weight = weights[i]!
    const from = places[i]! * count
    for (let g = 0; g < count; g++) products[g]! += weight * vectors[from + g]!
  }
}

function firstSums(bags: Bags, people: readonly number[], count: number, random: Random): Float64Array {
  const { directions, words } = bags
  const distance = Float64Array.from(people)
  const sums = new Float64Array(words.length * count)
  const product = new Float64Array(1)
  for (let g = 0; g < count; g++) {
    const { places, weights } = directions[drawn(distance, random)]!
    const centre = new Float64Array(words.length)
    for (let p = 0; p < places.length; p++) {
      centre[places[p]!] = weights[p]!
      sums[places[p]! * count + g] = weights[p]!
    }
    directions.forEach((direction, i) => {
      productsWith(direction, centre, product)
      const away = people[i]! * Math.max(0, 1 - product[0]!)
      distance[i] = g === 0 ? away : Math.min(distance[i]!, away)
    })
  }
  return sums
}

/** A place drawn with a probability proportional to its weight. */
function drawn(weights: Float64Array, random: Random): number {
  const at = random() * weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!
    if (sum > at) return i
  }
  return weights.length - 1
}

/** Groups that have lost all their texts keep their last sum. */
function sumsOf(bags: Bags, people: readonly number[], group: Int32Array, last: Float64Array): Float64Array {
  const count = last.length / bags.words.length
  const sums = new Float64Array(last.length)
  const isHeld = new Uint8Array(count)
  bags.directions.forEach(({ places, weights }, i) => {
    const g = group[i]!
    isHeld[g] = 1
    for (let p = 0; p < places.length; p++) sums[places[p]! * count + g]! += people[i]! * weights[p]!
  })
  if (isHeld.every((one) => one === 1)) return sums
  return sums.map((sum, at) => (isHeld[at % count] ? sum : last[at]!))
}

/** Squared length of each group's vector. */
export function squaresOf(vectors: Float64Array, count: number): Float64Array {
  const squares = new Float64Array(count)
  for (let at = 0; at < vectors.length; at++) squares[at % count]! += vectors[at]! * vectors[at]!
  return squares
}

function toLengthOne(vectors: Float64Array, count: number): Float64Array {
  const lengths = squaresOf(vectors, count).map((square) => (square > 0 ? Math.sqrt(square) : 1))
  const scaled = new Float64Array(vectors.length)
  for (let at = 0; at < vectors.length; at++) scaled[at] = vectors[at]! / lengths[at % count]!
  return scaled
}

function nearestOf(directions: readonly Direction[], centres: Float64Array, count: number): Int32Array {
  const products = new Float64Array(count)
  return Int32Array.from(directions, (direction) => {
    productsWith(direction, centres, products)
    let best = 0
    for (let g = 1; g < count; g++) if (products[g]! > products[best]! + 1e-12) best = g
    return best
  })
}
