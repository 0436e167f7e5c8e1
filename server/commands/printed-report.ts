import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import { derive, type Released } from '../../analysis/disclosure/released.ts'
import type { Report } from '../../analysis/report/model.ts'
import { type Edit, stateOfEdits, withEdits } from '../../analysis/report/review/edits.ts'
import { oncePer } from '../../domain/once-per.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { keepLast } from '../keep-last.ts'
import { listEdits } from '../repositories/report-edits.ts'
import { getReportVersion } from '../repositories/report-versions.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { getWave } from '../repositories/waves.ts'
import { type Imprint, type Made, makeWaveReport } from './build-wave-report.ts'
import { frozenInstrument } from './frozen-instrument.ts'

/** Sentences in a person's words that the data no longer bear. */
export const orphanedIn = (report: Report, edits: readonly Edit[]): string[] =>
  stateOfEdits(report, edits).flatMap(({ edit, state }) => (state === 'orphaned' ? [edit.original] : []))

/** A report as the program wrote it, and what people wrote in place of its sentences. */
export interface ProgramReport {
  readonly program: Made
  readonly edits: readonly Edit[]
}

/** A version, or with null the draft, before its edits. Throws with the sentences where an edit is orphaned. */
export async function programReport(
  db: Database,
  wave: string,
  imprint: Imprint,
  number: number | null,
): Promise<ProgramReport> {
  const program = number === null ? await makeWaveReport(db, wave, imprint) : await frozenReport(db, wave, number)
  const edits = number === null ? await listEdits(db, wave) : (await getReportVersion(db, wave, number)).edits
  const orphaned = orphanedIn(program.report, edits)
  if (orphaned.length > 0) throw new Problem('sentences_orphaned', { sentences: orphaned })
  return { program, edits }
}

const printed = keepLast<Released<Report>>(8)

/** The same as it is printed, with its edits, but for its mark. */
export async function printedReport(
  db: Database,
  wave: string,
  imprint: Imprint,
  number: number | null,
): Promise<Made> {
  const { program, edits } = await programReport(db, wave, imprint, number)
  const words = edits.map(({ key, text }) => ({ key, text }))
  const key = `${program.key}\n${JSON.stringify(words)}`
  const report = await printed(key, async () => derive(program.report, (one) => withEdits(one, edits)))
  return { ...program, key, report }
}

const marked = oncePer((_: Released<Report>) => new Map<string, Released<Report>>())

/** The same each time, so that it is written once for all who read it. */
function reportWithMark(report: Released<Report>, mark: string): Released<Report> {
  const byMark = marked(report)
  const found = byMark.get(mark) ?? derive(report, (one): Report => ({ ...one, mark }))
  byMark.set(mark, found)
  return found
}

/** With what stands on every page of it; nothing on what is for everybody. */
export const withMark = (made: Made, mark: string | undefined): Made =>
  mark === undefined ? made : { ...made, key: `${made.key}\n${mark}`, report: reportWithMark(made.report, mark) }

/** A version as it was frozen, checked again before it leaves. */
export async function frozenReport(db: Database, wave: string, number: number): Promise<Made> {
  await getWave(db, wave)
  const { report, findings } = await getReportVersion(db, wave, number)
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave))
  const released = releaseFindings(findings)
  // It was made of these findings when it was frozen, and nothing was added.
  return { key: `${wave}\n${number}`, report: derive(released, () => report), findings: released, instrument }
}
