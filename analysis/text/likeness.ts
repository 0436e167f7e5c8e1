import type { Bags } from './bags.ts'
import { type Grouped, productsWith, squaresOf } from './spherical-means.ts'

/** How like a text is to the groups, itself left out: 0 shares no word, 1 is the same. */
export interface Likeness {
  /** To the rest of its own group. */
  readonly own: number
  /** To the nearest other group. */
  readonly other: number
}

/** One for each text. Who wrote the same words stays in: only one person is left out. */
export function likenesses({ directions }: Bags, { group, sums, count }: Grouped): Likeness[] {
  const squares = squaresOf(sums, count)
  const products = new Float64Array(count)
  return directions.map((direction, i) => {
    productsWith(direction, sums, products)
    let own = 0
    let other = 0
    for (let g = 0; g < count; g++) {
      const product = products[g]!
      const length = squares[g]!
      if (g !== group[i]) other = Math.max(other, length > 0 ? product / Math.sqrt(length) : 0)
      else {
        const rest = length - 2 * product + 1
        own = rest > 1e-9 ? Math.max(0, (product - 1) / Math.sqrt(rest)) : 0
      }
    }
    return { own, other }
  })
}

/**
 * Mean simplified silhouette (Hruschka, Campello & de Castro 2006) with 1 − cosine, −1..1: how much nearer people are to
 * their own group than to the next.
 */
export function silhouette(likeness: readonly Likeness[], people: readonly number[]): number {
  let sum = 0
  let all = 0
  likeness.forEach(({ own, other }, i) => {
    const farther = Math.max(1 - own, 1 - other)
    sum += people[i]! * (farther > 0 ? (own - other) / farther : 0)
    all += people[i]!
  })
  return all > 0 ? sum / all : 0
}
