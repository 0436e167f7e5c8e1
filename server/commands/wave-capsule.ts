import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import { derive } from '../../analysis/disclosure/released.ts'
import { withoutForms } from '../../analysis/report/forms/in-form.ts'
import { stateOfEdits } from '../../analysis/report/review/edits.ts'
import { Problem } from '../../domain/problem.ts'
import type { Tasks } from '../analysis-tasks.ts'
import type { Database } from '../database/connect.ts'
import { unpackWave } from '../pack-wave.ts'
import { listEdits } from '../repositories/report-edits.ts'
import { findSeal } from '../repositories/report-seals.ts'
import { getReportVersion } from '../repositories/report-versions.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { getWave } from '../repositories/waves.ts'
import type { RunTask } from '../task-thread.ts'
import { type Imprint, makeWaveReport } from './build-wave-report.ts'
import type { ChosenReport } from './chosen-report.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { orphanedIn } from './printed-report.ts'
import { publishedWave } from './published-wave.ts'
import { basisOf } from './take-step.ts'

type CapsuleInput = Parameters<Tasks['capsule']>[0]
type Given = CapsuleInput['given']

/**
 * All that a capsule is made of: the wave with its report as it is worked on, or a version with the answers on which it
 * rests. Refused where an edit no longer holds.
 */
export async function readForCapsule(
  db: Database,
  waveId: string,
  imprint: Imprint,
  chosen: ChosenReport,
): Promise<CapsuleInput> {
  const { number, steps } = chosen
  const input = number === null ? await draftOf(db, waveId, imprint) : await versionOf(db, waveId, { number, steps })
  const orphaned = orphanedIn(input.report, input.given.edits)
  if (orphaned.length > 0) throw new Problem('sentences_orphaned', { sentences: orphaned })
  // It holds the whole report, so what was edited in its other forms alone is not part of it.
  const states = stateOfEdits(withoutForms(input.report), input.given.edits)
  const edits = states.flatMap(({ edit, state }) => (state === 'orphaned' ? [] : [edit]))
  return { ...input, given: { ...input.given, edits } }
}

/** Makes the capsule in a thread. */
export async function writeCapsule(input: CapsuleInput, run: RunTask): Promise<Uint8Array> {
  const capsule = await run('capsule', input)
  if (!capsule) throw new Problem('findings_behind')
  return capsule
}

const plainEdits = (edits: Given['edits']): Given['edits'] =>
  edits.map(({ key, text, original }) => ({ key, text, original }))

async function draftOf(db: Database, wave: string, imprint: Imprint): Promise<CapsuleInput> {
  // First, so that a newer state of the wave is refused when its rows are read.
  const published = await publishedWave(db, wave)
  const { report, findings } = await makeWaveReport(db, wave, imprint)
  const { given: basis, earlier } = await basisOf(db, wave, imprint)
  const { program, ...given } = basis
  const edits = plainEdits(await listEdits(db, wave))
  return { wave: await published.read(), findings, report, given: { ...given, edits }, earlier, program }
}

async function versionOf(
  db: Database,
  wave: string,
  { number, steps }: { readonly number: number } & Pick<ChosenReport, 'steps'>,
): Promise<CapsuleInput> {
  await getWave(db, wave)
  const frozen = await getReportVersion(db, wave, number)
  const seal = await findSeal(db, wave, number)
  if (!seal) throw new Problem('version_not_sealable')
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave))
  const findings = releaseFindings(frozen.findings)
  const { program, ...given } = seal.given
  const version = { number, steps: steps.map(({ step, name, day }) => ({ step, name, day })) }
  return {
    wave: unpackWave(seal.rows, instrument),
    findings,
    report: derive(findings, () => frozen.report),
    given: { ...given, edits: plainEdits([...frozen.edits]), version },
    earlier: seal.earlier,
    program,
  }
}
