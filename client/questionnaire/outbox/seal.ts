import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { answersOnPath } from '../../../domain/answers.ts'
import type { Pace } from '../../../domain/pace.ts'
import { leafOf, type ResponseBody } from '../../../domain/response.ts'
import type { Draft } from '../draft.ts'
import type { Questionnaire } from '../routes.ts'

// Not crypto.subtle: pages on plain http in a local network have none.
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)))

/** A response on its way: exactly what is sent, again and again, until its receipt is verified. */
export interface OutboxEntry {
  readonly link: string
  readonly responseId: string
  readonly body: ResponseBody
  /** What the leaf was made for, to compute it again. */
  readonly wave: string
  readonly stratum: string
  /** To go on from, should it be refused. */
  readonly draft: Draft
  readonly refusal: string | null
}

/** The leaf, computed from what is sent. */
export const leafOfEntry = ({ body, wave, stratum, responseId }: Omit<OutboxEntry, 'draft' | 'refusal' | 'link'>) =>
  leafOf(sha256, { ...body, wave, stratum, responseId })

/** Without what no database can hold, as half an emoji: nobody could find it to take it out. */
const storable = <T>(answers: T): T =>
  JSON.parse(JSON.stringify(answers), (_key, value) =>
    typeof value === 'string'
      ? value
          .replace(/[\ud800-\udfff]/gu, '')
          .split('\u0000')
          .join('')
      : value,
  )

/** Only of what is sent, so that nothing tells of answers that were taken back. */
const paceOf = ({ pace = {} }: Draft, answers: object): Pace =>
  Object.fromEntries(Object.keys(answers).flatMap((id) => (pace[id] ? [[id, pace[id]]] : [])))

/** Closes a draft: from here on not a byte of it changes. */
export function seal(link: string, questionnaire: Questionnaire, draft: Draft): OutboxEntry {
  const { wave, instrument, instrumentHash } = questionnaire
  const { secret, nonce, seed, language, slip } = draft
  const stratum = slip?.stratum ?? questionnaire.stratum ?? 'open'
  const responseId = sha256(`rid${secret}`)
  const answers = storable(answersOnPath(instrument, draft))
  const pace = paceOf(draft, answers)
  const body = { nonce, instrumentHash, seed, language, answers, pace, ...(slip ? { code: slip.code } : {}) }
  const leaf = leafOf(sha256, { ...body, wave, stratum, responseId })
  return { link, responseId, body: { ...body, leaf }, wave, stratum, draft, refusal: null }
}
