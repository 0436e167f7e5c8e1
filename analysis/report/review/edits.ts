import * as z from 'zod/mini'
import { everyForm } from '../forms/in-form.ts'
import type { Inline, Report } from '../model.ts'
import { type Statement, statementsOf } from './statements.ts'

/** Of words in place of a sentence: some, of 2000 characters at most. */
export const textChecks = [z.trim(), z.minLength(1, 'text_missing'), z.maxLength(2000, 'text_too_long')] as const

/**
 * What a person wrote in place of a sentence. `{1}`, `{2}` stand for its numbers in their order, which stay bound to the
 * data; a text without any is that person's own judgement.
 */
export const editSchema = z.strictObject({
  /** Of the statement that it replaces. */
  key: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  text: z.string().check(...textChecks),
  /** The sentence as the program wrote it when it was edited, so that a change of verdict shows. */
  original: z.string().check(z.maxLength(4000)),
})
export type Edit = z.output<typeof editSchema>

/** An edit with who made it. */
export const madeEditSchema = z.object({ ...editSchema.shape, account: z.string(), name: z.string(), day: z.string() })
export type MadeEdit = z.output<typeof madeEditSchema>

/**
 * bound: numbers follow the data. own_judgement: no number of the program is left in it. orphaned: the program no longer
 * says what was edited, since the data no longer bear it.
 */
export const editStates = ['bound', 'own_judgement', 'orphaned'] as const

/** What became of an edit in a report. */
export interface EditState {
  readonly edit: Edit
  readonly state: (typeof editStates)[number]
}

const slot = /\{(\d+)\}/g

/** Numbers of an edit that the sentence does not have. */
export const unknownSlots = (text: string, claims: readonly string[]): number[] =>
  [...text.matchAll(slot)].map(([, n]) => Number(n)).filter((n) => n < 1 || n > claims.length)

/** The sentence of a report, in whichever of its forms it stands; undefined where the program does not say it. */
export const findSentence = (report: Report, key: string): Statement | undefined =>
  everyForm(report)
    .flatMap(statementsOf)
    .find((one) => one.key === key && one.kind === 'sentence')

/** A sentence as a person gets it to edit: numbers as `{1}`, `{2}`. */
export function editable({ inlines }: Statement): string {
  let next = 0
  return inlines
    .map((one) => {
      if (typeof one === 'string') return one
      next++
      return `{${next}}`
    })
    .join('')
    .trim()
}

function inlinesOf(text: string, claims: readonly string[]): Inline[] {
  return text.split(/(\{\d+\})/).flatMap((piece): Inline[] => {
    const [, n] = piece.match(/^\{(\d+)\}$/) ?? []
    const id = n === undefined ? undefined : claims[Number(n) - 1]
    if (id !== undefined) return [{ claim: id }]
    return piece === '' ? [] : [piece]
  })
}

/**
 * Edits with what became of each, in whichever form of the report they stand. Only sentences can be edited: rows, charts
 * and quotations are what they are.
 */
export function stateOfEdits(report: Report, edits: readonly Edit[]): EditState[] {
  if (edits.length === 0) return []
  const all = everyForm(report).flatMap(statementsOf)
  const sentences = new Map(all.flatMap((one) => (one.kind === 'sentence' ? [[one.key, one]] : [])))
  return edits.map((edit) => {
    const found = sentences.get(edit.key)
    if (!found || unknownSlots(edit.text, found.claims).length > 0) return { edit, state: 'orphaned' }
    return { edit, state: slotsIn(edit.text) > 0 ? 'bound' : 'own_judgement' }
  })
}

const slotsIn = (text: string): number => [...text.matchAll(slot)].length

/** Ends what a person judges without the data, so that nobody takes it for a finding. */
export const judgementMark = '（编写者判断）'

/**
 * The report with its edits. Sentences without a number of the program are marked as a judgement; orphaned edits are
 * left out, and whoever exports must refuse as long as there are any.
 */
export function withEdits(report: Report, edits: readonly Edit[]): Report {
  if (edits.length === 0) return report
  const states = new Map(stateOfEdits(report, edits).map((one) => [one.edit.key, one]))
  const sentences = statementsOf(report).filter(({ kind }) => kind === 'sentence')
  const blocks = report.blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block
    const own = sentences.filter((one) => one.block === index)
    if (!own.some(({ key }) => isApplied(states.get(key)))) return block
    return { ...block, inlines: own.flatMap((one) => editedInlines(one, states.get(one.key))) }
  })
  const { forms } = report
  if (!forms) return { ...report, blocks }
  const own = Object.entries(forms).map(([name, form]) => [name, withEdits(form, edits)] as const)
  return { ...report, blocks, forms: Object.fromEntries(own) }
}

const isApplied = (state: EditState | undefined): boolean => state !== undefined && state.state !== 'orphaned'

/** Words and numbers of a sentence after its edit; those of the program where there is none that counts. */
export function editedInlines(sentence: Statement, state: EditState | undefined): readonly Inline[] {
  if (!state || state.state === 'orphaned') return sentence.inlines
  const inlines = inlinesOf(state.edit.text, sentence.claims)
  return state.state === 'own_judgement' ? withMark(inlines) : inlines
}

/** Before the full stop, where there is one. */
function withMark(inlines: readonly Inline[]): Inline[] {
  const text = inlines.map(String).join('')
  return [text.endsWith('。') ? `${text.slice(0, -1)}${judgementMark}。` : `${text}${judgementMark}`]
}
