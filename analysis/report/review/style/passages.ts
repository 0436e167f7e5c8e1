import { printedText } from '../../claims/printed-text.ts'
import type { Block, Claim, Report } from '../../model.ts'
import { type Edit, type EditState, editedInlines, stateOfEdits } from '../edits.ts'
import { type Statement, statementsOf } from '../statements.ts'

/** A heading or sentence as the style check reads it. */
export interface Passage {
  /** Key of the program's sentence; null for headings. */
  readonly key: string | null
  readonly kind: 'heading' | 'annex' | 'sentence'
  /** As printed. */
  readonly text: string
  /** Numbers that stand in it. */
  readonly claims: readonly Claim[]
  /** Whether a person wrote it. */
  readonly isEdited: boolean
  /** Whether it begins a paragraph of the body, where a number in a list may stand. */
  readonly opens: boolean
}

function sentencePassage(sentence: Statement, state: EditState | undefined, report: Report): Passage {
  const inlines = editedInlines(sentence, state)
  const claims = inlines.flatMap((one) => (typeof one === 'string' ? [] : (report.claims[one.claim] ?? [])))
  const block = report.blocks[sentence.block]
  return {
    key: sentence.key,
    kind: 'sentence',
    text: printedText(inlines, report.claims).trim(),
    claims,
    isEdited: state !== undefined && state.state !== 'orphaned',
    opens: sentence.at === 0 && block?.kind === 'paragraph' && block.role === 'body',
  }
}

const headingPassage = ({ kind, text }: Extract<Block, { kind: 'heading' | 'annex' }>): Passage => ({
  key: null,
  kind,
  text,
  claims: [],
  isEdited: false,
  opens: false,
})

/** All headings and sentences of a report with its edits, in the order in which they are read. */
export function passagesOf(report: Report, edits: readonly Edit[]): Passage[] {
  const states = new Map(stateOfEdits(report, edits).map((one) => [one.edit.key, one]))
  const sentences = statementsOf(report).filter(({ kind }) => kind === 'sentence')
  const byBlock = new Map<number, Statement[]>()
  for (const one of sentences) byBlock.set(one.block, [...(byBlock.get(one.block) ?? []), one])
  return report.blocks.flatMap((block, index) => {
    if (block.kind === 'heading' || block.kind === 'annex') return [headingPassage(block)]
    return (byBlock.get(index) ?? []).map((one) => sentencePassage(one, states.get(one.key), report))
  })
}
