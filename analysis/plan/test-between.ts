import { combination } from '../compare/combination.ts'
import { designRankTest } from '../compare/design-rank-test.ts'
import { type DesignTable, designTable } from '../compare/design-table.ts'
import { independenceWald } from '../compare/independence-wald.ts'
import type { RankScore } from '../compare/rank-scores.ts'
import { raoScott, raoScottChiSquare, raoScottF, raoScottMixture } from '../compare/rao-scott.ts'
import { tTest } from '../compare/t-test.ts'
import { waldOf } from '../compare/wald-test.ts'
import type { Estimated } from '../estimate/estimator.ts'
import { mean } from '../estimate/mean.ts'
import { degreesOfFreedom } from '../variance/sampling-design.ts'
import { covarianceIn, type Frame, knownWeights, noVariance, weightsOf } from './frame.ts'
import type { PlanReason } from './reason.ts'

/** What a test of "no difference" says. */
export interface Test {
  readonly test: string
  readonly statistic: number | null
  /** One number, or those of numerator and denominator. */
  readonly degreesOfFreedom: number | readonly number[] | null
  readonly p: number | null
  readonly reason?: PlanReason
  /** Calibrated weights are taken as if they were design weights: usually too large a p. */
  readonly areWeightsFixed?: true
}

export interface Compared {
  readonly y: ArrayLike<number>
  /** Group from 0 of every row; −1 for none. */
  readonly groupOf: Int32Array
  readonly groups: number
  readonly weights: Float64Array
}

/** A test that could not be made, with the reason. */
export const noTest = (test: string, reason: PlanReason): Test => ({
  test,
  statistic: null,
  degreesOfFreedom: null,
  p: null,
  reason,
})

/** A test in the form of the results; `p` is null where it has none. */
export function tested(test: string, statistic: number, df: number | readonly number[], p: number | null): Test {
  if (p === null) return noTest(test, 'no_degrees_of_freedom')
  if (!Number.isFinite(statistic) || !Number.isFinite(p)) return noTest(test, 'out_of_range')
  return { test, statistic, degreesOfFreedom: df, p }
}

const less = (of: Estimated, base: Estimated): Estimated =>
  combination([
    { coefficient: 1, of },
    { coefficient: -1, of: base },
  ])

/** Differences of all group means from the first. Null when a group has nobody. */
function differences({ y, groupOf, groups, weights }: Compared): readonly Estimated[] | null {
  const means = Array.from({ length: groups }, (_, g) => mean.of({ y, w: weightsOf(groupOf, g, weights) }))
  if (means.some((one) => one === null)) return null
  return means.slice(1).map((one) => less(one!, means[0]!))
}

const kept = ({ y, groupOf, weights }: Compared): Float64Array =>
  knownWeights(y, weights).map((weight, i) => (groupOf[i]! < 0 ? 0 : weight))

function byMeans(id: 't' | 'wald', given: Compared, frame: Frame): Test {
  const weights = kept(given)
  const found = differences({ ...given, weights })
  if (!found) return noTest(id, 'group_without_respondents')
  const covariance = covarianceIn(frame, found, weights)
  const df = degreesOfFreedom(weights, frame.plan.design) - found.length
  if (!(df > 0)) return noTest(id, 'no_degrees_of_freedom')
  if (id === 't') {
    if (found.length !== 1) return noTest(id, 'not_comparable')
    const test = tTest(found[0]!.estimate, Math.sqrt(Math.max(0, covariance[0]!)), df)
    return test ? tested(id, test.statistic, df, test.p) : noTest(id, 'no_variation')
  }
  const test = waldOf(
    found.map(({ estimate }) => estimate),
    covariance,
    df,
  )
  return test ? tested(id, test.statistic, [test.df1, test.df2], test.p) : noTest(id, 'no_variation')
}

const fixed = (test: Test, frame: Frame): Test => (frame.residuals ? { ...test, areWeightsFixed: true } : test)

function byRanks(id: string, score: RankScore, given: Compared, frame: Frame): Test {
  const weights = kept(given)
  if (!(degreesOfFreedom(weights, frame.plan.design) - given.groups + 1 > 0)) return noTest(id, 'no_degrees_of_freedom')
  const test = designRankTest({ ...given, weights, plan: frame.plan, score })
  if (!test) return noTest(id, 'no_variation')
  const found =
    test.kind === 't' ? tested(id, test.t, test.df, test.p) : tested(id, test.statistic, [test.df1, test.df2], test.p)
  return fixed(found, frame)
}

type TableTest = (id: string, table: DesignTable) => Test

const byRaoScott =
  (of: (id: string, found: NonNullable<ReturnType<typeof raoScott>>) => Test): TableTest =>
  (id, table) => {
    const found = raoScott(table)
    return found ? of(id, found) : noTest(id, 'too_few_respondents')
  }

const byWald =
  (isAdjusted: boolean): TableTest =>
  (id, table) => {
    const found = independenceWald(table, isAdjusted)
    return found ? tested(id, found.statistic, [found.df1, found.df2], found.p) : noTest(id, 'no_variation')
  }

/** Independence of two codes: R survey's svychisq. */
const tableTests = {
  rao_scott: byRaoScott((id, found) => {
    const { statistic, df1, df2, p } = raoScottF(found)
    return tested(id, statistic, [df1, df2], p)
  }),
  rao_scott_chi_square: byRaoScott((id, found) => {
    const { statistic, df, p } = raoScottChiSquare(found)
    return tested(id, statistic, df, p)
  }),
  saddlepoint: byRaoScott((id, found) => {
    const { statistic, p } = raoScottMixture(found)
    return tested(id, statistic, found.designEffects.length, p)
  }),
  table_wald: byWald(false),
  table_wald_adjusted: byWald(true),
} as const satisfies Record<string, TableTest>

/** Names of the tests that compare shares. */
export const tableTestIds = Object.keys(tableTests) as (keyof typeof tableTests)[]

/** Tests of a mean (or an order) between groups: R survey's svyttest, regTermTest and svyranktest. */
const meanTests = {
  t: (given, frame) => byMeans('t', given, frame),
  wald: (given, frame) => byMeans('wald', given, frame),
  wilcoxon: (given, frame) => byRanks('wilcoxon', 'wilcoxon', given, frame),
  van_der_waerden: (given, frame) => byRanks('van_der_waerden', 'vanDerWaerden', given, frame),
  median: (given, frame) => byRanks('median', 'median', given, frame),
} as const satisfies Record<string, (given: Compared, frame: Frame) => Test>

/** Names of the tests that compare means. */
export const meanTestIds = Object.keys(meanTests) as (keyof typeof meanTests)[]

/** Tests that groups do not differ in a mean or an order. */
export function testMeans(id: keyof typeof meanTests, given: Compared, frame: Frame): Test {
  const without = noVariance(frame)
  if (without) return noTest(id, without)
  return given.groups < 2 ? noTest(id, 'not_comparable') : meanTests[id](given, frame)
}

export interface Crossed {
  readonly rowOf: Int32Array
  readonly columnOf: Int32Array
  readonly size: readonly [number, number]
  readonly weights: Float64Array
}

/** Beyond this the covariance of the cells would not fit into memory. */
const mostCells = 2500

/** Tests that two categorical variables are independent. */
export function testTable(id: keyof typeof tableTests, given: Crossed, frame: Frame): Test {
  const without = noVariance(frame)
  if (without) return noTest(id, without)
  if (given.size[0] * given.size[1] > mostCells) return noTest(id, 'too_many_categories')
  const table = designTable({ ...given, plan: frame.plan })
  return table ? fixed(tableTests[id](id, table), frame) : noTest(id, 'no_variation')
}
