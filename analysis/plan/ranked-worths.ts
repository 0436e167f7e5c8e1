import { wald } from '../interval/wald.ts'
import { choiceInfluence, type OwnChoice } from '../rank/choice-influence.ts'
import { type Answer, noRows } from './answer.ts'
import { baseSizeOf, type Frame } from './frame.ts'
import { type RankRequest, rankedRows } from './ranked-rows.ts'
import { rowOf } from './row.ts'

export interface RankedWorths {
  readonly things: readonly string[]
  readonly choices: readonly OwnChoice[]
  /** Weights of those who chose. */
  readonly weights: Float64Array
  readonly domain: Float64Array
}

/**
 * Ranks things by the log worths of a choice model, about their mean; `worth` is the chance to be put first among all.
 * Refused where something always or never won.
 */
export function rankedWorths(asked: RankedWorths, request: RankRequest, frame: Frame): Answer {
  const { things, choices, weights, domain } = asked
  if (baseSizeOf(weights) === 0) return noRows('no_respondents')
  const found = choiceInfluence(choices, things.length, weights.length)
  if (typeof found === 'string') return noRows(found)
  const most = Math.max(...found.map(({ estimate }) => estimate))
  const raw = found.map(({ estimate }) => Math.exp(estimate - most))
  const sum = raw.reduce((all, one) => all + one, 0)
  const rows = things.map((variable, k) => {
    const estimated = found[k]!
    const isConstant = estimated.influence.every((one) => one === 0)
    const input = { estimated, weights, domain, simpleVariance: 'not_defined' as const, isConstant, interval: wald }
    return {
      labels: { variable, worth: raw[k]! / sum },
      estimated,
      row: rowOf({ ...input, level: request.level }, frame),
    }
  })
  return rankedRows(rows, request, frame, weights)
}
