/** How far two values of coders are apart, 0 being the same. */
export type Difference<T> = (a: T, b: T) => number

/** Values either agree or do not. */
export const nominal: Difference<string | number> = (a, b) => (a === b ? 0 : 1)

/**
 * Sets of themes (MASI, Passonneau 2006): 1 less their overlap (Jaccard), which counts in full where the sets are the
 * same, by two thirds where one holds the other, by a third where they only meet. Two empty sets are the same.
 */
export const betweenSets: Difference<readonly string[]> = (a, b) => {
  const [left, right] = [new Set(a), new Set(b)]
  const both = [...left].filter((one) => right.has(one)).length
  const either = left.size + right.size - both
  if (either === both) return 0
  if (both === 0) return 1
  const isHeld = both === left.size || both === right.size
  return 1 - (both / either) * (isHeld ? 2 / 3 : 1 / 3)
}

/**
 * Krippendorff's α (2011, "Computing Krippendorff's Alpha-Reliability"): 1 is full agreement, 0 what chance gives. Rows
 * are coded units, entries the coders' values, null where a coder gave none; units with fewer than two values say
 * nothing. Null where no two values can be compared, or where all values are the same and chance would agree as well.
 */
export function krippendorffAlpha<T>(
  units: readonly (readonly (T | null)[])[],
  difference: Difference<T>,
  keyOf: (value: T) => string = String,
): number | null {
  const coded = units.map((unit) => unit.filter((value): value is T & {} => value !== null)).filter((u) => u.length > 1)
  const values = new Map<string, { value: T; count: number }>()
  for (const value of coded.flat()) {
    const key = keyOf(value)
    values.set(key, { value, count: (values.get(key)?.count ?? 0) + 1 })
  }
  const total = coded.reduce((sum, unit) => sum + unit.length, 0)
  const expected = disagreement([...values.values()], difference)
  if (expected === 0) return null
  const observed = coded.reduce(
    (sum, unit) =>
      sum +
      disagreement(
        unit.map((value) => ({ value, count: 1 })),
        difference,
      ) /
        (unit.length - 1),
    0,
  )
  return 1 - ((total - 1) * observed) / expected
}

/** Sum of differences over all ordered pairs of values. */
function disagreement<T>(values: readonly { value: T; count: number }[], difference: Difference<T>): number {
  let sum = 0
  for (const a of values) for (const b of values) if (a !== b) sum += a.count * b.count * difference(a.value, b.value)
  return sum
}
