import type { Released } from '../analysis/disclosure/released.ts'
import { findIssues } from '../analysis/report/find-issues.ts'
import type { Findings } from '../analysis/report/findings.ts'
import { reportWithForms } from '../analysis/report/forms/with-forms.ts'
import type { Report } from '../analysis/report/model.ts'
import type { CapsuleInput } from './capsule/make-capsule.ts'
import type { BookInput } from './documents/book/full-sheets.ts'
import { wordDocument } from './documents/word.ts'
import { packWave } from './pack-wave.ts'
import { openWave, type StoredWave } from './stored-wave.ts'
import { heldKey } from './wave-key.ts'
import { askWave, findingsOfSector, holdOpened, holdsWave, loadWave, warmWave } from './wave-memory.ts'

const findings = (wave: StoredWave): Released<Findings> => findIssues({ ...wave, ...openWave(wave) })

interface AskedState {
  readonly id: string
  readonly wave: StoredWave
  /** Whether the wave is wanted as bytes, too. */
  readonly isPacked: boolean
}

/** The same of a state that is to be published; the wave is kept for the questions that will follow. */
function findingsOfState({ id, wave, isPacked }: AskedState) {
  const opened = openWave(wave)
  const { dataset, dataHash } = opened
  const findings: Released<Findings> = findIssues({ ...wave, dataset, dataHash })
  holdOpened(heldKey(id, dataHash), wave, opened)
  return { findings, packed: isPacked ? packWave(wave) : null }
}

// What sets pages, slides and sheets is loaded by the first that asks for it.
const pdfDocument = async (report: Released<Report>) => (await import('./documents/pdf/pdf.ts')).pdfDocument(report)
const slideDeck = async (report: Released<Report>) => (await import('./documents/slides/deck.ts')).slideDeck(report)
const tableBook = async ({ report, ...input }: BookInput & { readonly report: Released<Report> }) =>
  (await import('./documents/book/book.ts')).tableBook(report, input)
const printedTables = async (report: Released<Report>) =>
  (await import('./documents/book/book.ts')).printedTables(report)
const capsule = async (input: CapsuleInput) => (await import('./capsule/make-capsule.ts')).makeCapsule(input)

/** What is too heavy for the thread that takes in answers. */
export const tasks = {
  findings,
  findingsOfState,
  findingsOfSector,
  reportWithForms,
  wordDocument,
  pdfDocument,
  slideDeck,
  tableBook,
  printedTables,
  capsule,
  holdsWave,
  loadWave,
  warmWave,
  askWave,
}
export type Tasks = typeof tasks
