import { randomBytes } from 'node:crypto'
import { Problem } from '../../domain/problem.ts'
import { slipCodeFrom, slipCodeLength } from '../../domain/slip-code.ts'
import type { Database } from '../database/connect.ts'
import { insertSlips } from '../repositories/slips.ts'
import { getUnit } from '../repositories/units.ts'
import { lockWave } from '../repositories/waves.ts'
import { type Secrets, slipNullifier } from '../secrets.ts'

export interface Slips {
  /** Name of the unit whose envelope they go into. */
  readonly unit: string
  readonly codes: string[]
}

/** Makes codes for slips of one unit. They leave the server here and now; only their keyed hashes are stored. */
export const printSlips = (
  db: Database,
  secrets: Secrets,
  place: { wave: string; unit: string },
  count: number,
): Promise<Slips> =>
  db.transaction().execute(async (transaction) => {
    const { state } = await lockWave(transaction, place.wave)
    if (state === 'closed') throw new Problem('wave_closed')
    const { name, channel } = await getUnit(transaction, place.wave, place.unit)
    if (channel !== 'slip') throw new Problem('invalid_request', { unit: 'takes_no_slips' })
    const codes = Array.from({ length: count }, () => slipCodeFrom([...randomBytes(slipCodeLength - 1)]))
    await insertSlips(
      transaction,
      place.wave,
      place.unit,
      codes.map((code) => slipNullifier(secrets, place.wave, code)),
    )
    return { unit: name, codes }
  })
