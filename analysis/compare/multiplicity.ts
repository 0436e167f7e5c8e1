const upward = (p: readonly number[]): number[] => [...p.keys()].sort((a, b) => p[a]! - p[b]!)

/** Applies a method to the p-values that are there; NaN, a test that could not be made, stays and is not counted. */
const ofKnown =
  (method: (p: readonly number[]) => number[]) =>
  (p: readonly number[]): number[] => {
    if (!p.some(Number.isNaN)) return method(p)
    const adjusted = method(p.filter((one) => !Number.isNaN(one)))
    let next = 0
    return p.map((one) => (Number.isNaN(one) ? one : adjusted[next++]!))
  }

/** Step-up: from the largest p down, each at most factor(rank)·p, never more than the one above; rank 1 is the smallest. */
function stepUp(p: readonly number[], factor: (rank: number) => number): number[] {
  const adjusted = new Array<number>(p.length)
  let least = 1
  const order = upward(p)
  for (let rank = p.length; rank >= 1; rank--) {
    const i = order[rank - 1]!
    least = Math.min(least, factor(rank) * p[i]!)
    adjusted[i] = least
  }
  return adjusted
}

/** Every p times the number of tests: the chance of even one false statement, under any dependence. */
export const bonferroni = ofKnown((p) => p.map((one) => Math.min(1, p.length * one)))

/** Holm (1979): adjusted p-values that keep the chance of even one false statement. Order is kept. */
export const holm = ofKnown((p) => {
  const adjusted = new Array<number>(p.length)
  let most = 0
  upward(p).forEach((i, rank) => {
    most = Math.max(most, Math.min(1, (p.length - rank) * p[i]!))
    adjusted[i] = most
  })
  return adjusted
})

/** Hochberg (1988): as Holm from the other end; holds for independent and positively dependent tests. */
export const hochberg = ofKnown((p) => stepUp(p, (rank) => p.length + 1 - rank))

/**
 * Hommel (1988), the closure of Simes' test: a little sharper than Hochberg under the same conditions. Wright's (1992)
 * algorithm.
 */
export const hommel = ofKnown((p) => {
  const n = p.length
  const order = upward(p)
  const sorted = order.map((i) => p[i]!)
  const start = Math.min(...sorted.map((one, i) => (n * one) / (i + 1)))
  const most = new Array<number>(n).fill(start)
  const last = new Array<number>(n).fill(start)
  for (let m = n - 1; m >= 2; m--) {
    const upper = sorted.slice(n - m + 1)
    const smallest = Math.min(...upper.map((one, i) => (m * one) / (i + 2)))
    for (let i = 0; i <= n - m; i++) last[i] = Math.min(m * sorted[i]!, smallest)
    for (let i = n - m + 1; i < n; i++) last[i] = last[n - m]!
    for (let i = 0; i < n; i++) most[i] = Math.max(most[i]!, last[i]!)
  }
  const adjusted = new Array<number>(n)
  order.forEach((i, rank) => {
    adjusted[i] = Math.max(most[rank]!, sorted[rank]!)
  })
  return adjusted
})

/**
 * Benjamini & Hochberg (1995): adjusted p-values that keep the false discovery rate over the whole family of tests.
 * Order is kept. For exploratory tables of many tests.
 */
export const benjaminiHochberg = ofKnown((p) => stepUp(p, (rank) => p.length / rank))

/** Benjamini & Yekutieli (2001): the false discovery rate under any dependence; much stricter. */
export const benjaminiYekutieli = ofKnown((p) => {
  const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0)
  return stepUp(p, (rank) => (harmonic * p.length) / rank)
})
