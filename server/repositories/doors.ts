import { sql } from 'kysely'
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

interface Row extends Omit<Door, 'unit'> {
  readonly unit: string | null
  readonly stratum: number | null
}

const waveColumns = sql`
  w.id AS wave, w.closes_on AS "closesOn", w.is_synthetic AS "isSynthetic", w.version_id AS version`

/** The door that a unit's link, a wave's open link or the link on slips opens. */
export async function findDoor(db: Database, link: string): Promise<Door | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${waveColumns}, w.state, u.channel, u.id AS unit, u.stratum
      FROM units u JOIN waves w ON w.id = u.wave_id WHERE u.link = ${link}
    UNION ALL
    SELECT ${waveColumns}, CASE WHEN w.state = 'open' AND w.open_link_is_closed THEN 'closed' ELSE w.state END, 'open', NULL, NULL
      FROM waves w WHERE w.open_link = ${link}
    UNION ALL
    SELECT ${waveColumns}, w.state, 'slip', NULL, NULL FROM waves w WHERE w.slip_link = ${link}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { unit, stratum, ...door } = row
  return { ...door, unit: unit === null || stratum === null ? null : { id: unit, stratum } }
}
