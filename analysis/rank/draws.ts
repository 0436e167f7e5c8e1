import { hash32, type Random, seededRandom } from '../../domain/random.ts'
import { chiSquareDraw, choleskyOf, normalSource } from '../numeric/gaussian.ts'

/** Draws of the estimation error of K estimates, row by row. */
export interface Draws {
  readonly count: number
  readonly values: Float64Array
}

/**
 * `count` draws of errors with this covariance: multivariate t with `df` degrees of freedom, since the covariance is
 * itself estimated from few units; normal for Infinity. The same seed gives the same draws.
 */
export function errorDraws(covariance: Float64Array, df: number, count: number, random: Random): Draws {
  const size = Math.sqrt(covariance.length)
  const lower = choleskyOf(covariance, size)
  const normal = normalSource(random)
  const values = new Float64Array(count * size)
  const z = new Float64Array(size)
  for (let r = 0; r < count; r++) {
    for (let k = 0; k < size; k++) z[k] = normal()
    const spread = df === Infinity ? 1 : spreadDraw(df, random, normal)
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let k = 0; k <= j; k++) sum += lower[j * size + k]! * z[k]!
      values[r * size + j] = spread * sum
    }
  }
  return { count, values }
}

/** How much too small an estimated standard error is: √(df/χ²). */
const spreadDraw = (df: number, random: Random, normal: () => number): number =>
  Math.sqrt(df / chiSquareDraw(df, random, normal))

/** Normal draws of errors, and how much too small the standard error of one difference may be. */
export interface RankDraws {
  readonly draws: Draws
  /** Draws of √(df/χ²), as many as a power of two. */
  readonly spreads: Float64Array
}

/** Draws of errors behind every critical value. */
export const rankDrawCount = 4000
const spreadCount = 8192

/** What rank sets of a wave or a plan are made with. The same covariance gives the same draws. */
export function rankDraws(
  covariance: Float64Array,
  df: number,
  random: Random = seededRandom(hash32('ranks')),
): RankDraws {
  const draws = errorDraws(covariance, Infinity, rankDrawCount, random)
  const normal = normalSource(random)
  return { draws, spreads: Float64Array.from({ length: spreadCount }, () => spreadDraw(df, random, normal)) }
}

/** The same draws as multivariate t: all errors of a row share one spread. */
export function spreadRows({ draws, spreads }: RankDraws): Draws {
  const size = draws.values.length / draws.count
  return { ...draws, values: draws.values.map((value, at) => value * spreads[Math.floor(at / size) % spreads.length]!) }
}
