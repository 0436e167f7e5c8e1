import type { Wave } from '../../domain/api/waves.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { getWave, lockWave, updateOpenLink } from '../repositories/waves.ts'
import { newLink } from './create-wave.ts'

/**
 * Gives a wave an open link, closes it, or opens the same one again: before fieldwork and during it, since its answers
 * are counted apart and enter no estimate.
 */
export const setOpenLink = (db: Database, wave: string, isOpen: boolean): Promise<Wave> =>
  db.transaction().execute(async (transaction) => {
    const { state, openLink } = await lockWave(transaction, wave)
    if (state === 'closed') throw new Problem('wave_closed')
    const link = openLink ?? (isOpen ? newLink() : null)
    if (link !== null) await updateOpenLink(transaction, wave, link, isOpen)
    return getWave(transaction, wave)
  })
