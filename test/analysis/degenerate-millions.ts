import { benjaminiHochberg, holm } from '../../analysis/compare/multiplicity.ts'
import { kruskalWallis, wilcoxonRankSum } from '../../analysis/compare/rank-sum.ts'
import { kendall } from '../../analysis/correlate/kendall.ts'
import { pearson, spearman } from '../../analysis/correlate/pearson.ts'
import { hiddenCells } from '../../analysis/disclosure/hidden-line.ts'
import { estimateColumns } from '../../analysis/estimate/estimate-columns.ts'
import { mean } from '../../analysis/estimate/mean.ts'
import { quantile } from '../../analysis/estimate/quantile.ts'
import { quantileRules } from '../../analysis/estimate/quantile-rule.ts'
import { wald } from '../../analysis/interval/wald.ts'
import { intraCluster } from '../../analysis/quality/intra-cluster.ts'
import { choicesOf } from '../../analysis/reduce/choices.ts'
import { searchGroups } from '../../analysis/reduce/groups.ts'
import { variancePlan } from '../../analysis/variance/linearize.ts'
import { jackknife } from '../../analysis/variance/replicates.ts'
import { samplingDesign } from '../../analysis/variance/sampling-design.ts'
import { marginCells } from '../../analysis/weight/margin-cells.ts'
import { postStratify } from '../../analysis/weight/post-stratify.ts'

const million = 1_000_000

/** Everybody is a category, a group, a unit or a cell of his own. */
const own = Int32Array.from({ length: million }, (_, i) => i)
const other = own.map((i) => (i * 7919) % million)
const one = new Float64Array(million).fill(1)
const zeroOrOne = Float64Array.from(own, (i) => i % 2)
const oneUnitEach = () => samplingDesign(own, new Int32Array(million))
const fewUnits = () =>
  variancePlan(
    samplingDesign(
      own.map((i) => i % 300),
      new Int32Array(million),
    ),
  )

/** Every method for which a grouping may have a million categories. */
export const amongMillions: Readonly<Record<string, () => unknown>> = {
  'a mean with a million units': () => estimateColumns(mean, [zeroOrOne], one, variancePlan(oneUnitEach())),
  'a jackknife of a million units': () => jackknife(one, oneUnitEach(), 'JKn'),
  ...Object.fromEntries(
    quantileRules
      .filter(({ id }) => ['math', 'shahvaish', 'hf7'].includes(id))
      .map((rule) => [
        `quantile ${rule.id} of a million values`,
        () => quantile({ y: other, w: one, p: 0.5, rule, interval: wald, level: 0.95, df: 99 }, fewUnits()),
      ]),
  ),
  'a search of a million groups': () => {
    const plan = fewUnits()
    const choices = choicesOf([Int16Array.from(zeroOrOne)], million)
    const places = { psu: plan.design.psu, psuCount: 300, joint: new Int32Array(million), cellCount: 1 }
    return searchGroups({ choices, places, base: one, factor: Float64Array.of(1), groupOf: own, groups: million }, plan)
  },
  'Kruskal–Wallis of a million groups': () => kruskalWallis(other, own, million),
  'Wilcoxon of a million values': () => wilcoxonRankSum(other, Int32Array.from(zeroOrOne)),
  'Kendall of a million pairs': () => kendall(own, other),
  'Spearman of a million pairs': () => [pearson(own, other), spearman(own, other)],
  'a margin of a million cells': () =>
    marginCells(
      [
        {
          id: 'own',
          variables: ['own'],
          cells: Array.from(own, (code) => ({ codes: [code], population: 1 })),
          source: '',
        },
      ],
      {
        size: million,
        columns: new Map([['own', Float64Array.from(own)]]),
        texts: new Map(),
        units: [],
        unit: own,
      },
    ),
  'post-stratification to a million cells': () => postStratify(own, Array.from(one), one),
  'intra-cluster of a million units': () => intraCluster(zeroOrOne, own, million),
  'a million p-values': () => [holm(Array.from(zeroOrOne)), benjaminiHochberg(Array.from(zeroOrOne))],
  'suppression among a million cells': () => hiddenCells(Array.from(own), 10),
}
