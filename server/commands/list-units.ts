import { hiddenUnits } from '../../analysis/disclosure/hidden-units.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import type { QueryOf, ResponseOf } from '../../domain/api/route.ts'
import type { Unit, waveRoutes } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { type CountedUnit, listAllUnits } from '../repositories/units.ts'
import { getWave } from '../repositories/waves.ts'

const pageSize = 50
/** Counts from 1 to 9 are not shown: who answered in a small unit could be guessed. */
export const smallestCount = minimumGroupSize

type Query = QueryOf<typeof waveRoutes.units>

/** Units of one page in the order in which they were added, chosen by nothing but what is shown of them. */
export async function listUnits(
  db: Database,
  wave: string,
  query: Query,
): Promise<ResponseOf<typeof waveRoutes.units>> {
  await getWave(db, wave)
  const units = shownUnits(await listAllUnits(db, wave)).filter(chosenBy(query))
  const first = (query.page - 1) * pageSize
  return { units: units.slice(first, first + pageSize), total: units.length, pageSize }
}

/** Without the counts that are not shown, since they are small or another would follow from them. */
function shownUnits(units: readonly CountedUnit[]): Unit[] {
  const hidden = hiddenUnits(
    units.map(({ stratum, channel, received }) => ({ sector: stratum, channel, people: received })),
  )
  return units.map((unit, u) => ({ ...unit, received: hidden[u] ? null : unit.received }))
}

function chosenBy({ search, stratum, show }: Query): (unit: Unit) => boolean {
  const words = search.trim().toLowerCase()
  return (unit) =>
    unit.name.toLowerCase().includes(words) &&
    (stratum === undefined || unit.stratum === stratum) &&
    (show === 'all' || isBehind(unit))
}

/** Fewer than half of the answers wanted. Of a count that is not shown this would tell something: such units all count. */
const isBehind = ({ received, target }: Unit): boolean => (received === null ? target > 0 : 2 * received < target)
