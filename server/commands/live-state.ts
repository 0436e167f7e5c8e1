import type { Wave } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { countByUnit, type Fieldwork, fieldworkOf } from '../repositories/fieldwork.ts'
import { type CountedUnit, listUncountedUnits } from '../repositories/units.ts'
import { getWave } from '../repositories/waves.ts'

/** A wave as it stands, with how many have answered. */
export interface LiveState {
  readonly wave: Wave
  readonly fieldwork: Fieldwork
  readonly units: readonly CountedUnit[]
}

/** All of it from one count, since every question begins with it. */
export async function liveState(db: Database, waveId: string): Promise<LiveState> {
  const wave = await getWave(db, waveId)
  const counts = await countByUnit(db, waveId)
  const receivedBy = new Map(counts.map(({ unit, received }) => [unit, received]))
  const units = (await listUncountedUnits(db, waveId)).map((unit) => ({
    ...unit,
    received: receivedBy.get(unit.id) ?? 0,
  }))
  return { wave, fieldwork: fieldworkOf(counts), units }
}
