import * as z from 'zod/mini'
import { languageSchema } from './localized.ts'
import { paceSchema } from './pace.ts'

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), 'not_hex'))

/** SHA-256 of a secret that only the phone knows: names the response and makes sending it twice harmless. */
export const responseIdSchema = hex(32)

/** What a phone sends. Carries no clock time, no name, no device. */
export const responseBodySchema = z.strictObject({
  /** Commitment to these answers under this id: see `leafOf`. */
  leaf: hex(32),
  /** 256 random bits, so that nobody can search answers for a leaf. */
  nonce: hex(32),
  instrumentHash: hex(32),
  /** Decides which rows are asked and in which order categories stand. */
  seed: z.int().check(z.minimum(0), z.maximum(4_294_967_295)),
  language: languageSchema,
  answers: z.record(z.string(), z.unknown()),
  /** Not part of the leaf, so that it can be thrown away without breaking a receipt. */
  pace: z.optional(paceSchema),
  /** Of the drawn slip, where the unit hands out slips. */
  code: z.optional(z.string().check(z.maxLength(40))),
})
export type ResponseBody = z.output<typeof responseBodySchema>

/** What a phone gets once its response is in the database. */
export const receiptSchema = z.object({
  /** Short code that the respondent may keep, derived from the leaf. */
  receipt: z.string(),
  leaf: z.string(),
})
export type Receipt = z.output<typeof receiptSchema>

/** JSON with sorted keys and no spaces: one text for equal values (RFC 8785 for the values that we use). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a text in UTF-8, as lower-case hex; passed in, since phone and server each have their own. */
export type Sha256 = (text: string) => string

/**
 * The ledger leaf of a response: SHA-256 over kind, version, wave, instrument, stratum, id and the hash of answers and
 * nonce, joined by newlines after a zero byte (domain separation as in RFC 6962).
 */
export function leafOf(
  sha256: Sha256,
  parts: {
    wave: string
    instrumentHash: string
    stratum: string
    responseId: string
    answers: unknown
    seed: number
    nonce: string
  },
): string {
  const sealed = sha256(`${canonicalJson(parts.answers)}\n${parts.seed}\n${parts.nonce}`)
  return sha256(`\u0000mb1\n${parts.wave}\n${parts.instrumentHash}\n${parts.stratum}\n${parts.responseId}\n${sealed}`)
}

/** Crockford's base 32: no I, L, O, U, so that nobody misreads a code. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The last bits of a hex number in base 32, five bits a letter. */
const letters = (hexText: string, count: number): string => {
  const bits = [...hexText].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  return Array.from({ length: count }, (_, i) => {
    const end = bits.length - 5 * (count - 1 - i)
    return codeAlphabet[Number.parseInt(bits.slice(end - 5, end), 2)]
  }).join('')
}

/** The receipt as people read it: 12 characters of the leaf's hash in three groups. */
export const receiptOf = (sha256: Sha256, leaf: string): string => {
  const text = letters(sha256(`receipt\n${leaf}`), 12)
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}
