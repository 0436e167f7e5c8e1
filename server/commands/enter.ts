import { Problem } from '../../domain/problem.ts'
import { readSlipCode } from '../../domain/slip-code.ts'
import type { WaveState } from '../../domain/wave.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import { type Door, findDoor } from '../repositories/doors.ts'
import { findSlip } from '../repositories/spent-slips.ts'
import { slipNullifier } from '../secrets.ts'

export async function getDoor(context: Context, link: string): Promise<Door> {
  const door = await findDoor(context.db, link)
  if (!door) throw new Problem('unknown_link')
  return door
}

/** The state today: the closing day is the last on which answers are taken. */
export const stateToday = (context: Context, door: Pick<Door, 'state' | 'closesOn'>): WaveState =>
  door.state === 'open' && door.closesOn !== null && dayOf(context.clock()) > door.closesOn ? 'closed' : door.state

export function refuseUnlessOpen(context: Context, door: Door): void {
  const state = stateToday(context, door)
  if (state === 'planned') throw new Problem('wave_not_open')
  if (state === 'closed') throw new Problem('wave_closed')
}

export interface ReadSlip {
  readonly unit: string
  readonly stratum: number
  readonly isSpent: boolean
  readonly nullifier: string
}

/** The slip of a typed code. Codes of other units' envelopes are unknown at a unit's own link. */
export async function getSlip({ db, secrets }: Context, door: Door, typed: string): Promise<ReadSlip> {
  const code = readSlipCode(typed)
  if (code === undefined || door.channel !== 'slip') throw new Problem('code_unknown')
  const nullifier = slipNullifier(secrets, door.wave, code)
  const slip = await findSlip(db, door.wave, nullifier)
  if (!slip || (door.unit && door.unit.id !== slip.unit)) throw new Problem('code_unknown')
  return { ...slip, nullifier }
}

/** Whether the code can still be used, and the stratum that it belongs to. */
export async function checkSlip(context: Context, link: string, typed: string): Promise<{ stratum: string }> {
  const door = await getDoor(context, link)
  refuseUnlessOpen(context, door)
  const slip = await getSlip(context, door, typed)
  if (slip.isSpent) throw new Problem('code_used')
  return { stratum: String(slip.stratum) }
}
