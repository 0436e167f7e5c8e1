import { type Estimator, sumOf } from './estimator.ts'

/**
 * Slope of the weighted regression of `y` on one score `x` with a constant: the linear trend of means, or of shares for
 * zeros and ones. Influence w (x − x̄)(y − ȳ − slope·(x − x̄)) / Σw(x − x̄)² (Binder 1983; R survey's svyglm). Null
 * where the score does not vary.
 */
export const slope: Estimator = {
  id: 'slope',
  of: ({ y, x, w }) => {
    const size = w.reduce((sum, weight) => sum + weight, 0)
    if (!x || !(size > 0)) return null
    const [meanY, meanX] = [sumOf(y, w) / size, sumOf(x, w) / size]
    let [xx, xy] = [0, 0]
    for (let i = 0; i < w.length; i++) {
      if (w[i] === 0) continue
      xx += w[i]! * (x[i]! - meanX) ** 2
      xy += w[i]! * (x[i]! - meanX) * (y[i]! - meanY)
    }
    if (!(xx > 0)) return null
    const estimate = xy / xx
    const influence = w.map((weight, i) => {
      if (weight === 0) return 0
      const u = x[i]! - meanX
      return (weight * u * (y[i]! - meanY - estimate * u)) / xx
    })
    return { estimate, influence }
  },
}
