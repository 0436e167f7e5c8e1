import { factorOf, inverse, solve } from '../numeric/matrix.ts'
import type { NotComparable } from './choice-model.ts'
import type { Rankings } from './rankings.ts'

/** One thing on one person's list: the place it got, or the place after the last one. */
interface Entry {
  readonly time: number
  readonly isRanked: boolean
  readonly weight: number
  /** Parameters that it has: its thing's and its person's, −1 for the first of each. */
  readonly parameters: readonly [number, number]
}

export interface PooledHazard {
  /** Effects of the things against the first, then of the people against the first. */
  readonly effects: readonly number[]
  readonly standardErrors: readonly number[]
  readonly logLikelihood: number
}

function entriesOf({ items, orders, weights }: Rankings): Entry[] {
  return orders.flatMap((order, person) => {
    const unranked = Array.from({ length: items }, (_, k) => k).filter((k) => !order.includes(k))
    return [...order, ...unranked].map((thing, at) => ({
      time: Math.min(at, order.length),
      isRanked: at < order.length,
      weight: weights[person]!,
      parameters: [thing - 1, person === 0 ? -1 : items - 2 + person] as const,
    }))
  })
}

interface Slope {
  logLikelihood: number
  readonly gradient: Float64Array
  readonly information: Float64Array
}

const lineOf = ({ parameters }: Entry, beta: ArrayLike<number>): number =>
  parameters.reduce((sum, k) => (k < 0 ? sum : sum + beta[k]!), 0)

/** Adds one time to the log likelihood and its derivatives, which are the caller's own. */
function addTime(slope: Slope, atRisk: readonly Entry[], time: number, beta: ArrayLike<number>): void {
  const size = beta.length
  const mean = new Float64Array(size)
  const events = atRisk.filter((entry) => entry.isRanked && entry.time === time)
  const total = events.reduce((sum, { weight }) => sum + weight, 0)
  const risks = atRisk.map((entry) => entry.weight * Math.exp(lineOf(entry, beta)))
  const all = risks.reduce((sum, one) => sum + one, 0)
  atRisk.forEach(({ parameters }, i) => {
    for (const j of parameters.filter((k) => k >= 0)) {
      mean[j]! += risks[i]! / all
      for (const k of parameters.filter((one) => one >= 0))
        slope.information[j * size + k]! += (total * risks[i]!) / all
    }
  })
  for (const entry of events) {
    slope.logLikelihood += entry.weight * lineOf(entry, beta)
    for (const k of entry.parameters) if (k >= 0) slope.gradient[k]! += entry.weight
  }
  slope.logLikelihood -= total * Math.log(all)
  for (let j = 0; j < size; j++) {
    slope.gradient[j]! -= total * mean[j]!
    for (let k = 0; k < size; k++) slope.information[j * size + k]! -= total * mean[j]! * mean[k]!
  }
}

function slopeAt(entries: readonly Entry[], beta: ArrayLike<number>): Slope {
  const size = beta.length
  const slope = { logLikelihood: 0, gradient: new Float64Array(size), information: new Float64Array(size * size) }
  const times = new Set(entries.filter(({ isRanked }) => isRanked).map(({ time }) => time))
  for (const time of times)
    addTime(
      slope,
      entries.filter((entry) => entry.time >= time),
      time,
      beta,
    )
  return slope
}

/**
 * Cox's (1972) partial likelihood, ties by Breslow, of places as times, with an effect for every person and all people in
 * one risk set. Not Plackett–Luce, which has a risk set per person, and no part of a report: R's coxph fits this where
 * its strata are written `survival::strata(…)`, and the reference values were made so.
 */
export function pooledHazard(rankings: Rankings): PooledHazard | NotComparable {
  const entries = entriesOf(rankings)
  const size = rankings.items - 1 + rankings.orders.length - 1
  let beta = new Float64Array(size)
  for (let round = 0; round < 100; round++) {
    const { logLikelihood, gradient, information } = slopeAt(entries, beta)
    const factor = factorOf(information, size)
    if (!factor) return 'not_comparable'
    const move = solve(factor, size, gradient)
    if (move.every((one) => Math.abs(one) < 1e-11)) {
      const variances = inverse(factor, size).filter((_, at) => at % (size + 1) === 0)
      return { effects: [...beta], standardErrors: [...variances.map(Math.sqrt)], logLikelihood }
    }
    beta = beta.map((value, k) => value + move[k]!)
  }
  return 'not_comparable'
}
