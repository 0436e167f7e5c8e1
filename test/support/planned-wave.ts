import type { UnitRow } from '../../domain/api/waves.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { addUnits } from '../../server/commands/add-units.ts'
import { createSurvey, type Origin } from '../../server/commands/create-survey.ts'
import { createWave } from '../../server/commands/create-wave.ts'
import { publishVersion } from '../../server/commands/publish-version.ts'
import type { Database } from '../../server/database/connect.ts'
import { findNewestVersion } from '../../server/repositories/versions.ts'

export const unitRow = (name: string, change: Partial<UnitRow> = {}): UnitRow => ({
  name,
  stratum: 1,
  people: 300,
  target: 40,
  channel: 'open',
  ...change,
})

/** A published survey with a wave that has not begun. */
export async function plannedWave(
  db: Database,
  rows: readonly UnitRow[] = [],
  origin: Origin = { from: 'demo' },
  hasOpenLink = false,
): Promise<{ survey: string; wave: string; instrument: Instrument }> {
  const { id: survey } = await createSurvey(db, origin)
  await publishVersion(db, survey, 1)
  const { id: wave } = await createWave(db, survey, { name: '第一期', closesOn: null, hasOpenLink })
  if (rows.length > 0) await addUnits(db, wave, rows)
  const version = await findNewestVersion(db, survey)
  if (!version) throw new Error('nothing was published')
  return { survey, wave, instrument: version.document }
}
