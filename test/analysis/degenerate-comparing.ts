import { groupFrame, sharesAgainstRest } from '../../analysis/compare/against-rest.ts'
import { combination } from '../../analysis/compare/combination.ts'
import { designRankTest } from '../../analysis/compare/design-rank-test.ts'
import { fisherExact } from '../../analysis/compare/fisher.ts'
import { independenceWald } from '../../analysis/compare/independence-wald.ts'
import * as multiplicity from '../../analysis/compare/multiplicity.ts'
import {
  exactBinomial,
  mcnemar,
  scoreTest,
  twoProportions,
  unpooledZ,
} from '../../analysis/compare/proportion-tests.ts'
import { rankScores } from '../../analysis/compare/rank-scores.ts'
import { kruskalWallis, wilcoxonRankSum } from '../../analysis/compare/rank-sum.ts'
import { raoScott, raoScottChiSquare, raoScottF, raoScottMixture } from '../../analysis/compare/rao-scott.ts'
import { regression } from '../../analysis/compare/regression.ts'
import { tTest } from '../../analysis/compare/t-test.ts'
import { waldOf } from '../../analysis/compare/wald-test.ts'
import { welch } from '../../analysis/compare/welch.ts'
import { scaleAnalysis } from '../../analysis/correlate/cronbach.ts'
import {
  adjustedResiduals,
  cramersV,
  crossTable,
  pearsonChiSquare,
  withoutEmpty,
} from '../../analysis/correlate/cross-table.ts'
import { cohenKappa } from '../../analysis/correlate/kappa.ts'
import { concordanceOf, kendall } from '../../analysis/correlate/kendall.ts'
import { midranks } from '../../analysis/correlate/midranks.ts'
import { pearson, pearsonTest, spearman } from '../../analysis/correlate/pearson.ts'
import { hiddenCells } from '../../analysis/disclosure/hidden-line.ts'
import { gowerDistance } from '../../analysis/quality/gower.ts'
import { intraCluster } from '../../analysis/quality/intra-cluster.ts'
import { mahalanobis } from '../../analysis/quality/mahalanobis.ts'
import { nearDuplicates } from '../../analysis/quality/near-duplicates.ts'
import { longString, withinPersonVariation } from '../../analysis/quality/straight-lining.ts'
import { bestWorst } from '../../analysis/rank/best-worst.ts'
import { borda } from '../../analysis/rank/borda.ts'
import { bradleyTerry } from '../../analysis/rank/bradley-terry.ts'
import { breadthOf } from '../../analysis/rank/breadth.ts'
import { hotIndices } from '../../analysis/rank/hot-index.ts'
import { jointRegion } from '../../analysis/rank/joint-region.ts'
import { plackettLuce } from '../../analysis/rank/plackett-luce.ts'
import { rankDistribution } from '../../analysis/rank/rank-distribution.ts'
import { rankSets } from '../../analysis/rank/rank-set.ts'
import { tiersOf } from '../../analysis/rank/tier.ts'
import { searchGroups } from '../../analysis/reduce/groups.ts'
import { logLikelihood, logOdds, pooledPrior } from '../../analysis/text/keyness.ts'
import { kish } from '../../analysis/weight/diagnostics.ts'
import {
  designTableOf,
  drawsOf,
  list,
  type Methods,
  planOf,
  rankedOf,
  rankings,
  reducedOf,
  type Sample,
  share,
  tableOf,
  valid,
  weightsOf,
} from './degenerate-samples.ts'

/** What tests, correlates, ranks or looks for oddities, by kind. */
export const comparing: Methods = {
  test: {
    'group against the rest': (s) =>
      sharesAgainstRest(s.y, groupFrame(weightsOf(s), s.group, s.groups, planOf(s)), planOf(s)),
    'group search from sums': (s) => {
      const { choices, places, factor, plan } = reducedOf(s)
      return searchGroups({ choices, places, base: s.w, factor, groupOf: s.group, groups: s.groups }, plan)
    },
    combination: () => combination([]),
    ...Object.fromEntries(
      (Object.keys(rankScores) as (keyof typeof rankScores)[]).map((score) => [
        `rank test ${score}`,
        (s: Sample) =>
          [2, 3].map((groups) =>
            designRankTest({
              y: s.x,
              groupOf: s.group.map((g) => (g < groups ? g : -1)),
              groups,
              weights: weightsOf(s),
              plan: planOf(s),
              score,
            }),
          ),
      ]),
    ),
    'Rao–Scott': (s) => {
      const table = designTableOf(s)
      const found = table && raoScott(table)
      return found && [raoScottF(found), raoScottChiSquare(found), raoScottMixture(found), raoScottMixture(found, true)]
    },
    'Wald of independence': (s) => {
      const table = designTableOf(s)
      return table && [true, false].map((isAdjusted) => independenceWald(table, isAdjusted))
    },
    ...Object.fromEntries(
      (['identity', 'logit'] as const).map((link) => [
        `regression ${link}`,
        (s: Sample) =>
          regression({ columns: [new Float64Array(s.size).fill(1), s.x], y: s.y, weights: weightsOf(s), link }),
      ]),
    ),
    't test': (s) => [0, 1].flatMap((e) => [-1, 0, 3].map((df) => tTest(share(s), e, df))),
    'Wald test': (s) => waldOf(rankedOf(s).estimates, rankedOf(s).covariance, 4),
    Welch: (s) => welch(list(s.x).slice(0, s.size / 2), list(s.x).slice(s.size / 2)),
    'Kruskal–Wallis': (s) => kruskalWallis(s.x, s.group, s.groups),
    Wilcoxon: (s) =>
      wilcoxonRankSum(
        s.x,
        s.group.map((g) => (g < 2 ? g : -1)),
      ),
    'chi-square': (s) => [
      pearsonChiSquare(tableOf(s)),
      cramersV(tableOf(s)),
      adjustedResiduals(withoutEmpty(tableOf(s))),
    ],
    'exact binomial': (s) => exactBinomial(Math.round(share(s) * valid(s).length), valid(s).length, 0.95),
    'score test': (s) =>
      ([0, 0.5] as const).map((c) => scoreTest(Math.round(share(s) * valid(s).length), valid(s).length, 0.95, c)),
    'two shares': (s) => {
      const n = valid(s).length
      const x = Math.round(share(s) * n)
      return [twoProportions([x, x], [n, n]), unpooledZ(share(s), n, share(s), n), mcnemar(x, n - x), mcnemar(0, 0)]
    },
    Fisher: (s) => {
      const n = valid(s).length
      const x = Math.round(share(s) * n)
      const { p, low } = fisherExact([x, n - x, n - x, x])
      return [p, low]
    },
    ...Object.fromEntries(
      Object.entries(multiplicity).map(([name, adjust]) => [
        name,
        (s: Sample) => adjust(list(s.y).map((value) => Math.max(0, value))),
      ]),
    ),
  },
  correlation: {
    Pearson: (s) => {
      const r = pearson(s.x, s.y)
      return [r, r === null ? null : pearsonTest(r, s.size)]
    },
    Spearman: (s) => spearman(s.x, s.y),
    Kendall: (s) => [kendall(s.x, s.y), kendall(s.x, s.x)],
    concordance: (s) => [concordanceOf([s.x, s.y]), concordanceOf([])],
    midranks: (s) => midranks(s.x),
    alpha: (s) => [scaleAnalysis([list(s.x), list(s.y)]), scaleAnalysis([]), scaleAnalysis([list(s.x)])],
    kappa: (s) =>
      (['none', 'linear'] as const).map((weights) => {
        const square = crossTable(s.group, s.group, [s.groups, s.groups])
        return [cohenKappa(square, weights), cohenKappa([[s.size]], weights), cohenKappa([], weights)]
      }),
  },
  rank: {
    'rank sets': (s) => {
      const { criticalValues, ...rest } = rankSets(rankedOf(s).estimates, rankedOf(s).covariance, drawsOf(s), {
        level: 0.95,
      })
      return [rest.low, rest.high, criticalValues.map((one) => (Math.abs(one) === Infinity ? 0 : one))]
    },
    'joint region': (s) =>
      jointRegion(
        rankedOf(s).estimates,
        rankedOf(s).estimates.map(() => 0),
        { level: 0.95 },
      ),
    'rank distribution': (s) => rankDistribution(rankedOf(s).estimates, drawsOf(s), { top: 2 }),
    tiers: (s) => tiersOf(rankedOf(s).estimates, new Uint8Array(9)),
    Borda: (s) => borda(rankings(s)),
    'Plackett–Luce': (s) => plackettLuce(rankings(s)),
    'Bradley–Terry': (s) => bradleyTerry([{ a: 0, b: 1, winsA: kish(s.w).size, winsB: Math.max(0, s.w[0] ?? 0) }], 2),
    'best–worst': (s) =>
      bestWorst(
        list(s.group).flatMap((g, i) =>
          g < 0 ? [] : [{ shown: [0, 1, 2], best: g % 3, worst: (g + 1) % 3, weight: s.w[i]! }],
        ),
        3,
      ).map(({ score }) => score),
    breadth: (s) => breadthOf(rankedOf(s).estimates),
    'hot index': (s) =>
      [0, 1].map((weight) =>
        hotIndices([{ mention: share(s), dissatisfied: null, breadth: null }], {
          attention: weight,
          dissatisfaction: 0,
          breadth: 0,
        }),
      ),
  },
  quality: {
    'intra-cluster': (s) => intraCluster(s.y, s.psu, Math.max(1, ...s.psu.map((p) => p + 1))),
    Mahalanobis: (s) => mahalanobis([s.x, s.y]),
    Gower: (s) =>
      s.size > 1 &&
      gowerDistance(
        [
          { kind: 'number', values: s.x, range: 0 },
          { kind: 'code', values: s.group },
        ],
        0,
        1,
      ),
    'near-duplicates': (s) => nearDuplicates(list(s.group).map((g) => [g, g])),
    'straight-lining': (s) => [longString(list(s.x)), withinPersonVariation(list(s.x))],
  },
  text: {
    keyness: (s) => {
      const counts = {
        a: list(s.y).map((value) => Math.max(0, value)),
        b: list(s.x).map((value) => Math.max(0, value)),
      }
      return [
        logLikelihood(counts),
        logOdds(counts, pooledPrior(counts, 10)),
        logOdds(
          counts,
          counts.a.map(() => 0),
        ),
      ]
    },
    'keyness of silence': (s) => {
      const counts = { a: list(s.y).map(() => 0), b: list(s.y).map(() => 0) }
      return [logLikelihood(counts), logOdds(counts, pooledPrior(counts, 10))]
    },
    suppression: (s) => hiddenCells(list(s.x).map(Math.abs), 10),
  },
}
