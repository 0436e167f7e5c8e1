import { choiceModel, type NotComparable } from './choice-model.ts'

/** How often two things won over each other. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly winsA: number
  readonly winsB: number
}

export interface BradleyTerry {
  /** Log odds of winning against the first thing, which has 0. */
  readonly abilities: readonly number[]
  readonly standardErrors: readonly number[]
  /** Twice the log likelihood that the model loses against a share of its own for every pair. */
  readonly deviance: number
  readonly degreesOfFreedom: number
}

const deviancePart = (wins: number, expected: number): number => (wins === 0 ? 0 : 2 * wins * Math.log(wins / expected))

/** Bradley & Terry (1952): P(a over b) = e^θa / (e^θa + e^θb), as a logistic regression without intercept. */
export function bradleyTerry(pairs: readonly Pair[], items: number): BradleyTerry | NotComparable {
  const choices = pairs.flatMap(({ a, b, winsA, winsB }) => [
    { chosen: a, among: [a, b], weight: winsA },
    { chosen: b, among: [a, b], weight: winsB },
  ])
  const model = choiceModel(choices, items)
  if (typeof model === 'string') return model
  const { logWorths: abilities, standardErrors } = model
  const met = pairs.filter(({ winsA, winsB }) => winsA + winsB > 0)
  const deviance = met.reduce((sum, { a, b, winsA, winsB }) => {
    const share = 1 / (1 + Math.exp(abilities[b]! - abilities[a]!))
    const n = winsA + winsB
    return sum + deviancePart(winsA, n * share) + deviancePart(winsB, n * (1 - share))
  }, 0)
  return { abilities, standardErrors, deviance, degreesOfFreedom: met.length - items + 1 }
}
