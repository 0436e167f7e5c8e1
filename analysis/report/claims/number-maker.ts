import type { Claim } from '../model.ts'
import {
  atMostOfHundred,
  chance,
  chineseNumber,
  ofHundred,
  oneDecimal,
  percent,
  points,
  score,
  shortest,
  whole,
} from '../phrases/numbers.ts'
import { reasonWords, tooSmall } from '../phrases/reasons.ts'
import { type DraftClaim, type DraftInline, isDraftClaim } from './draft.ts'
import { estimateAt, type Facts, valueAt } from './source.ts'

/** Kinds of numbers with how they are printed. */
const styles = {
  count: { kind: 'count', print: whole },
  share: { kind: 'share', print: percent },
  ofHundred: { kind: 'share', print: ofHundred },
  score: { kind: 'mean', print: score },
  points: { kind: 'difference', print: points },
  gapOfHundred: { kind: 'difference', print: ofHundred },
  scoreGap: { kind: 'difference', print: score },
  rank: { kind: 'rank', print: whole },
  chance: { kind: 'rank', print: chance },
  tier: { kind: 'tier', print: chineseNumber },
  index: { kind: 'index', print: oneDecimal },
  weight: { kind: 'index', print: shortest },
  halfWidth: { kind: 'design', print: points },
  errorOfHundred: { kind: 'design', print: atMostOfHundred },
  deviation: { kind: 'design', print: percent },
  factor: { kind: 'design', print: score },
  size: { kind: 'design', print: whole },
} as const satisfies Record<string, { kind: Claim['kind']; print: (value: number, baseSize?: number) => string }>
/** How a number is printed. */
type Style = keyof typeof styles

/** What a number rests on, and what is said where there is none. */
interface NumberOptions {
  readonly restsOn?: readonly DraftInline[]
  readonly pAdjusted?: number
  /** People behind a share that is no estimate of its own: of few it has no decimals. */
  readonly baseSize?: number
  /** Words where the findings have no number. */
  readonly absent?: string
}
/** Makes the number at a source; words where the findings have none. */
export type NumberMaker = (style: Style, source: string, options?: NumberOptions) => DraftInline

/** Makes numbers from their sources alone, so that no sentence can print another value; words where there is none. */
export const numberMaker =
  (facts: Facts): NumberMaker =>
  (style, source, { restsOn = [], pAdjusted, baseSize, absent = tooSmall } = {}) => {
    const estimate = estimateAt(facts, source)
    if (estimate && !estimate.isEstimable) return reasonWords[estimate.reason]
    const value = valueAt(facts, source)
    if (value === null) return absent
    const { kind, print } = styles[style]
    const claim: DraftClaim['claim'] = {
      kind,
      source,
      value,
      text: print(value, estimate?.baseSize ?? baseSize),
      ...(estimate ? { estimate } : {}),
      ...(pAdjusted === undefined ? {} : { pAdjusted }),
    }
    return { claim, restsOn: restsOn.filter(isDraftClaim) }
  }
