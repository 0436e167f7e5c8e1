import type { Released } from '../analysis/disclosure/released.ts'
import { findIssues } from '../analysis/report/find-issues.ts'
import type { Findings } from '../analysis/report/findings.ts'
import { reportWithForms } from '../analysis/report/forms/with-forms.ts'
import type { Report } from '../analysis/report/model.ts'
import type { CapsuleInput } from './capsule/make-capsule.ts'
import type { BookInput } from './documents/book/full-sheets.ts'
import { wordDocument } from './documents/word.ts'
import { openWave, type StoredWave } from './stored-wave.ts'
import { askWave, holdsWave, loadWave } from './wave-memory.ts'

const findings = (wave: StoredWave): Released<Findings> => findIssues({ ...wave, ...openWave(wave) })

/** The same of several sectors, null being all. They share one dataset, so that its responses are graded once. */
function findingsOfSectors({ wave, sectors }: { wave: StoredWave; sectors: readonly (number | null)[] }) {
  const { dataset, hashOfSector } = openWave(wave)
  return sectors.map(
    (sector): Released<Findings> => findIssues({ ...wave, sector, dataset, dataHash: hashOfSector(sector) }),
  )
}

// What sets pages, slides and sheets is loaded by the first that asks for it.
const pdfDocument = async (report: Released<Report>) => (await import('./documents/pdf/pdf.ts')).pdfDocument(report)
const slideDeck = async (report: Released<Report>) => (await import('./documents/slides/deck.ts')).slideDeck(report)
const tableBook = async ({ report, ...input }: BookInput & { readonly report: Released<Report> }) =>
  (await import('./documents/book/book.ts')).tableBook(report, input)
const capsule = async (input: CapsuleInput) => (await import('./capsule/make-capsule.ts')).makeCapsule(input)

/** What is too heavy for the thread that takes in answers. */
export const tasks = {
  findings,
  findingsOfSectors,
  reportWithForms,
  wordDocument,
  pdfDocument,
  slideDeck,
  tableBook,
  capsule,
  holdsWave,
  loadWave,
  askWave,
}
export type Tasks = typeof tasks
