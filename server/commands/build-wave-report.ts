import type { Released } from '../../analysis/disclosure/released.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import { findWaveIssues, type WaveFindings } from './find-wave-issues.ts'
import { readMeasureLibrary, reportMeasures } from './measure-library.ts'
import { releasedQuotes } from './released-quotes.ts'

export interface Imprint {
  readonly issuer: string
  /** Day of the report as YYYY-MM-DD. */
  readonly date: string
}

const reports = keepLast<Released<Report>>(8)
const documents = keepLast<Uint8Array>(8)

/** Findings, measures and released quotes; the key changes with each. */
async function readForReport(db: Database, wave: string) {
  const found = await findWaveIssues(db, wave)
  const library = await readMeasureLibrary(db, wave, found.instrument)
  const quotes = await releasedQuotes(db, wave, found.findings.comments)
  return { ...found, library, quotes, key: `${found.key}\n${library.key}\n${JSON.stringify(quotes)}` }
}

/** The report of all sectors with the usual index. */
export async function buildWaveReport(db: Database, wave: string, imprint: Imprint): Promise<Released<Report>> {
  const { key, findings, instrument, library, quotes } = await readForReport(db, wave)
  return reports(keyOf(key, imprint), () =>
    inWorker('buildReport', { findings, instrument, quotes, ...reportMeasures(library), ...imprint }),
  )
}

type Made = { readonly report: Released<Report> } & Pick<WaveFindings, 'findings' | 'instrument'>

/** Every format that the report is written in; all of them print the same claims. */
const writers = {
  docx: ({ report }: Made) => inWorker('wordDocument', report),
  pdf: ({ report }: Made) => inWorker('pdfDocument', report),
  pptx: ({ report }: Made) => inWorker('slideDeck', report),
  xlsx: (made: Made) => inWorker('tableBook', made),
} as const

export type DocumentFormat = keyof typeof writers

/** The same report as a file. */
export async function writeWaveReport(
  db: Database,
  wave: string,
  imprint: Imprint,
  format: DocumentFormat,
): Promise<Uint8Array> {
  const { key, findings, instrument } = await readForReport(db, wave)
  const report = await buildWaveReport(db, wave, imprint)
  return documents(`${format}\n${keyOf(key, imprint)}`, () => writers[format]({ report, findings, instrument }))
}

const keyOf = (findings: string, { issuer, date }: Imprint): string => `${findings}\n${date}\n${issuer}`
