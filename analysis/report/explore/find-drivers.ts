import type { Instrument } from '../../../domain/instrument.ts'
import { holm } from '../../compare/multiplicity.ts'
import { twoSidedP } from '../../compare/two-sided-p.ts'
import { explainedShares } from '../../correlate/explained-shares.ts'
import { jackknifeVariances, pairTotals, pairwiseCovariance, pairwiseSums } from '../../correlate/pairwise-sums.ts'
import { studentQuantile } from '../../numeric/distributions.ts'
import { degreesOfFreedom } from '../../variance/sampling-design.ts'
import type { Scope } from '../find/scope.ts'
import type { Drivers } from './drivers-answer.ts'
import type { Figure } from './explored.ts'
import { groupRatings } from './group-ratings.ts'
import { shareFigure } from './share-figure.ts'

/** What is asked: whose variance is to be explained. */
export interface DriversRequest {
  readonly instrument: Instrument
  readonly scope: Scope
  readonly level: number
  /** A variable of `outcomesOf`; the first where it is none of them. */
  readonly outcome?: string | undefined
}

/** The mean of all ratings of issues. */
export const meanSatisfaction = '@satisfaction'

/** With fewer answers to a pair of questions, parts of a variance are mostly chance. */
const fewestAnswers = 100

/** What can be explained: the overall rating, those of programmes, and the mean of all ratings. */
export const outcomesOf = ({ analysis }: Instrument): string[] => [
  ...(analysis.overall ? [analysis.overall] : []),
  ...analysis.programmes.map(({ rating }) => rating),
  meanSatisfaction,
]

type NotEstimable = Extract<Figure, { isEstimable: false }>['reason']

/** R², every part and every part less the mean part, with their variances where the design gives them. */
interface Parts {
  readonly values: readonly number[]
  readonly variances: readonly number[] | null
  readonly correlations: readonly number[]
  readonly baseSize: number
  readonly df: number
}

function valuesOf(totals: Float64Array, size: number): readonly number[] | null {
  const covariance = pairwiseCovariance(totals, size)
  const found = covariance && explainedShares(covariance, size)
  if (!found) return null
  const mean = found.all / found.parts.length
  return [found.all, ...found.parts, ...found.parts.map((part) => part - mean)]
}

/** The fewest people who have both of two values. */
function smallestPair(columns: readonly Float64Array[], weights: Float64Array): number {
  const size = columns.length
  const counts = new Int32Array(size * size)
  const had = new Int32Array(size)
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i]! > 0)) continue
    let values = 0
    for (let a = 0; a < size; a++) if (columns[a]![i]! > -Infinity) had[values++] = a
    for (let j = 0; j < values; j++) for (let k = j; k < values; k++) counts[had[j]! * size + had[k]!]! += 1
  }
  return Math.min(...columns.flatMap((_, a) => [...counts.subarray(a * size + a, (a + 1) * size)]))
}

function partsOf(columns: readonly Float64Array[], { weights, plan, isProbability }: Scope): Parts | NotEstimable {
  const size = columns.length
  const baseSize = smallestPair(columns, weights)
  if (baseSize < fewestAnswers) return 'too_few_respondents'
  const sums = pairwiseSums(columns, weights, plan.design)
  const { all } = pairTotals(sums, plan.design)
  const covariance = pairwiseCovariance(all, size)
  const values = valuesOf(all, size)
  if (!covariance || !values) return 'no_variation'
  const found = isProbability ? jackknifeVariances(sums, plan.design, (totals) => valuesOf(totals, size)) : null
  const deviation = (k: number) => Math.sqrt(covariance[k * size + k]!)
  return {
    values,
    variances: found?.variances ?? null,
    correlations: columns.slice(1).map((_, k) => covariance[k + 1]! / (deviation(0) * deviation(k + 1))),
    baseSize,
    df: degreesOfFreedom(weights, plan.design),
  }
}

function figureAt(parts: Parts, at: number, level: number): Figure {
  const plain = { isEstimable: true, value: parts.values[at]!, baseSize: parts.baseSize } as const
  if (!parts.variances || parts.df < 1) return plain
  const standardError = Math.sqrt(parts.variances[at]!)
  const half = standardError * studentQuantile((1 + level) / 2, parts.df)
  return { ...plain, standardError, low: Math.max(0, plain.value - half), high: Math.min(1, plain.value + half) }
}

function fromMeanOf(
  { values, variances, df }: Parts,
  count: number,
  level: number,
): Drivers['drivers'][number]['fromMean'][] {
  const at = (k: number) => 1 + count + k
  if (!variances || df < 1) return Array.from({ length: count }, () => undefined)
  const errors = Array.from({ length: count }, (_, k) => Math.sqrt(variances[at(k)]!))
  const adjusted = holm(errors.map((error, k) => twoSidedP(values[at(k)]!, error, df)))
  const factor = studentQuantile((1 + level) / 2, df)
  return errors.map((error, k) => {
    const value = values[at(k)]!
    return { value, low: value - factor * error, high: value + factor * error, isCertain: adjusted[k]! <= 1 - level }
  })
}

function outcomeColumn(outcome: string, overall: Float64Array, { dataset }: Scope): Float64Array | null {
  if (outcome === meanSatisfaction) return overall
  const values = dataset.columns.get(outcome)
  if (!values) return null
  const found = new Float64Array(values.length)
  for (let i = 0; i < found.length; i++) found[i] = values[i]! < 0 ? Number.NaN : values[i]!
  return found
}

/**
 * How much of the variance of an outcome satisfaction with each group of issues explains (Lindeman, Merenda & Gold
 * 1980), beside how often the group is named: what people say matters, and what goes with their judgement. Covariances
 * are weighted and pairwise, as not everybody was asked everything; errors leave out one sampling unit at a time.
 * Limits: association only, linear; ratings of a few issues stand for a group, which weakens what is found; raking is
 * not in the error; a part is never below 0.
 */
export function findDrivers({
  instrument,
  scope,
  level,
  outcome: asked,
}: DriversRequest): Pick<Drivers, 'outcome' | 'outcomes' | 'explained' | 'drivers'> {
  const outcomes = outcomesOf(instrument)
  const outcome = outcomes.find((one) => one === asked) ?? outcomes[0]!
  const { groups, ratings, overall, mentions } = groupRatings(instrument, scope)
  const y = outcomeColumn(outcome, overall, scope)
  const parts = groups.length > 0 && y ? partsOf([y, ...ratings], scope) : 'not_measured'
  const isKnown = typeof parts !== 'string'
  const figure = (at: number): Figure => (isKnown ? figureAt(parts, at, level) : { isEstimable: false, reason: parts })
  const fromMean = isKnown ? fromMeanOf(parts, groups.length, level) : []
  return {
    outcome,
    outcomes,
    explained: figure(0),
    drivers: groups.map((group, k) => ({
      group,
      part: figure(1 + k),
      ...(fromMean[k] ? { fromMean: fromMean[k] } : {}),
      ...(isKnown ? { correlation: parts.correlations[k]! } : {}),
      mention: shareFigure(mentions[k], { instrument, scope, level }),
    })),
  }
}
