import type { Instrument } from '../../domain/instrument.ts'
import { itemsOf } from '../../domain/instrument.ts'
import type { Answers } from '../../domain/items/item-type.ts'
import { rankable } from '../../domain/items/ranking.ts'
import type { Language } from '../../domain/localized.ts'
import { answerOrNull } from '../../domain/logic/route.ts'
import type { Pace } from '../../domain/pace.ts'

/** A response that is being filled in, as it lies on the phone. The secret never leaves it. */
export interface Draft {
  readonly secret: string
  readonly nonce: string
  readonly seed: number
  readonly language: Language
  readonly answers: Answers
  /** Seconds on the screen by item; drafts that were begun before there were any have none. */
  readonly pace?: Pace
  /** Where the respondent is: an item, or null before the first. */
  readonly item: string | null
  /** Of the drawn slip, once it was accepted. */
  readonly slip: { readonly code: string; readonly stratum: string } | null
}

/** Random bytes as hex; passed in, so that tests can know them. */
export type RandomHex = (bytes: number) => string

export const randomHex: RandomHex = (bytes) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const newDraft = (language: Language, random: RandomHex = randomHex): Draft => ({
  secret: random(32),
  nonce: random(32),
  seed: Number.parseInt(random(4), 16),
  language,
  answers: {},
  item: null,
  slip: null,
})

/** The same answers under a new name, for what the server has refused: an old name may not carry other content. */
export const renamed = (draft: Draft, random: RandomHex = randomHex): Draft => ({
  ...draft,
  secret: random(32),
  nonce: random(32),
})

/** The draft with one answer changed; undefined takes it away. Rankings keep only what is still chosen. */
export function withAnswer(instrument: Instrument, draft: Draft, id: string, answer: unknown): Draft {
  const { [id]: _old, ...others } = draft.answers
  let answers: Record<string, unknown> = answer === undefined ? others : { ...others, [id]: answer }
  for (const item of itemsOf(instrument)) {
    const order = answers[item.id]
    if (!('from' in item) || item.from !== id || !Array.isArray(order)) continue
    const allowed = rankable(item, { seed: draft.seed, answers })
    const kept = order.filter((code) => allowed.includes(code))
    const { [item.id]: _order, ...rest } = answers
    answers = kept.length ? { ...rest, [item.id]: kept } : rest
  }
  return { ...draft, answers }
}

/** What still fits another version of the questionnaire, under a new name. */
export function carriedOver(instrument: Instrument, draft: Draft, random: RandomHex = randomHex): Draft {
  let answers: Record<string, unknown> = {}
  for (const item of itemsOf(instrument)) {
    const answer = answerOrNull(item, { seed: draft.seed, answers: { ...answers, [item.id]: draft.answers[item.id] } })
    if (answer !== null && draft.answers[item.id] !== undefined) answers = { ...answers, [item.id]: answer }
  }
  return { ...renamed(draft, random), answers, item: null }
}

export const hasAnswers = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined && Object.keys(draft.answers).length > 0
