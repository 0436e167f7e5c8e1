import type { Released } from '../../analysis/disclosure/released.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { dayOf } from '../day.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import { sha256 } from '../sha256.ts'
import { findWaveIssues, type WaveFindings } from './find-wave-issues.ts'
import { readMeasureLibrary, reportMeasures } from './measure-library.ts'
import { paperOf } from './paper-settings.ts'
import { releasedQuotes } from './released-quotes.ts'
import { waveTrends } from './wave-trends.ts'

export interface Imprint {
  readonly issuer: string
  /** Day of the report as YYYY-MM-DD. */
  readonly date: string
}

/** Of what is made now. */
export const imprintOf = ({ config, clock }: Pick<Context, 'config' | 'clock'>): Imprint => ({
  issuer: config.organisation,
  date: dayOf(clock()),
})

/** A report with what it was made of; the key changes with each part. */
export type Made = { readonly report: Released<Report> } & WaveFindings

const reports = keepLast<Released<Report>>(8)

/** Findings, measures, released quotes and the waves before; the key changes with each. */
export async function readForReport(db: Database, wave: string) {
  const found = await findWaveIssues(db, wave)
  const library = await readMeasureLibrary(db, wave, found.instrument)
  const quotes = await releasedQuotes(db, wave, found.findings.comments)
  const trends = await waveTrends(db, wave)
  const made = [library.key, JSON.stringify(quotes), sha256(JSON.stringify(trends))]
  return { ...found, library, quotes, trends, key: [found.key, ...made].join('\n') }
}

/** The report of all sectors with the usual index as the program writes it, with what it was made of. */
export async function makeWaveReport(db: Database, wave: string, imprint: Imprint): Promise<Made> {
  const { findings, instrument, library, quotes, trends, ...read } = await readForReport(db, wave)
  const paper = await paperOf(db, wave)
  const key = `${read.key}\n${imprint.date}\n${imprint.issuer}\n${JSON.stringify(paper)}`
  const made = { findings, instrument, quotes, trends, paper, ...reportMeasures(library), ...imprint }
  const report = await reports(key, () => inWorker('reportWithForms', made))
  return { key, report, findings, instrument }
}
