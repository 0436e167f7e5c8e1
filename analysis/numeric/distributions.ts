import { betaTails, incompleteBeta, inverseIncompleteBeta, logitOfInverseBeta } from './incomplete-beta.ts'
import { incompleteGamma, inverseIncompleteGamma } from './incomplete-gamma.ts'
import { deviance, stirlingError } from './log-gamma.ts'
import { symmetricTails, type Tails } from './tails.ts'

/** Tails of the standard normal. */
export const normalTails = (z: number): Tails => symmetricTails(z < 0, incompleteGamma(0.5, (z * z) / 2))

/** Distribution function of the standard normal. */
export const normalCdf = (z: number): number => normalTails(z).lower

/** Density of the standard normal. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** Quantile of the standard normal; `q` is 1 − p, given apart where the caller knows it more exactly. */
export const normalQuantile = (p: number, q: number = 1 - p): number =>
  p > 0.5 ? -normalQuantile(q, p) : -Math.sqrt(2 * inverseIncompleteGamma(0.5, 1 - 2 * p, 2 * p))

/** Tails of Student's t; any df > 0, Infinity being the normal. */
export function studentTails(t: number, df: number): Tails {
  if (df === Infinity) return normalTails(t)
  const x = df / (df + t * t)
  const y = (t * t) / (df + t * t)
  const within = betaTails(df / 2, 0.5, x, y)
  return symmetricTails(t < 0, { ...within, lower: within.upper, upper: within.lower, logUpper: within.logLower })
}

/** P(T > t) of Student's t; any df > 0, Infinity being the normal. */
export function studentUpper(t: number, df: number): number {
  if (df === Infinity) return normalCdf(-t)
  const half = incompleteBeta(df / 2, 0.5, df / (df + t * t), (t * t) / (df + t * t)) / 2
  return t >= 0 ? half : 1 - half
}

/** Quantile of Student's t; `q` is 1 − p. */
export function studentQuantile(p: number, df: number, q: number = 1 - p): number {
  if (df === Infinity) return normalQuantile(p, q)
  if (p === q) return 0
  const u = logitOfInverseBeta(df / 2, 0.5, 2 * Math.min(p, q), p < q ? 1 - 2 * p : 1 - 2 * q)
  return Math.sign(p - q) * Math.sqrt(df) * Math.exp(-u / 2)
}

/** Tails of the chi-square distribution. */
export const chiSquareTails = (x: number, df: number): Tails => incompleteGamma(df / 2, x / 2)
/** P(X > x) of the chi-square distribution. */
export const chiSquareUpper = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper
export const chiSquareQuantile = (p: number, df: number, q: number = 1 - p): number =>
  2 * inverseIncompleteGamma(df / 2, p, q)

/** Tails of the gamma distribution of scale 1. */
export const gammaTails = (x: number, shape: number): Tails => incompleteGamma(shape, x)
export const gammaQuantile = (p: number, shape: number, q: number = 1 - p): number =>
  inverseIncompleteGamma(shape, p, q)

/** Tails of the F distribution; df2 may be Infinity. */
export function fTails(x: number, df1: number, df2: number): Tails {
  if (df2 === Infinity) return chiSquareTails(df1 * x, df1)
  return betaTails(df1 / 2, df2 / 2, (df1 * x) / (df2 + df1 * x), df2 / (df2 + df1 * x))
}
/** P(X > x) of the F distribution. */
export const fUpper = (x: number, df1: number, df2: number): number => fTails(x, df1, df2).upper
export function fQuantile(p: number, df1: number, df2: number, q: number = 1 - p): number {
  if (df2 === Infinity) return chiSquareQuantile(p, df1, q) / df1
  return (df2 / df1) * Math.exp(logitOfInverseBeta(df1 / 2, df2 / 2, p, q))
}

/** Quantile of the beta distribution. */
export const betaQuantile = (p: number, a: number, b: number, q: number = 1 - p): number =>
  inverseIncompleteBeta(a, b, p, q).x

/** Tails of the number of successes in `size` draws: P(X ≤ x) = I_{1−p}(n − x, x + 1). */
export function binomialTails(x: number, size: number, share: number): Tails {
  const k = Math.floor(x + 1e-7)
  if (k < 0) return betaTails(1, 1, 0)
  if (k >= size) return betaTails(1, 1, 1, 0)
  return betaTails(size - k, k + 1, 1 - share, share)
}

/** P(X = x) of the number of successes in `size` draws, without cancellation (Loader 2000). */
export function binomialDensity(x: number, size: number, share: number): number {
  if (x === 0) return Math.exp(size * Math.log1p(-share))
  if (x === size) return share ** size
  const errors = stirlingError(size) - stirlingError(x) - stirlingError(size - x)
  const log = errors - deviance(x, size * share) - deviance(size - x, size * (1 - share))
  return Math.exp(log) * Math.sqrt(size / (2 * Math.PI * x * (size - x)))
}

/** The smallest count k with P(X ≤ k) ≥ p. */
export function binomialQuantile(p: number, size: number, share: number): number {
  let [low, high] = [-1, size]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (binomialTails(middle, size, share).lower >= p * (1 - 1e-14)) high = middle
    else low = middle
  }
  return high
}
