import { brent } from './brent.ts'
import { fUpper, normalTails } from './distributions.ts'
import { legendreNodes } from './legendre.ts'

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

const panel = legendreNodes(16)

/** P(Σ weight·χ² > 0) by Imhof's (1961) integral, on panels of at most half a turn of its angle; to about 1e-10. */
function imhof(terms: readonly Term[]): number {
  const sum = (f: (term: Term) => number): number => terms.reduce((all, term) => all + f(term), 0)
  const logSize = (u: number): number => sum(({ weight, df }) => (df / 4) * Math.log1p((weight * u) ** 2))
  const turning = (u: number): number => sum(({ weight, df }) => (df * Math.abs(weight)) / (1 + (weight * u) ** 2))
  const integrand = (u: number): number =>
    Math.sin(sum(({ weight, df }) => (df / 2) * Math.atan(weight * u))) * Math.exp(-logSize(u) - Math.log(u))
  let total = 0
  for (let from = 0; logSize(from) < 27; ) {
    const width = Math.min(Math.PI / turning(from), from === 0 ? Infinity : from / 2)
    for (const { at, weight } of panel) total += (width / 2) * weight * integrand(from + (width * (1 + at)) / 2)
    from += width
  }
  return Math.max(0, Math.min(1, 0.5 + total / Math.PI))
}

/** Terms of Σ λᵢχ²₁ − (x/df)χ²_df, the largest λ made 1; R survey's pFsum counts whole degrees of freedom. */
const termsOf = (x: number, lambda: readonly number[], df: number): Term[] => {
  const largest = Math.max(...lambda)
  return [...lambda.map((a) => ({ weight: a / largest, df: 1 })), { weight: -x / df / largest, df: Math.floor(df) }]
}

/** P(Σ λᵢχ²₁ over a χ²/df of its own > x), λ > 0, by numerical integration: exact where p is above 1e-9. */
export const chiSquareSumExact = (x: number, lambda: readonly number[], df: number): number =>
  imhof(termsOf(x, lambda, df))

/**
 * P(Σ λᵢχ²₁ over a χ²/df of its own > x), λ > 0: a sum whose scale is itself estimated with `df` degrees of freedom.
 * Saddlepoint, with a relative error of a few per cent at most; near the mean the F of the same mean and variance
 * (Satterthwaite 1946) stands in. As R survey's pFsum, which counts whole degrees of freedom.
 */
export function chiSquareSumUpper(x: number, lambda: readonly number[], df: number): number {
  const found = saddlepoint(termsOf(x, lambda, df))
  if (found !== null) return found
  const [sum, squares] = [lambda.reduce((s, a) => s + a, 0), lambda.reduce((s, a) => s + a * a, 0)]
  return fUpper(x / sum, sum ** 2 / squares, df)
}
