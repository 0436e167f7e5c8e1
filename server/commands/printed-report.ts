import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import { derive, type Released } from '../../analysis/disclosure/released.ts'
import type { Report } from '../../analysis/report/model.ts'
import { type Edit, stateOfEdits, withEdits } from '../../analysis/report/review/edits.ts'
import { stageMarks, stageOf, stageOfVersion } from '../../analysis/report/review/workflow.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { keepLast } from '../keep-last.ts'
import { findCopy } from '../repositories/report-departures.ts'
import { listEdits } from '../repositories/report-edits.ts'
import { getReportVersion, listVersions } from '../repositories/report-versions.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { getWave } from '../repositories/waves.ts'
import { type Imprint, type Made, makeWaveReport } from './build-wave-report.ts'
import { frozenInstrument } from './frozen-instrument.ts'

/** Which report: that which is worked on or under review where nothing is said, the last signed one, or a version. */
export interface Chosen {
  readonly which?: 'current' | 'signed' | number
  /** Number of a copy of a signed version. */
  readonly copy?: number
}

/** Sentences in a person's words that the data no longer bear. */
export const orphanedIn = (report: Report, edits: readonly Edit[]): string[] =>
  stateOfEdits(report, edits).flatMap(({ edit, state }) => (state === 'orphaned' ? [edit.original] : []))

/** A report as the program wrote it, with its mark, and what people wrote in place of its sentences. */
export interface ProgramReport {
  readonly program: Made
  readonly edits: readonly Edit[]
}

/** The chosen report before its edits. Throws with the sentences where an edit is orphaned. */
export async function programReport(
  db: Database,
  wave: string,
  imprint: Imprint,
  chosen: Chosen,
): Promise<ProgramReport> {
  const number = await numberOf(db, wave, chosen)
  if (number === null)
    return marked(await makeWaveReport(db, wave, imprint), await listEdits(db, wave), stageMarks.open)
  const mark = await markOfVersion(db, wave, number, chosen.copy)
  return marked(await frozenReport(db, wave, number), (await getReportVersion(db, wave, number)).edits, mark)
}

const printed = keepLast<Released<Report>>(8)

/** A report as it is printed: with its edits and its mark. Refused as `programReport` is. */
export async function printedReport(db: Database, wave: string, imprint: Imprint, chosen: Chosen): Promise<Made> {
  const { program, edits } = await programReport(db, wave, imprint, chosen)
  const words = edits.map(({ key, text }) => ({ key, text }))
  const key = `${program.key}\n${JSON.stringify(words)}`
  const report = await printed(key, async () => derive(program.report, (one) => withEdits(one, edits)))
  return { ...program, key, report }
}

/** Number of the chosen version; null for the draft. */
export async function numberOf(db: Database, wave: string, { which = 'current' }: Chosen): Promise<number | null> {
  if (typeof which === 'number') return which
  const versions = await listVersions(db, wave)
  const signed = versions.find(({ steps }) => steps.some(({ step }) => step === 'signed'))
  if (which === 'signed' && signed) return signed.number
  const newest = versions[0]
  return newest && stageOf(newest.steps) !== 'open' ? newest.number : null
}

/** What a version says of itself: which copy it is, or how far it came. */
export async function markOfVersion(db: Database, wave: string, number: number, copy?: number): Promise<string> {
  const version = (await listVersions(db, wave)).find((one) => one.number === number)
  if (!version) throw new Problem('not_found')
  if (copy === undefined) return stageMarks[stageOfVersion(version.steps)]
  const recipient = (await findCopy(db, wave, number, copy))?.recipient
  if (!recipient) throw new Problem('not_found')
  // One line of the page: the register has the whole name.
  return `第${copy}份 · ${recipient.length > 24 ? `${recipient.slice(0, 23)}…` : recipient}`
}

/** A version as it was frozen, checked again before it leaves. */
export async function frozenReport(db: Database, wave: string, number: number): Promise<Made> {
  await getWave(db, wave)
  const { report, findings } = await getReportVersion(db, wave, number)
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave))
  const released = releaseFindings(findings)
  // It was made of these findings when it was frozen, and nothing was added.
  return { key: `${wave}\n${number}`, report: derive(released, () => report), findings: released, instrument }
}

function marked(made: Made, edits: readonly Edit[], mark: string): ProgramReport {
  const orphaned = orphanedIn(made.report, edits)
  if (orphaned.length > 0) throw new Problem('sentences_orphaned', { sentences: orphaned })
  const report: Released<Report> = derive(made.report, (program) => ({ ...program, mark }))
  return { program: { ...made, key: `${made.key}\n${mark}`, report }, edits }
}
