import { hiddenUnits } from '../../analysis/disclosure/hidden-units.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import type { QueryOf, ResponseOf } from '../../domain/api/route.ts'
import type { waveRoutes } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { type CountedUnit, listUnits as findUnits, listAllUnits } from '../repositories/units.ts'
import { getWave } from '../repositories/waves.ts'

const pageSize = 50
/** Counts from 1 to 9 are not shown: who answered in a small unit could be guessed. */
export const smallestCount = minimumGroupSize

export async function listUnits(
  db: Database,
  wave: string,
  query: QueryOf<typeof waveRoutes.units>,
): Promise<ResponseOf<typeof waveRoutes.units>> {
  await getWave(db, wave)
  const hidden = withoutCount(await listAllUnits(db, wave))
  const { units, total } = await findUnits(db, wave, {
    ...query,
    search: query.search.replaceAll('\u0000', ''),
    pageSize,
  })
  return {
    units: units.map((unit) => ({ ...unit, received: hidden.has(unit.id) ? null : unit.received })),
    total,
    pageSize,
  }
}

/** Units whose count is not shown, since it is small or another would follow from it. */
function withoutCount(units: readonly CountedUnit[]): ReadonlySet<string> {
  const hidden = hiddenUnits(
    units.map(({ stratum, channel, received }) => ({ sector: stratum, channel, people: received })),
  )
  return new Set(units.flatMap(({ id }, u) => (hidden[u] ? [id] : [])))
}
