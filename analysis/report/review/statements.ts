import { oncePer } from '../../../domain/once-per.ts'
import { hash32 } from '../../../domain/random.ts'
import { sentencesOf } from '../claims/claim-sentences.ts'
import { printedText } from '../claims/printed-text.ts'
import type { Block, Claim, Inline, Report } from '../model.ts'

/** What of a report can be true or false on its own: a sentence, a row of a table, a chart, a quotation. */
export interface Statement {
  /** The same as long as the words are the same; numbers in it may change. */
  readonly key: string
  readonly kind: 'sentence' | 'row' | 'chart' | 'quote'
  /** Id of the heading or annex under which it stands. */
  readonly place: string
  /** Position of its block in the report. */
  readonly block: number
  /** Position in its block: which sentence, or which row. */
  readonly at: number
  /** As printed. */
  readonly text: string
  /** Ids of its claims in their order. */
  readonly claims: readonly string[]
  /** Words and numbers of a sentence; empty for what is none. */
  readonly inlines: readonly Inline[]
}

/** A statement before it has a key. `words` is its text with every number replaced by what it is. */
interface Plain extends Omit<Statement, 'key'> {
  readonly words: string
}

/** The id without the number of a copy, which changes when other sentences do. */
const sourceOf = (claim: string): string => claim.replace(/#\d+$/, '')

type Claims = Readonly<Record<string, Claim>>

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (typeof one === 'string' ? one : `{${sourceOf(one.claim)}}`)).join('')

const claimsOf = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((one) => (typeof one === 'string' ? [] : [one.claim]))

function inBlock(block: Block, where: Pick<Plain, 'place' | 'block'>, claims: Claims): Plain[] {
  if (block.kind === 'paragraph')
    return sentencesOf(block.inlines).flatMap((inlines, at): Plain[] => {
      const text = printedText(inlines, claims).trim()
      return text
        ? [{ ...where, kind: 'sentence', at, text, claims: claimsOf(inlines), inlines, words: wordsOf(inlines).trim() }]
        : []
    })
  if (block.kind === 'table')
    return block.rows.map((row, at) => ({
      ...where,
      kind: 'row',
      at,
      text: `${block.title}：${row.map((cell) => printedText(cell, claims)).join(' · ')}`,
      claims: row.flatMap(claimsOf),
      inlines: [],
      words: `${block.title}：${row.map(wordsOf).join(' · ')}`,
    }))
  if (block.kind === 'quote')
    return [
      {
        ...where,
        kind: 'quote',
        at: 0,
        text: `${block.text}——${block.attribution}`,
        claims: [],
        inlines: [],
        words: block.text,
      },
    ]
  if (block.kind !== 'chart') return []
  const points = block.points.map(({ label, value, low, high }) => `${label} ${value} ${low ?? ''} ${high ?? ''}`)
  return [
    {
      ...where,
      kind: 'chart',
      at: 0,
      text: `${block.title}：${points.join('；')}`,
      claims: [],
      inlines: [],
      words: block.title,
    },
  ]
}

/**
 * Digest of 64 bits in 16 hex digits, so that two of a report's statements never get the same by chance. What makes the
 * second half another one stands before the text: behind it, that half would follow from the first.
 */
export const textKey = (text: string): string =>
  [hash32(text), hash32(`2/${text}`)].map((half) => half.toString(16).padStart(8, '0')).join('')

/** All statements of a report in the order in which they are read. */
export const statementsOf = oncePer((report: Report): readonly Statement[] => {
  let place = ''
  const seen = new Map<string, number>()
  return report.blocks.flatMap((block, index) => {
    if (block.kind === 'heading' || block.kind === 'annex') place = block.id
    if (block.kind === 'paragraph' && block.lead) place = block.lead
    return inBlock(block, { place, block: index }, report.claims).map(({ words, ...statement }) => {
      const stem = `${statement.place}|${statement.kind}|${words}`
      const copy = (seen.get(stem) ?? 0) + 1
      seen.set(stem, copy)
      const key = textKey(copy === 1 ? stem : `${stem}|${copy}`)
      return { key: report.sameAs?.[key] ?? key, ...statement }
    })
  })
})
