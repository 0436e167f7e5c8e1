import { choiceModel, type NotComparable } from './choice-model.ts'
import { choicesOf, type Rankings } from './rankings.ts'

export interface PlackettLuce {
  /** Chance of every thing to be ranked first among all; they add up to 1. */
  readonly worths: readonly number[]
  readonly logLikelihood: number
}

/**
 * Plackett (1975) and Luce (1959): every place of a ranking, full or top k, is a choice among what is left. Limits: one
 * population of tastes, and no pair of things that compete more with each other than with the rest.
 */
export function plackettLuce(rankings: Rankings): PlackettLuce | NotComparable {
  const model = choiceModel(choicesOf(rankings), rankings.items)
  if (typeof model === 'string') return model
  const most = Math.max(...model.logWorths)
  const raw = model.logWorths.map((value) => Math.exp(value - most))
  const sum = raw.reduce((all, one) => all + one, 0)
  return { worths: raw.map((one) => one / sum), logLikelihood: model.logLikelihood }
}
