import type { Channel, WaveState } from '../../domain/wave.ts'
import type { Database } from '../database/connect.ts'

/** Where a link leads: the wave, and the unit where the link is a unit's own. */
export interface Door {
  readonly wave: string
  readonly state: WaveState
  readonly closesOn: string | null
  readonly isSynthetic: boolean
  readonly version: string
  readonly channel: Channel
  readonly unit: { readonly id: string; readonly stratum: number } | null
}

const waveColumns = [
  'w.id as wave',
  'w.state',
  'w.closes_on as closesOn',
  'w.is_synthetic as isSynthetic',
  'w.version_id as version',
] as const

/** The door that a unit's link, a wave's open link or the link on slips opens. */
export async function findDoor(db: Database, link: string): Promise<Door | undefined> {
  const byUnit = await db
    .selectFrom('units as u')
    .innerJoin('waves as w', 'w.id', 'u.wave_id')
    .select([...waveColumns, 'u.channel', 'u.id', 'u.stratum'])
    .where('u.link', '=', link)
    .executeTakeFirst()
  if (byUnit) {
    const { id, stratum, ...door } = byUnit
    return { ...door, unit: { id, stratum } }
  }
  const byWave = await db
    .selectFrom('waves as w')
    .select([...waveColumns, 'w.open_link as openLink'])
    .where((e) => e.or([e('w.open_link', '=', link), e('w.slip_link', '=', link)]))
    .executeTakeFirst()
  if (!byWave) return undefined
  const { openLink, ...door } = byWave
  return { ...door, channel: openLink === link ? 'open' : 'slip', unit: null }
}
