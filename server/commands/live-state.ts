import type { Wave } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { keepLast } from '../keep-last.ts'
import { countByUnit, type Fieldwork, fieldworkDigest, fieldworkOf } from '../repositories/fieldwork.ts'
import { type CountedUnit, listUncountedUnits } from '../repositories/units.ts'
import { getWave } from '../repositories/waves.ts'

/** A wave as it stands, with how many have answered. */
export interface LiveState {
  readonly wave: Wave
  readonly fieldwork: Fieldwork
  readonly units: readonly CountedUnit[]
}

const kept = keepLast<LiveState>(8)

/** All of it from one count, since every question begins with it; read anew when anything of it has changed. */
export async function liveState(db: Database, waveId: string): Promise<LiveState> {
  return kept(JSON.stringify([waveId, await fieldworkDigest(db, waveId)]), () => readState(db, waveId))
}

async function readState(db: Database, waveId: string): Promise<LiveState> {
  const wave = await getWave(db, waveId)
  const counts = await countByUnit(db, wave.id)
  const receivedBy = new Map(counts.map(({ unit, received }) => [unit, received]))
  const units = (await listUncountedUnits(db, wave.id)).map((unit) => ({
    ...unit,
    received: receivedBy.get(unit.id) ?? 0,
  }))
  return { wave, fieldwork: fieldworkOf(counts), units }
}
