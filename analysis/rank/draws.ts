import type { Random } from '../../domain/random.ts'
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
    const spread = df === Infinity ? 1 : Math.sqrt(df / chiSquareDraw(df, random, normal))
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let k = 0; k <= j; k++) sum += lower[j * size + k]! * z[k]!
      values[r * size + j] = spread * sum
    }
  }
  return { count, values }
}
