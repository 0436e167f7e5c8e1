import { type Estimator, sumOf } from './estimator.ts'

/**
 * Weighted product-moment correlation of `y` and `x`. Influence w/Σw · (uv − r(u² + v²)/2), u and v being the
 * standardised values (the delta method on means, variances and covariance; Särndal, Swensson & Wretman 1992, §5.9).
 * Null where one of them does not vary.
 */
export const correlation: Estimator = {
  id: 'correlation',
  of: ({ y, x, w }) => {
    const size = w.reduce((sum, weight) => sum + weight, 0)
    if (!x || !(size > 0)) return null
    const [meanY, meanX] = [sumOf(y, w) / size, sumOf(x, w) / size]
    let [yy, xx, xy] = [0, 0, 0]
    for (let i = 0; i < w.length; i++) {
      if (w[i] === 0) continue
      const [v, u] = [y[i]! - meanY, x[i]! - meanX]
      yy += (w[i]! * v * v) / size
      xx += (w[i]! * u * u) / size
      xy += (w[i]! * v * u) / size
    }
    if (!(yy > 0 && xx > 0)) return null
    const r = Math.max(-1, Math.min(1, xy / Math.sqrt(yy * xx)))
    const influence = w.map((weight, i) => {
      if (weight === 0) return 0
      const [v, u] = [(y[i]! - meanY) / Math.sqrt(yy), (x[i]! - meanX) / Math.sqrt(xx)]
      return (weight / size) * (v * u - (r * (v * v + u * u)) / 2)
    })
    return { estimate: r, influence }
  },
}
