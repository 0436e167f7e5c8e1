/** Sums up to each value, with the rounding errors of the steps carried along (Neumaier 1974). */
export function runningSums(values: Iterable<number>): number[] {
  const sums: number[] = []
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
    sums.push(sum + lost)
  }
  return sums
}

/** A sum as if it had been computed exactly and rounded once, for up to some millions of values. */
export const exactSum = (values: Iterable<number>): number => runningSums(values).at(-1) ?? 0
