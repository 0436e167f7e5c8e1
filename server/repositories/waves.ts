import { sql } from 'kysely'
import type { Wave } from '../../domain/api/waves.ts'
import { Problem } from '../../domain/problem.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { WaveState } from '../../domain/wave.ts'
import type { Database } from '../database/connect.ts'
import { receivedInWave } from './fieldwork.ts'

const selectWaves = (db: Database) =>
  db
    .selectFrom('waves as w')
    .innerJoin('instrument_versions as v', 'v.id', 'w.version_id')
    .select([
      'w.id',
      'v.survey_id as survey',
      sql<string>`v.document #>> '{title,zh-CN}'`.as('surveyTitle'),
      'v.number as version',
      'w.name',
      'w.state',
      'w.opens_on as opensOn',
      'w.closes_on as closesOn',
      'w.is_synthetic as isSynthetic',
      'w.open_link as openLink',
      'w.open_link_is_closed as isOpenLinkClosed',
      'w.slip_link as slipLink',
      'w.design',
      receivedInWave,
    ])

/** The newest first. */
export const listWaves = (db: Database): Promise<Wave[]> =>
  selectWaves(db).orderBy('w.created_at', 'desc').orderBy('w.id').execute()

export async function getWave(db: Database, id: string): Promise<Wave> {
  const wave = await selectWaves(db).where('w.id', '=', id).executeTakeFirst()
  if (!wave) throw new Problem('not_found', { wave: id })
  return wave
}

/** What changes of a wave are decided on; nobody else changes it before the transaction ends. */
export async function lockWave(
  db: Database,
  id: string,
): Promise<Pick<Wave, 'state' | 'openLink' | 'isOpenLinkClosed' | 'design'> & { readonly version: string }> {
  const wave = await db
    .selectFrom('waves')
    .select(['state', 'version_id as version', 'open_link as openLink', 'design'])
    .select('open_link_is_closed as isOpenLinkClosed')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!wave) throw new Problem('not_found', { wave: id })
  return wave
}

export const countWavesOf = async (db: Database, survey: string): Promise<number> => {
  const row = await db
    .selectFrom('waves as w')
    .innerJoin('instrument_versions as v', 'v.id', 'w.version_id')
    .where('v.survey_id', '=', survey)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

export async function insertWave(
  db: Database,
  wave: {
    id: string
    version: string
    name: string
    closesOn: string | null
    openLink: string | null
    slipLink: string
    isSynthetic: boolean
    design: SampleDesign
  },
): Promise<void> {
  await db
    .insertInto('waves')
    .values({
      id: wave.id,
      version_id: wave.version,
      name: wave.name,
      closes_on: wave.closesOn,
      opens_on: null,
      open_link: wave.openLink,
      slip_link: wave.slipLink,
      is_synthetic: wave.isSynthetic,
      design: JSON.stringify(wave.design),
    })
    .execute()
}

export async function updateDesign(db: Database, id: string, design: SampleDesign): Promise<void> {
  await db
    .updateTable('waves')
    .set({ design: JSON.stringify(design) })
    .where('id', '=', id)
    .execute()
}

export async function updateOpenLink(db: Database, id: string, link: string, isOpen: boolean): Promise<void> {
  await db.updateTable('waves').set({ open_link: link, open_link_is_closed: !isOpen }).where('id', '=', id).execute()
}

/** Opening writes the first day once, and forgets a last day that has passed when it opens again. */
export async function updateState(db: Database, id: string, from: WaveState, to: WaveState): Promise<void> {
  const days =
    to === 'open'
      ? {
          opens_on: sql<string>`coalesce(opens_on, current_date)`,
          ...(from === 'closed'
            ? { closes_on: sql<string | null>`case when closes_on > current_date then closes_on end` }
            : {}),
        }
      : { closes_on: sql<string>`current_date` }
  await db
    .updateTable('waves')
    .set({ state: to, ...days })
    .where('id', '=', id)
    .execute()
}
