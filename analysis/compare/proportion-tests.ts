import {
  betaQuantile,
  binomialDensity,
  binomialTails,
  chiSquareUpper,
  normalQuantile,
} from '../numeric/distributions.ts'

/** Outcome of a test by counts of a simple random sample. */
export interface ProportionTest {
  /** Null, as is p, where both groups agree on everything. */
  readonly statistic: number | null
  /** Two-sided. */
  readonly p: number | null
  readonly low: number
  readonly high: number
}

/**
 * Exact binomial test of x successes in n draws against `share` and the interval of Clopper & Pearson (1934). The
 * two-sided p adds up all outcomes that are no likelier than x (R's `binom.test`). Limits: conservative; draws are
 * independent, so never for clustered samples. With nobody asked everything is possible: 0..1.
 */
export function exactBinomial(x: number, n: number, level: number, share = 0.5): ProportionTest {
  const tail = (1 - level) / 2
  return {
    statistic: x,
    p: Math.min(1, exactP(x, n, share)),
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x, tail),
  }
}

function exactP(x: number, n: number, share: number): number {
  if (x === n * share) return 1
  if (x > n * share) return exactP(n - x, n, 1 - share)
  const limit = binomialDensity(x, n, share) * (1 + 1e-7)
  let [low, high] = [Math.ceil(n * share) - 1, n + 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (binomialDensity(middle, n, share) <= limit) high = middle
    else low = middle
  }
  return binomialTails(x, n, share).lower + (high > n ? 0 : binomialTails(high - 1, n, share).upper)
}

/**
 * Score test of x successes in n draws against `share` with Wilson's (1927) interval; `correction` ½ moves both by
 * half a success (Newcombe 1998), 0 does not. As R's `prop.test` of one group. Null for nobody.
 */
export function scoreTest(
  x: number,
  n: number,
  level: number,
  correction: 0 | 0.5 = 0,
  share = 0.5,
): ProportionTest | null {
  if (n < 1) return null
  const shift = Math.min(correction, Math.abs(x - n * share))
  const z2 = normalQuantile((1 + level) / 2) ** 2
  const limit = (p: number, sign: 1 | -1): number =>
    (p + z2 / (2 * n) + sign * Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n)))) / (1 + z2 / n)
  const [down, up] = [(x - shift) / n, (x + shift) / n]
  const statistic = (Math.abs(x - n * share) - shift) ** 2 / (n * share * (1 - share))
  return {
    statistic,
    p: chiSquareUpper(statistic, 1),
    low: down <= 0 ? 0 : Math.max(0, limit(down, -1)),
    high: up >= 1 ? 1 : Math.min(1, limit(up, 1)),
  }
}

/**
 * Two independent shares x/n: pooled chi-square test, Wald interval of their difference (R's `prop.test`). Null where one
 * group is empty.
 */
export function twoProportions(
  x: readonly [number, number],
  n: readonly [number, number],
  level = 0.95,
): ProportionTest | null {
  if (n[0] < 1 || n[1] < 1) return null
  const [a, b] = [x[0] / n[0], x[1] / n[1]]
  const pooled = (x[0] + x[1]) / (n[0] + n[1])
  const variance = pooled * (1 - pooled) * (1 / n[0] + 1 / n[1])
  const statistic = variance > 0 ? (a - b) ** 2 / variance : null
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((a * (1 - a)) / n[0] + (b * (1 - b)) / n[1])
  const [low, high] = [Math.max(-1, a - b - half), Math.min(1, a - b + half)]
  return { statistic, p: statistic === null ? null : chiSquareUpper(statistic, 1), low, high }
}

/** Difference of two independent shares over its own, unpooled standard error; null where it has none. */
export function unpooledZ(p1: number, n1: number, p2: number, n2: number): number | null {
  const variance = (p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2
  return variance > 0 ? (p1 - p2) / Math.sqrt(variance) : null
}

/**
 * McNemar (1947): the same people twice; b and c changed, one way and the other. χ² of 1 degree of freedom; null where
 * nobody changed.
 */
export function mcnemar(b: number, c: number): { statistic: number; p: number } | null {
  if (!(b + c > 0)) return null
  const statistic = (b - c) ** 2 / (b + c)
  return { statistic, p: chiSquareUpper(statistic, 1) }
}
