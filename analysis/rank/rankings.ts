/** Rankings of some or all of `items` things, best first; what a person did not rank is below all that he did. */
export interface Rankings {
  readonly items: number
  /** Numbers of the things from 0, one list per person. */
  readonly orders: readonly (readonly number[])[]
  readonly weights: ArrayLike<number>
}

/** One choice: the first of what was still there. */
export interface Choice {
  readonly chosen: number
  readonly among: readonly number[]
  readonly weight: number
}

/** A ranking as a row of choices; the last thing left is no choice. */
export function choicesOf({ items, orders, weights }: Rankings): Choice[] {
  return orders.flatMap((order, i) => {
    let left = Array.from({ length: items }, (_, k) => k)
    return order.slice(0, items - 1).map((chosen) => {
      const among = left
      left = left.filter((k) => k !== chosen)
      return { chosen, among, weight: weights[i]! }
    })
  })
}
