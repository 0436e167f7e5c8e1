import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { deleteUnit, getUnit, hasResponses } from '../repositories/units.ts'
import { lockWave } from '../repositories/waves.ts'

/** Removes a unit and its unused slips, unless somebody has answered through it. */
export const removeUnit = (db: Database, wave: string, unit: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockWave(transaction, wave)
    await getUnit(transaction, wave, unit)
    if (await hasResponses(transaction, unit)) throw new Problem('unit_has_responses')
    await deleteUnit(transaction, unit)
  })
