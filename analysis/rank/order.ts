/** Positions from the largest value to the smallest; equal values keep their order. */
export const downward = (values: readonly number[]): number[] =>
  [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b)

/** Rank of every value, 1 the largest; equal values share the smallest rank. */
export const ranksOf = (values: readonly number[]): number[] =>
  values.map((value) => 1 + values.filter((other) => other > value).length)
