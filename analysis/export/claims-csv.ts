import { csvLine, csvMark } from '../../domain/csv.ts'
import type { Released } from '../disclosure/released.ts'
import { claimSentences } from '../report/claims/claim-sentences.ts'
import { printedText } from '../report/claims/printed-text.ts'
import type { Claim, Report } from '../report/model.ts'
import { type Edit, type EditState, editedInlines, stateOfEdits, withEdits } from '../report/review/edits.ts'
import { type Statement, statementsOf } from '../report/review/statements.ts'

const head = [
  'id',
  'kind',
  'source',
  'value',
  'text',
  'standard_error',
  'interval95_low',
  'interval95_high',
  'base_size',
  'p_adjusted',
  'sentence',
  'written_by',
  'state',
]

/** Who wrote a sentence: the program, a person around its numbers, or a person without any. */
type Writer = 'program' | 'person' | 'judgement'

function rowOf(claim: Claim, sentence: string, writer: Writer | ''): string[] {
  const estimate = claim.estimate?.isEstimable ? claim.estimate : undefined
  const numbers = [
    estimate?.standardError,
    estimate?.interval95?.low,
    estimate?.interval95?.high,
    estimate?.baseSize,
    claim.pAdjusted,
  ].map((value) => value?.toString() ?? '')
  return [claim.id, claim.kind, claim.source, claim.value.toString(), claim.text, ...numbers, sentence, writer]
}

/** Sentences of a report in a person's words, as they are printed. */
function editedSentences(
  report: Report,
  edits: readonly Edit[],
): { statement: Statement; state: EditState; text: string }[] {
  const statements = new Map(statementsOf(report).map((one) => [one.key, one]))
  return stateOfEdits(report, edits).flatMap((state) => {
    const statement = statements.get(state.edit.key)
    if (!statement || state.state === 'orphaned') return []
    const text = printedText(editedInlines(statement, state), report.claims).trim()
    return [{ statement, state, text }]
  })
}

/** A sentence without any number of the program: there is no claim, but it must not be missed. */
const judgementRow = ({ key }: Statement, text: string): string[] => [
  key,
  'judgement',
  ...Array.from({ length: 8 }, () => ''),
  text,
  'judgement',
]

/**
 * All claims of a report as comma-separated values (RFC 4180) with the mark by which spreadsheets know UTF-8. Takes the
 * report as the program wrote it, with its mark, and the edits of people: sentences are told as printed, with who wrote
 * them; judgements, which rest on no claim, come last. Values are unrounded, shares 0..1; cells that a spreadsheet would
 * run as a formula begin with an apostrophe.
 */
export function claimsCsv(report: Released<Report>, edits: readonly Edit[] = []): string {
  const sentences = claimSentences(withEdits(report, edits))
  const edited = editedSentences(report, edits)
  const byPersons = new Set(edited.map(({ text }) => text))
  const rows = Object.values(report.claims).map((claim) => {
    const sentence = sentences.get(claim.id) ?? ''
    const writer = byPersons.has(sentence) ? 'person' : 'program'
    return rowOf(claim, sentence, sentence === '' ? '' : writer)
  })
  const judgements = edited.flatMap(({ statement, state, text }) =>
    state.state === 'own_judgement' ? [judgementRow(statement, text)] : [],
  )
  return csvMark + [head, ...[...rows, ...judgements].map((row) => [...row, report.mark ?? ''])].map(csvLine).join('')
}
