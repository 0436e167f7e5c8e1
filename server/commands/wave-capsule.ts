import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../domain/problem.ts'
import { programFolder } from '../config.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { getFieldwork } from '../repositories/fieldwork.ts'
import { listEdits } from '../repositories/report-edits.ts'
import { listAllUnits } from '../repositories/units.ts'
import { getWave } from '../repositories/waves.ts'
import { type Imprint, makeWaveReport, readForReport } from './build-wave-report.ts'
import { inputOf, usualPlan } from './find-wave-issues.ts'
import { reportMeasures } from './measure-library.ts'
import { orphanedIn } from './printed-report.ts'
import { readWave } from './read-wave.ts'
import { findWavesUpTo } from './wave-trends.ts'

const program = (): string => JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')).version

/**
 * The wave with its report as it stands, in one archive by which every number can be made again. Refuses while the
 * findings that are shown are of an earlier state of the wave, and where an edit no longer holds.
 */
export async function waveCapsule(db: Database, waveId: string, imprint: Imprint): Promise<Uint8Array> {
  const { report, findings, instrument } = await makeWaveReport(db, waveId, imprint)
  const { library, quotes } = await readForReport(db, waveId)
  const edits = (await listEdits(db, waveId)).map(({ key, text, original }) => ({ key, text, original }))
  const orphaned = orphanedIn(report, edits)
  if (orphaned.length > 0) throw new Problem('sentences_orphaned', { sentences: orphaned })
  const earlier = (await findWavesUpTo(db, waveId)).filter(({ id }) => id !== waveId)
  const wave = await getWave(db, waveId)
  const units = await listAllUnits(db, waveId)
  const state = { wave, fieldwork: await getFieldwork(db, waveId), units }
  const stored = { ...inputOf(state, instrument, await readWave(db, wave, instrument, units)), ...usualPlan }
  const given = { id: wave.id, name: wave.name, ...imprint, ...reportMeasures(library), quotes, edits }
  const capsule = await inWorker('capsule', { wave: stored, findings, report, given, earlier, program: program() })
  if (!capsule) throw new Problem('findings_behind')
  return capsule
}
