import { violations } from '../../domain/answers.ts'
import { encode } from '../../domain/encode.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import { packPace } from '../../domain/pace.ts'
import { pack } from '../../domain/pack.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson, leafOf, type Receipt, type ResponseBody, receiptOf } from '../../domain/response.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import type { Door } from '../repositories/doors.ts'
import { findResponse, insertResponse, type NewResponse } from '../repositories/responses.ts'
import { openNullifier } from '../secrets.ts'
import { sha256 } from '../sha256.ts'
import { getDoor, getSlip, refuseUnlessOpen } from './enter.ts'
import { frozenInstrument } from './frozen-instrument.ts'

interface Sent {
  readonly responseId: string
  readonly body: ResponseBody
  readonly bodyHash: string
}

/** Takes in an answer: the only way into the table. The receipt is returned after the commit, and again when it is sent again. */
export async function submitResponse(
  context: Context,
  link: string,
  responseId: string,
  body: ResponseBody,
): Promise<Receipt> {
  const door = await getDoor(context, link)
  const sent = { responseId, body, bodyHash: hashOfBody(body) }
  try {
    refuseUnlessOpen(context, door)
    const response = await checked(context, door, sent)
    if (!(await insertResponse(context.db, response))) throw new Problem('wave_closed')
    return { receipt: receiptOf(sha256, response.leaf), leaf: response.leaf }
  } catch (refusal) {
    // Sent again, perhaps at once, or after the wave was closed: whatever was wrong, the receipt stays the same.
    const stored = await receiptOfStored(context, door, sent)
    if (stored) return stored
    throw refusal
  }
}

const hashOfBody = ({ code: _, ...body }: ResponseBody): string => sha256(canonicalJson(body))

async function receiptOfStored({ db }: Context, door: Door, sent: Sent): Promise<Receipt | undefined> {
  const stored = await findResponse(db, door.wave, sent.responseId)
  if (!stored) return undefined
  if (stored.bodyHash !== sent.bodyHash) throw new Problem('response_conflict')
  return { receipt: receiptOf(sha256, stored.leaf), leaf: stored.leaf }
}

/** The row to be stored. Throws when anything about it is wrong. */
async function checked(context: Context, door: Door, sent: Sent): Promise<NewResponse> {
  const { responseId, body, bodyHash } = sent
  const frozen = await frozenInstrument(context.db, door.version)
  if (body.instrumentHash !== frozen.hash) throw new Problem('instrument_changed')
  const place = await placeOf(context, door, sent)
  const { leaf, nonce, seed, language, answers } = body
  refuseOtherLeaf(door, place.stratum, sent)
  // One context for both, so that each answer is parsed once.
  const given = { seed, answers }
  refuseWrong(frozen.instrument, given)
  const codes = pack(frozen.variables, encode(frozen.instrument, given))
  const pace = body.pace ? packPace(frozen.instrument, body.pace) : null
  const day = dayOf(context.clock())
  const sealed = { bodyHash, leaf, nonce, seed, language, answers }
  return { id: responseId, wave: door.wave, ...place, day, ...sealed, codes, pace }
}

/** Where the answer counts, and what it spends. */
async function placeOf(
  context: Context,
  door: Door,
  { responseId, body }: Sent,
): Promise<Pick<NewResponse, 'unit' | 'stratum' | 'nullifier'>> {
  if (door.channel === 'open') {
    const nullifier = openNullifier(context.secrets, door.wave, responseId)
    return { unit: door.unit?.id ?? null, stratum: door.unit ? String(door.unit.stratum) : 'open', nullifier }
  }
  if (!body.code) throw new Problem('code_missing')
  const { unit, stratum, nullifier, isSpent } = await getSlip(context, door, body.code)
  if (isSpent) throw new Problem('code_used')
  return { unit, stratum: String(stratum), nullifier }
}

const mostViolations = 50

function refuseOtherLeaf(door: Door, stratum: string, { responseId, body }: Sent): void {
  const { answers, seed, nonce, instrumentHash } = body
  const leaf = leafOf(sha256, { wave: door.wave, instrumentHash, stratum, responseId, answers, seed, nonce })
  if (leaf !== body.leaf) throw new Problem('leaf_mismatch')
}

function refuseWrong(instrument: Instrument, given: AnswerContext): void {
  const wrong = violations(instrument, given)
  if (wrong.length === 0) return
  // The name of an item that does not exist is the caller's own text: it is not repeated.
  const told = wrong.map((one) => (one.code === 'unknown_item' ? { ...one, item: '' } : one))
  throw new Problem('invalid_answers', { violations: told.slice(0, mostViolations) })
}
