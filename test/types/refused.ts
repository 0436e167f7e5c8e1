import { release } from '../../analysis/disclosure/released.ts'
import { answersCsv } from '../../analysis/export/answers-csv.ts'
import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import { buildReport } from '../../analysis/report/build-report.ts'
import type { CrossTable } from '../../analysis/report/explore/explored.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { WaveFindings } from '../../server/commands/find-wave-issues.ts'
import { tableBook } from '../../server/documents/book/book.ts'
import { pdfDocument } from '../../server/documents/pdf/pdf.ts'
import { slideDeck } from '../../server/documents/slides/deck.ts'
import { wordDocument } from '../../server/documents/word.ts'
import type { AnswerTo } from '../../server/wave-memory.ts'
import { seedInstrument } from '../fixtures/findings.ts'

// The compiler checks this: each line must be refused, or `npm run types` fails. Nothing here is ever called.
export function refused(report: Report, findings: Findings, table: CrossTable) {
  const instrument = seedInstrument()
  const rest = { instrument, measures: [], issuer: '', date: '2026-10-15' }
  // @ts-expect-error findings that were not released
  buildReport({ findings, ...rest })
  // @ts-expect-error a report of unknown origin
  wordDocument(report)
  // @ts-expect-error a report of unknown origin
  pdfDocument(report)
  // @ts-expect-error a report of unknown origin
  slideDeck(report)
  // @ts-expect-error a report of unknown origin
  tableBook(report, { findings, instrument })
  // @ts-expect-error a report of unknown origin
  claimsCsv(report)
  // @ts-expect-error origins of unknown size
  answersCsv([], false, new Map())
  // @ts-expect-error what a route passes on
  const passedOn: WaveFindings = { key: '', findings, instrument }
  // @ts-expect-error a release without a check
  release(report, [])
  // @ts-expect-error an answer of the workbench that was not released
  const answer: AnswerTo<'table'> = table
  return [passedOn, answer]
}
