import { factorOf, inverse, solve } from '../numeric/matrix.ts'
import type { Choice } from './rankings.ts'

/** Log worths of a choice model; the first thing has 0 and no error. */
export interface ChoiceModel {
  readonly logWorths: readonly number[]
  /** Against the first thing, if choices were independent draws. */
  readonly standardErrors: readonly number[]
  readonly logLikelihood: number
  /** Cholesky factor of the information of all but the first. */
  readonly factor: Float64Array
}

/** Some thing, or group of things, was always or never preferred to the rest: its worth would be infinite. */
export type NotComparable = 'not_comparable'

/** Whether every thing is reached from the first by steps of `edge`. */
function reachesAll(items: number, edge: (from: number, to: number) => boolean): boolean {
  const seen = new Set([0])
  for (const from of seen) for (let to = 0; to < items; to++) if (edge(from, to)) seen.add(to)
  return seen.size === items
}

/** Ford's (1957) condition: however things are split in two groups, each has won once over one of the other. */
function areComparable(choices: readonly Choice[], items: number): boolean {
  const beats = new Uint8Array(items * items)
  for (const { chosen, among, weight } of choices)
    if (weight > 0) for (const k of among) if (k !== chosen) beats[chosen * items + k] = 1
  return (
    reachesAll(items, (from, to) => beats[from * items + to] === 1) &&
    reachesAll(items, (from, to) => beats[to * items + from] === 1)
  )
}

/** Chance of each of `among` to be chosen, in their order, and the logarithm of what their worths add up to. */
export function chancesOf(among: readonly number[], logWorths: ArrayLike<number>) {
  const most = Math.max(...among.map((k) => logWorths[k]!))
  const raw = among.map((k) => Math.exp(logWorths[k]! - most))
  const sum = raw.reduce((all, one) => all + one, 0)
  return { chances: raw.map((one) => one / sum), logSum: most + Math.log(sum) }
}

interface Slope {
  readonly logLikelihood: number
  readonly gradient: Float64Array
  /** Of the free parameters: all but the first. */
  readonly information: Float64Array
}

/** Log likelihood of the choices with its derivatives: gradient Σw(chosen − p), information Σw(diag p − pp′). */
function slopeAt(choices: readonly Choice[], values: Float64Array): Slope {
  const free = values.length - 1
  const gradient = new Float64Array(free)
  const information = new Float64Array(free * free)
  let logLikelihood = 0
  for (const { chosen, among, weight } of choices) {
    const { chances, logSum } = chancesOf(among, values)
    logLikelihood += weight * (values[chosen]! - logSum)
    if (chosen > 0) gradient[chosen - 1]! += weight
    among.forEach((j, a) => {
      if (j === 0) return
      const p = chances[a]!
      gradient[j - 1]! -= weight * p
      information[(j - 1) * free + j - 1]! += weight * p
      among.forEach((k, b) => {
        if (k > 0) information[(j - 1) * free + k - 1]! -= weight * p * chances[b]!
      })
    })
  }
  return { logLikelihood, gradient, information }
}

/**
 * Maximum likelihood of the choice model P(k among A) = e^θk / Σ_A e^θ (Luce 1959) by Newton's method: Plackett–Luce for
 * rankings taken apart into choices, Bradley–Terry for pairs. The likelihood is concave; half steps keep it rising.
 */
export function choiceModel(choices: readonly Choice[], items: number): ChoiceModel | NotComparable {
  if (items < 2 || !areComparable(choices, items)) return 'not_comparable'
  const free = items - 1
  let values = new Float64Array(items)
  let slope = slopeAt(choices, values)
  for (let step = 0; step < 200; step++) {
    const factor = factorOf(slope.information, free)
    if (!factor) return 'not_comparable'
    const move = solve(factor, free, slope.gradient)
    if (Math.max(...move.map(Math.abs)) < 1e-13) break
    const from = { values, logLikelihood: slope.logLikelihood }
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      values = from.values.map((value, k) => (k === 0 ? 0 : value + scale * move[k - 1]!))
      slope = slopeAt(choices, values)
      if (slope.logLikelihood >= from.logLikelihood - 1e-9 * Math.abs(from.logLikelihood)) break
    }
  }
  const factor = factorOf(slope.information, free)
  if (!factor) return 'not_comparable'
  const errors = inverse(factor, free).filter((_, at) => at % (free + 1) === 0)
  return {
    logWorths: [...values],
    standardErrors: [0, ...errors.map(Math.sqrt)],
    logLikelihood: slope.logLikelihood,
    factor,
  }
}
