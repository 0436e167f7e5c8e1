import type { LogisticShare } from '../estimate/logistic-share.ts'
import { fQuantile, normalCdf, studentQuantile } from '../numeric/distributions.ts'
import { splineThrough } from '../numeric/spline.ts'
import type { Interval } from '../report/findings.ts'

export interface LikelihoodInput {
  readonly fit: LogisticShare
  /** Design-based standard error of the fit's coefficient. */
  readonly standardError: number
  readonly df: number
  readonly baseSize: number
  readonly level: number
}

const expit = (x: number): number => 1 / (1 + Math.exp(-x))

/** Signed root of the deviance of a logit from the fitted one, over the dispersion n/(n − 1) of zeros and ones. */
function signedRoot(at: number, coefficient: number, baseSize: number): number {
  const [p, q] = [expit(coefficient), expit(at)]
  const deviance = 2 * baseSize * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)))
  return Math.sign(at - coefficient) * Math.sqrt(Math.max(0, (deviance * (baseSize - 1)) / baseSize))
}

/** Where ascending points cross a height, on the straight line between two of them. */
function crossing(x: readonly number[], y: readonly number[], height: number): number | null {
  const after = y.findIndex((value) => value >= height)
  if (after <= 0) return null
  const [x0, x1, y0, y1] = [x[after - 1]!, x[after]!, y[after - 1]!, y[after]!]
  return x0 + ((x1 - x0) * (height - y0)) / (y1 - y0)
}

/**
 * Profile-likelihood interval of a share, the deviance scaled by the design effect (Rao & Scott 1984; R svyciprop
 * "likelihood"). The profile is taken at up to ten steps to each side and interpolated by a spline as R does, which
 * moves the ends by up to 5e-4 of their size. None at 0 and 1. *Limit:* slow and no better than Korn–Graubard.
 */
export function likelihoodInterval({ fit, standardError, df, baseSize, level }: LikelihoodInput): Interval | null {
  const p = expit(fit.coefficient)
  if (!(df > 0) || !(p > 1e-10 && p < 1 - 1e-10) || !(standardError > 0)) return null
  const cut = studentQuantile((1 + level) / 2, df) * (standardError / Math.sqrt(fit.naiveVariance))
  const most = Math.sqrt(fQuantile(1 - normalCdf(-cut) / 2, 1, baseSize - 1))
  const points = [{ x: fit.coefficient, z: 0 }]
  for (const sign of [-1, 1])
    for (let step = 1, z = 0; step < 10 && Math.abs(z) < most; step++) {
      const x = fit.coefficient + (sign * step * most * standardError) / 5
      z = signedRoot(x, fit.coefficient, baseSize)
      points.push({ x, z })
    }
  points.sort((a, b) => a.x - b.x)
  const xs = points.map(({ x }) => x)
  const profile = splineThrough(
    xs,
    points.map(({ z }) => z),
  )
  const count = 3 * points.length
  const [first, last] = [xs[0]!, xs[xs.length - 1]!]
  const grid = Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1))
  const heights = grid.map(profile)
  const [low, high] = [crossing(grid, heights, -cut), crossing(grid, heights, cut)]
  return low === null || high === null ? null : { low: expit(low), high: expit(high) }
}
