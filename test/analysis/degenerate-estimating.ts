import { change, differencesInChange } from '../../analysis/compare/change.ts'
import { correlation } from '../../analysis/estimate/correlation.ts'
import { simpleRandomVariance } from '../../analysis/estimate/design-effect.ts'
import { estimateColumns } from '../../analysis/estimate/estimate-columns.ts'
import { estimators } from '../../analysis/estimate/index.ts'
import { logisticShare } from '../../analysis/estimate/logistic-share.ts'
import { normalizedMean } from '../../analysis/estimate/normalized-mean.ts'
import { populationCovariance } from '../../analysis/estimate/population-variance.ts'
import { quantile } from '../../analysis/estimate/quantile.ts'
import { quantileRules } from '../../analysis/estimate/quantile-rule.ts'
import { fisherZ } from '../../analysis/interval/fisher-z.ts'
import { intervals } from '../../analysis/interval/index.ts'
import { likelihoodInterval } from '../../analysis/interval/likelihood.ts'
import { wald } from '../../analysis/interval/wald.ts'
import { bootstrapShares } from '../../analysis/reduce/bootstrap.ts'
import { reducedShares } from '../../analysis/reduce/shares.ts'
import { average, remove } from '../../analysis/variance/lonely-psu.ts'
import { covariance } from '../../analysis/variance/multistage.ts'
import { jackknife, replicateCovariance } from '../../analysis/variance/replicates.ts'
import { calibrate } from '../../analysis/weight/calibrate.ts'
import { kish } from '../../analysis/weight/diagnostics.ts'
import { exponential, linear, logistic } from '../../analysis/weight/distance.ts'
import { postStratify } from '../../analysis/weight/post-stratify.ts'
import { projectionOf } from '../../analysis/weight/projection.ts'
import { rake } from '../../analysis/weight/rake.ts'
import { trim } from '../../analysis/weight/trim.ts'
import { seededRandom } from '../../domain/random.ts'
import {
  cellsOf,
  designOf,
  type Methods,
  planOf,
  reducedOf,
  type Sample,
  share,
  sharesOf,
  weightsOf,
} from './degenerate-samples.ts'

/** What estimates something, with its intervals, weights and errors, by kind. */
export const estimating: Methods = {
  estimator: {
    ...Object.fromEntries(
      [...estimators, normalizedMean, correlation].map((one) => [
        one.id,
        (s: Sample) => one.of({ y: s.y, x: s.x, w: weightsOf(s) }),
      ]),
    ),
    ...Object.fromEntries(
      estimators.map((one) => [
        `${one.id} with its error`,
        (s: Sample) => estimateColumns(one, [s.y], weightsOf(s), planOf(s)),
      ]),
    ),
    ...Object.fromEntries(
      quantileRules.map((rule) => [
        `quantile ${rule.id}`,
        (s: Sample) =>
          quantile({ y: s.x, w: weightsOf(s), p: 0.5, rule, interval: wald, level: 0.95, df: 6 }, planOf(s)),
      ]),
    ),
    'logit of a share': (s) => logisticShare(s.y, weightsOf(s)),
    'population covariance': (s) => populationCovariance([s.y, s.x], weightsOf(s)),
    'variance of a simple random sample': (s) =>
      simpleRandomVariance(s.x, weightsOf(s), { of: 'mean', isReplaced: false }),
    change: (s) =>
      change(
        s.y,
        weightsOf(s),
        Int32Array.from(s.group, (g) => Math.min(g, 1)),
      ),
    'differences in change': (s) =>
      differencesInChange(s.y, weightsOf(s), {
        first: Int32Array.from(s.group, (g) => Math.min(g, 1)),
        second: Int32Array.from(s.psu, (p) => p % 2),
        firstCount: 2,
        secondCount: 2,
      }),
    'shares from sums': (s) => {
      const { reduced, factor, plan } = reducedOf(s)
      return reducedShares(reduced, factor, plan)
    },
  },
  interval: Object.fromEntries(
    [...intervals, fisherZ].map((method) => [
      method.id,
      (s: Sample) => {
        const found = sharesOf(s)
        const known = typeof found === 'string' ? { estimates: [share(s)], covariance: new Float64Array(1) } : found
        return known.estimates.flatMap((value, k) =>
          [-1, 0, 1, 6, Infinity].map((df) =>
            method.of({
              value,
              standardError: Math.sqrt(Math.max(0, known.covariance[k * known.estimates.length + k]!)),
              df,
              baseSize: s.size,
              level: 0.95,
            }),
          ),
        )
      },
    ]),
  ),
  'interval by likelihood': {
    likelihood: (s) => {
      const fit = logisticShare(s.y, weightsOf(s))
      return (
        fit && [0, 0.1].map((e) => likelihoodInterval({ fit, standardError: e, df: 4, baseSize: s.size, level: 0.95 }))
      )
    },
  },
  weight: {
    raking: (s) => {
      const cells = cellsOf(s)
      if (!('joint' in cells)) return cells
      const raked = rake(cells, s.w)
      return { raked, projection: raked.hasConverged ? projectionOf(cells, s.w, raked.weights) : null }
    },
    'post-stratification': (s) => postStratify(s.group, [10, 20, 30], s.w),
    ...Object.fromEntries(
      [linear(), exponential(), logistic({ lower: 0.5, upper: 2 }), linear({ lower: 2, upper: 1 })].map(
        (distance, i) => [
          `calibration ${distance.id} ${i}`,
          (s: Sample) => calibrate([new Float64Array(s.size).fill(1), s.y], [50, 20], s.w, distance),
        ],
      ),
    ),
    trimming: (s) => [true, false].map((isStrict) => trim(s.w, { lower: 0.5, upper: 2 }, isStrict)),
    'Kish size': (s) => kish(s.w),
  },
  variance: {
    linearised: (s) => [remove, average].map((rule) => covariance([s.x], planOf(s, rule))),
    jackknife: (s) =>
      (['JK1', 'JKn'] as const).map((kind) => {
        const found = jackknife(s.w, designOf(s), kind)
        if (typeof found === 'string') return found
        const thetas = found.weights.map((w) => [estimators[0].of({ y: s.x, w })?.estimate ?? 0])
        return [found, replicateCovariance(thetas, found, null)]
      }),
    bootstrap: (s) => {
      const { reduced, design } = reducedOf(s)
      return bootstrapShares(reduced, [0, 0, 0], { design, margins: [] }, { count: 9, random: seededRandom(1) })
    },
  },
}
