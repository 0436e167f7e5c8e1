import type { Kysely } from 'kysely'
import { Problem } from '../../domain/problem.ts'
import type { Tables } from '../database/schema.ts'
import { deleteUnit, getUnit, hasResponses } from '../repositories/units.ts'
import { lockWave } from '../repositories/waves.ts'

/** Removes a unit and its unused slips, unless somebody has answered through it. */
export const removeUnit = (db: Kysely<Tables>, wave: string, unit: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockWave(transaction, wave)
    await getUnit(transaction, wave, unit)
    if (await hasResponses(transaction, unit)) throw new Problem('unit_has_responses')
    await deleteUnit(transaction, unit)
  })
