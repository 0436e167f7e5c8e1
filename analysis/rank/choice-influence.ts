import type { Estimated } from '../estimate/estimator.ts'
import { solve } from '../numeric/matrix.ts'
import { chancesOf, choiceModel, type NotComparable } from './choice-model.ts'
import type { Choice } from './rankings.ts'

/** A choice with the respondent who made it; one person may make many. */
export interface OwnChoice extends Choice {
  readonly row: number
}

/** Slope of the log likelihood of one respondent's choices in the log worths; added to `score`, the caller's own. */
function addScore({ chosen, among, weight }: Choice, logWorths: readonly number[], score: Float64Array): void {
  const { chances } = chancesOf(among, logWorths)
  score[chosen]! += weight
  among.forEach((k, at) => {
    score[k]! -= weight * chances[at]!
  })
}

/** Number of the row and its score, for every respondent who chose. */
function scoresOf(choices: readonly OwnChoice[], logWorths: readonly number[]): Map<number, Float64Array> {
  const scores = new Map<number, Float64Array>()
  for (const choice of choices) {
    const score = scores.get(choice.row) ?? new Float64Array(logWorths.length)
    scores.set(choice.row, score)
    addScore(choice, logWorths, score)
  }
  return scores
}

/**
 * Log worths of a choice model about their mean, with one influence per respondent: I⁻¹ × his score, so that errors
 * hold for the design and for choices of one person that are not independent (Binder 1983: the "sandwich" of R's
 * svyglm and svycoxph). `rows` is the number of respondents of the file.
 */
export function choiceInfluence(
  choices: readonly OwnChoice[],
  items: number,
  rows: number,
): readonly Estimated[] | NotComparable {
  const model = choiceModel(choices, items)
  if (typeof model === 'string') return model
  const centre = model.logWorths.reduce((sum, one) => sum + one, 0) / items
  const influences = model.logWorths.map(() => new Float64Array(rows))
  for (const [row, score] of scoresOf(choices, model.logWorths)) {
    const moves = [0, ...solve(model.factor, items - 1, score.subarray(1))]
    const mean = moves.reduce((sum, one) => sum + one, 0) / items
    influences.forEach((influence, k) => {
      influence[row] = moves[k]! - mean
    })
  }
  return influences.map((influence, k) => ({ estimate: model.logWorths[k]! - centre, influence }))
}
