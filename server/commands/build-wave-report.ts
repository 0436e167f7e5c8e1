import type { Report } from '../../analysis/report/model.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { Measure } from '../../domain/measure.ts'
import { issues2026 } from '../../domain/seed/issues/index.ts'
import { measures } from '../../domain/seed/measures/index.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import { findWaveIssues, type WaveFindings } from './find-wave-issues.ts'

const seedNames = new Map(issues2026.map((issue) => [issue.id, issue.name['zh-CN']]))

/** Measures for the issues of the seed's catalogue; another issue under the same number gets none of them. */
export function measuresFor(instrument: Instrument): Measure[] {
  const same = new Set(
    instrument.issues.filter(({ id, name }) => seedNames.get(id) === name['zh-CN']).map(({ id }) => id),
  )
  return measures.filter(({ issue }) => same.has(issue))
}

export interface Imprint {
  readonly issuer: string
  /** Day of the report as YYYY-MM-DD. */
  readonly date: string
}

const reports = keepLast<Report>(8)
const documents = keepLast<Uint8Array>(8)

/** The report of all sectors with the usual index. */
export async function buildWaveReport(db: Database, wave: string, imprint: Imprint): Promise<Report> {
  const { key, findings, instrument } = await findWaveIssues(db, wave)
  return reports(keyOf(key, imprint), () =>
    inWorker('buildReport', { findings, instrument, measures: measuresFor(instrument), ...imprint }),
  )
}

type Made = { readonly report: Report } & Pick<WaveFindings, 'findings' | 'instrument'>

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
  const { key, findings, instrument } = await findWaveIssues(db, wave)
  const report = await buildWaveReport(db, wave, imprint)
  return documents(`${format}\n${keyOf(key, imprint)}`, () => writers[format]({ report, findings, instrument }))
}

const keyOf = (findings: string, { issuer, date }: Imprint): string => `${findings}\n${date}\n${issuer}`
