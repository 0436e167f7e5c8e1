import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma, inverseIncompleteGamma } from './incomplete-gamma.ts'

/** Distribution function of the standard normal. */
export const normalCdf = (z: number): number => {
  const tail = incompleteGamma(0.5, (z * z) / 2)
  return z < 0 ? tail.upper / 2 : 0.5 + tail.lower / 2
}

/** Quantile of the standard normal. */
export const normalQuantile = (p: number): number =>
  p > 0.5 ? -normalQuantile(1 - p) : -Math.sqrt(2 * inverseIncompleteGamma(0.5, 1 - 2 * p, 2 * p))

/** P(T > t) of Student's t; any df > 0, Infinity being the normal. */
export function studentUpper(t: number, df: number): number {
  if (df === Infinity) return normalCdf(-t)
  const half = incompleteBeta(df / 2, 0.5, df / (df + t * t), (t * t) / (df + t * t)) / 2
  return t >= 0 ? half : 1 - half
}

export const studentCdf = (t: number, df: number): number => studentUpper(-t, df)

/** Quantile of Student's t. */
export function studentQuantile(p: number, df: number): number {
  if (df === Infinity) return normalQuantile(p)
  const tail = 2 * Math.min(p, 1 - p)
  const { x, y } = inverseIncompleteBeta(df / 2, 0.5, tail, p < 0.5 ? 1 - 2 * p : 2 * p - 1)
  return Math.sign(p - 0.5) * Math.sqrt((df * y) / x)
}

/** P(X > x) of the chi-square distribution. */
export const chiSquareUpper = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper
export const chiSquareCdf = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).lower
export const chiSquareQuantile = (p: number, df: number): number => 2 * inverseIncompleteGamma(df / 2, p)

/** P(X > x) of the F distribution. */
export const fUpper = (x: number, df1: number, df2: number): number =>
  incompleteBeta(df2 / 2, df1 / 2, df2 / (df2 + df1 * x), (df1 * x) / (df2 + df1 * x))
export const fCdf = (x: number, df1: number, df2: number): number =>
  incompleteBeta(df1 / 2, df2 / 2, (df1 * x) / (df2 + df1 * x), df2 / (df2 + df1 * x))
export function fQuantile(p: number, df1: number, df2: number): number {
  const { x, y } = inverseIncompleteBeta(df1 / 2, df2 / 2, p)
  return (df2 * x) / (df1 * y)
}

/** Quantile of the beta distribution. */
export const betaQuantile = (p: number, a: number, b: number): number => inverseIncompleteBeta(a, b, p).x
