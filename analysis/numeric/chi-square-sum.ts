import { brent } from './brent.ts'
import { fUpper, normalTails } from './distributions.ts'

/** A multiple of a chi-square variable in a sum of several. */
interface Term {
  readonly weight: number
  readonly df: number
}

/**
 * P(Σ weight·χ² > 0) by Kuonen's (1999) saddlepoint approximation, the largest weight being 1 and some below 0; null near
 * the mean, where it is not defined.
 */
function saddlepoint(terms: readonly Term[]): number | null {
  const sum = (f: (a: number) => number): number => terms.reduce((all, { weight, df }) => all + df * f(weight), 0)
  const from = Math.max(...terms.filter(({ weight }) => weight < 0).map(({ weight }) => 0.5 / weight)) * 0.99999
  const zeta = brent((z) => sum((a) => a / (1 - 2 * z * a)), from, 0.5 * 0.99999, 1e-8)
  if (Math.abs(zeta) < 1e-4) return null
  const generating = -0.5 * sum((a) => Math.log(1 - 2 * zeta * a))
  const w = Math.sign(zeta) * Math.sqrt(-2 * generating)
  const v = zeta * Math.sqrt(2 * sum((a) => (a / (1 - 2 * zeta * a)) ** 2))
  return normalTails(w + Math.log(v / w) / w).upper
}

/**
 * P(Σ λᵢχ²₁ over a χ²/df of its own > x), λ > 0: a sum whose scale is itself estimated with `df` degrees of freedom.
 * Saddlepoint, with a relative error of a few per cent at most; near the mean the F of the same mean and variance
 * (Satterthwaite 1946) stands in. As R survey's pFsum, which counts whole degrees of freedom.
 */
export function chiSquareSumUpper(x: number, lambda: readonly number[], df: number): number {
  const largest = Math.max(...lambda)
  const terms = [...lambda.map((a) => ({ weight: a / largest, df: 1 })), { weight: -x / df / largest, df: Math.floor(df) }]
  const found = saddlepoint(terms)
  if (found !== null) return found
  const [sum, squares] = [lambda.reduce((s, a) => s + a, 0), lambda.reduce((s, a) => s + a * a, 0)]
  return fUpper(x / sum, sum ** 2 / squares, df)
}
