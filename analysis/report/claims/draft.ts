import type { Block, Claim } from '../model.ts'

/** A number before it has an id. */
export interface DraftClaim {
  readonly claim: Omit<Claim, 'id' | 'evidence'>
  /** Numbers that the wording also rests on. */
  readonly restsOn: readonly DraftClaim[]
}
/** Stands for 表3, 图1 or 附件2 until these have their numbers. */
interface Reference {
  readonly refer: string
}
/** A piece of a sentence: words, a number, or a place to refer to. */
export type DraftInline = string | DraftClaim | Reference
/** What a sentence is made of; empty for nothing. */
export type Said = DraftInline | readonly DraftInline[]

type Paragraph = Extract<Block, { kind: 'paragraph' }>
type Table = Extract<Block, { kind: 'table' }>

/** Blocks of a section without numbers of headings, tables, figures and annexes. */
export type DraftBlock =
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly role: Paragraph['role']; readonly inlines: readonly DraftInline[] }
  /** （一）and its first sentence as a heading that runs on in the same paragraph. */
  | { readonly kind: 'lead'; readonly text: readonly DraftInline[]; readonly inlines: readonly DraftInline[] }
  /** 1., 2., …; begins anew after a heading or a paragraph. */
  | { readonly kind: 'numbered'; readonly inlines: readonly DraftInline[] }
  | Extract<Block, { kind: 'quote' | 'chart' }>
  | (Omit<Table, 'rows'> & { readonly rows: readonly (readonly Said[])[] })

/** Whether a piece is a number. */
export const isDraftClaim = (inline: DraftInline): inline is DraftClaim =>
  typeof inline !== 'string' && 'claim' in inline

const flat = (said: Said): readonly DraftInline[] => (Array.isArray(said) ? said : [said as DraftInline])

/** Puts numbers into a sentence: `say\`收回${received}份\``. */
export function say(texts: TemplateStringsArray, ...parts: readonly Said[]): DraftInline[] {
  const inlines = texts.flatMap((text, i) => [text, ...(i < parts.length ? flat(parts[i] ?? '') : [])])
  return inlines.filter((inline) => inline !== '')
}

/** A paragraph of sentences. */
export const paragraph = (...sentences: readonly Said[]): DraftBlock => ({
  kind: 'paragraph',
  role: 'body',
  inlines: sentences.flatMap(flat),
})
/** An entry of a numbered list. */
export const numbered = (...sentences: readonly Said[]): DraftBlock => ({
  kind: 'numbered',
  inlines: sentences.flatMap(flat),
})
/** A small line, as under the title. */
export const note = (...sentences: readonly Said[]): DraftBlock => ({
  kind: 'paragraph',
  role: 'note',
  inlines: sentences.flatMap(flat),
})
/** A heading of level 2; its number is added later. */
export const subheading = (text: string): DraftBlock => ({ kind: 'subheading', text })

/** A heading of level 2 that is the first sentence of its paragraph; its number is added later. */
export const lead = (text: Said, ...sentences: readonly Said[]): DraftBlock => ({
  kind: 'lead',
  text: flat(text),
  inlines: sentences.flatMap(flat),
})

/** Joins parts of a list with 、 or another mark. */
export const listed = (parts: readonly Said[], mark = '、'): DraftInline[] =>
  parts.flatMap((part, i) => (i === 0 ? flat(part) : [mark, ...flat(part)]))

/** What stands in a cell, as pieces. */
export const cellOf = flat
