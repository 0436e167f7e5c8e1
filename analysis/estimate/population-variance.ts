import { mean } from './mean.ts'
import { weightedSize } from './weighted-size.ts'

/**
 * Covariance matrix of values in the population, row by row: n/(n−1) Σw(x − x̄)(y − ȳ)/Σw, n being the respondents
 * of positive weight (R survey's svyvar). Null with fewer than two.
 */
export function populationCovariance(columns: readonly ArrayLike<number>[], w: Float64Array): Float64Array | null {
  const { count, weight } = weightedSize(w)
  if (count < 2 || !(weight > 0)) return null
  const k = columns.length
  const means = columns.map((y) => mean.of({ y, w })!.estimate)
  const matrix = new Float64Array(k * k)
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0
      for (let i = 0; i < w.length; i++)
        if (w[i] !== 0) sum += w[i]! * (columns[a]![i]! - means[a]!) * (columns[b]![i]! - means[b]!)
      matrix[a * k + b] = ((sum / weight) * count) / (count - 1)
      matrix[b * k + a] = matrix[a * k + b]!
    }
  return matrix
}
