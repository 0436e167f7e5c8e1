import type { QueryOf, ResponseOf } from '../../domain/api/route.ts'
import type { waveRoutes } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { listUnits as findUnits } from '../repositories/units.ts'
import { getWave } from '../repositories/waves.ts'

const pageSize = 50
/** Counts from 1 to 9 are not shown: who answered in a small unit could be guessed. */
export const smallestCount = 10

export async function listUnits(
  db: Database,
  wave: string,
  query: QueryOf<typeof waveRoutes.units>,
): Promise<ResponseOf<typeof waveRoutes.units>> {
  await getWave(db, wave)
  const { units, total } = await findUnits(db, wave, {
    ...query,
    search: query.search.replaceAll('\u0000', ''),
    pageSize,
  })
  return {
    units: units.map((unit) => ({
      ...unit,
      received: unit.received > 0 && unit.received < smallestCount ? null : unit.received,
    })),
    total,
    pageSize,
  }
}
