import { type Draws, errorDraws } from '../../../analysis/rank/draws.ts'
import { jointRegion } from '../../../analysis/rank/joint-region.ts'
import { ranksOf } from '../../../analysis/rank/order.ts'
import { rankDistribution } from '../../../analysis/rank/rank-distribution.ts'
import { type RankSetOptions, type RankSets, rankSets, rankSetsBeyond } from '../../../analysis/rank/rank-set.ts'
import { seededRandom } from '../../../domain/random.ts'
import type { Json, OpContext, OpGroup, Table } from '../op.ts'
import { numberOf, numbersIn, textOf } from '../spec.ts'

interface Input {
  readonly estimates: readonly number[]
  readonly standardErrors: readonly number[]
  readonly covariance: Float64Array
}

/** Estimates that a case of op `input` gives; without a covariance matrix they are independent. */
function inputOf({ spec, input }: OpContext): Input {
  const given = input(textOf(spec, 'input')) as { readonly [key: string]: Json | undefined }
  const [estimates, standardErrors] = [numbersIn(given.theta ?? []), numbersIn(given.se ?? [])]
  const size = estimates.length
  const covariance = new Float64Array(size * size)
  if (Array.isArray(given.V)) for (const [j, row] of given.V.entries()) covariance.set(numbersIn(row), j * size)
  else
    standardErrors.forEach((error, k) => {
      covariance[k * size + k] = error ** 2
    })
  return { estimates, standardErrors, covariance }
}

/** Draws of other cases of the same input, made once: a million normal numbers take their time. */
const known = new WeakMap<object, Map<number, Draws>>()

/** The draws of a file, row by row. */
function drawsIn(table: Table): Draws {
  const columns = [...table.columns.values()]
  const count = columns[0]?.numbers.length ?? 0
  const values = Float64Array.from({ length: count * columns.length }, (_, at) => {
    return columns[at % columns.length]!.numbers[Math.floor(at / columns.length)]!
  })
  return { count, values }
}

/** The draws of a file, or as many of our own as the case had of R's. */
function drawsOf({ spec, table, input }: OpContext, { covariance }: Input): Draws {
  if (spec.draws !== undefined) return drawsIn(table(textOf(spec, 'draws')))
  const count = numberOf(spec, 'R')
  const given = input(textOf(spec, 'input')) as object
  const made = known.get(given) ?? new Map<number, Draws>()
  const draws = made.get(count) ?? errorDraws(covariance, Infinity, count, seededRandom(1))
  known.set(given, made.set(count, draws))
  return draws
}

/** |T − last critical value| of every ordered pair; NaN on the diagonal. */
function distances(estimates: readonly number[], { errors, criticalValues }: RankSets): number[][] {
  const critical = criticalValues.at(-1) ?? Infinity
  return estimates.map((a, j) =>
    estimates.map((b, k) => Math.abs((a - b) / errors[j * estimates.length + k]! - critical)),
  )
}

const countOf = (values: readonly number[], isSo: (value: number) => boolean): number => values.filter(isSo).length

const last = ({ criticalValues }: RankSets): number => criticalValues.at(-1) ?? Infinity

const largestGap = (a: readonly number[], others: readonly (readonly number[])[]): number[] =>
  a.map((value, k) => Math.max(0, ...others.map((other) => Math.abs((other[k] ?? value) - value))))

interface Simulated {
  readonly sets: RankSets
  readonly off: readonly (readonly number[])[]
  /** What R's draws may have made of the same: critical values apart by √2 of the error of either. */
  readonly error: number
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly criticalValues: readonly number[]
  readonly lastCriticalValue: number
}

/** Results for draws that other cases have asked for, too. */
const remembered = new WeakMap<Draws, Map<string, RankSets>>()

function setsFrom({ estimates, covariance }: Input, draws: Draws, options: RankSetOptions): RankSets {
  const results = remembered.get(draws) ?? new Map<string, RankSets>()
  const key = JSON.stringify(options)
  const sets = results.get(key) ?? rankSets(estimates, covariance, draws, options)
  remembered.set(draws, results.set(key, sets))
  return sets
}

function simulate(context: OpContext, given: Input, only?: number): Simulated {
  const { estimates } = given
  const draws = drawsOf(context, given)
  const options = {
    level: numberOf(context.spec, 'level'),
    isStepwise: context.spec.stepdown !== false,
    ...(only === undefined ? {} : { only }),
  }
  const sets = setsFrom(given, draws, options)
  const off = distances(estimates, sets)
  const error = context.spec.draws === undefined ? Math.SQRT2 * sets.criticalError : 0
  const tested = only === undefined ? off.flat() : [...off[only]!, ...off.map((row) => row[only]!)]
  const others = tested.some((distance) => distance < error)
    ? [-error, error].map((shift) => setsFrom(given, draws, { ...options, shift }))
    : []
  return {
    sets,
    off,
    error,
    low: largestGap(
      sets.low,
      others.map(({ low }) => low),
    ),
    high: largestGap(
      sets.high,
      others.map(({ high }) => high),
    ),
    criticalValues: largestGap(
      sets.criticalValues,
      others.map(({ criticalValues }) => criticalValues),
    ).map((gap) => Math.max(gap, error)),
    lastCriticalValue:
      error +
      largestGap(
        [last(sets)],
        others.map((other) => [last(other)]),
      )[0]!,
  }
}

const simultaneous = (context: OpContext): Json => {
  const given = inputOf(context)
  const { sets, off, error, low, high, criticalValues } = simulate(context, given)
  return {
    crits: sets.criticalValues,
    rank: ranksOf(given.estimates),
    rank_lower: sets.low,
    rank_upper: sets.high,
    min_distance_T_to_last_crit: Math.min(...off.flat().filter((one) => !Number.isNaN(one))),
    'n_pairs_within_0.03': countOf(off.flat(), (distance) => distance < 0.03),
    allowance: {
      crits: criticalValues,
      rank_lower: low,
      rank_upper: high,
      min_distance_T_to_last_crit: error,
      'n_pairs_within_0.03': countOf(off.flat(), (distance) => Math.abs(distance - 0.03) < error),
    },
  }
}

export const ranks: OpGroup = {
  kww: (context) => {
    const { estimates, standardErrors } = inputOf(context)
    const found = jointRegion(estimates, standardErrors, {
      level: numberOf(context.spec, 'level'),
      sharing: textOf(context.spec, 'adjust') === 'sidak' ? 'sidak' : 'bonferroni',
      df: numberOf(context.spec, 'df', Infinity),
    })
    return {
      crit: found.criticalValue,
      ci_lower: found.lower,
      ci_upper: found.upper,
      rank: found.ranks,
      rank_lower: found.low,
      rank_upper: found.high,
    }
  },
  mrsw_given_crit: (context) => {
    const { estimates, covariance } = inputOf(context)
    const { low, high } = rankSetsBeyond(estimates, covariance, numberOf(context.spec, 'crit'))
    return { rank: ranksOf(estimates), rank_lower: low, rank_upper: high }
  },
  mrsw_sim: simultaneous,
  mrsw_marginal: (context) => {
    const given = inputOf(context)
    const { estimates } = given
    const all = estimates.map((_, k) => simulate(context, given, k))
    return {
      rank: ranksOf(estimates),
      rank_lower: all.map(({ sets }, k) => sets.low[k]!),
      rank_upper: all.map(({ sets }, k) => sets.high[k]!),
      last_crit: all.map(({ sets }) => last(sets)),
      allowance: {
        rank_lower: all.map(({ low }, k) => low[k]!),
        rank_upper: all.map(({ high }, k) => high[k]!),
        last_crit: all.map((one) => one.lastCriticalValue),
      },
    }
  },
  tau_best: (context) => {
    const given = inputOf(context)
    const top = numberOf(context.spec, 'tau')
    const { sets, criticalValues } = simulate(context, given)
    return {
      tau: top,
      crits: sets.criticalValues,
      set: [...sets.low.keys()].filter((k) => sets.low[k]! <= top).map((k) => k + 1),
      allowance: { crits: criticalValues },
    }
  },
  rank_probabilities: (context) => {
    const given = inputOf(context)
    const draws = drawsOf(context, given)
    const found = rankDistribution(given.estimates, draws, { top: numberOf(context.spec, 'tau') })
    const four = (deviation: number): number => (4 * Math.SQRT2 * deviation) / Math.sqrt(draws.count)
    return {
      p_top: found.topProbability,
      mean_rank: found.mean,
      q025: found.low,
      q975: found.high,
      allowance: {
        p_top: found.topProbability.map((p) => four(Math.sqrt(Math.max(p * (1 - p), 1 / draws.count)))),
        mean_rank: found.deviation.map(four),
        q025: 1,
        q975: 1,
      },
    }
  },
}
