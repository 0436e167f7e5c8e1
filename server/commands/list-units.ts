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
  const hidden = hiddenUnits(await listAllUnits(db, wave))
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

/**
 * Units whose count is not shown. Where it is a single one of its stratum, the total of the stratum would give it away:
 * then the next smallest is hidden with it.
 */
function hiddenUnits(units: readonly CountedUnit[]): ReadonlySet<string> {
  const strata = [...new Set(units.map(({ stratum }) => stratum))]
  return new Set(
    strata.flatMap((stratum) => {
      const answered = units.filter((unit) => unit.stratum === stratum && unit.received > 0)
      const ascending = [...answered].sort((a, b) => a.received - b.received)
      const few = ascending.filter(({ received }) => received < smallestCount).length
      return ascending.slice(0, few === 1 ? 2 : few).map(({ id }) => id)
    }),
  )
}
