import type { DraftBlock } from './claims/draft.ts'
import type { Block } from './model.ts'
import { chineseNumber } from './phrases/numbers.ts'
import type { Section } from './sections/section.ts'

type Heading = Extract<Block, { kind: 'heading' }>
type Led = Extract<DraftBlock, { kind: 'paragraph' }> & { readonly lead: string }
/** A block whose heading or caption has its number. */
export type NumberedBlock = Exclude<DraftBlock, { kind: 'subheading' | 'lead' | 'numbered' }> | Heading | Led
/** A section with its headings and captions numbered. */
export interface NumberedSection {
  readonly id: string
  readonly head: readonly Block[]
  readonly blocks: readonly NumberedBlock[]
}
/** Words that stand at all tables and figures of a report. */
export interface Remarks {
  /** After every title of a table or figure, as （社区）. */
  readonly scope: string
  /** Ends every note of a table or figure. */
  readonly remark: string
}
interface Drafted {
  readonly section: Section
  readonly blocks: readonly DraftBlock[]
}

/** Numbers chapters, headings, tables, figures, annexes and lists in the order in which they stand. */
export function numberSections(drafted: readonly Drafted[], remarks: Remarks) {
  const labels = new Map<string, string>()
  let chapters = 0
  let annexes = 0
  const numbered = drafted.map(({ section, blocks }): NumberedSection => {
    if (section.heading === 'chapter') chapters++
    if (section.heading === 'annex') labels.set(section.id, `附件${++annexes}`)
    const number = section.heading === 'annex' ? annexes : chapters
    return { id: section.id, head: headOf(section, number), blocks: numberBlocks(section.id, blocks, labels, remarks) }
  })
  const refer = (id: string) => {
    const label = labels.get(id)
    if (label === undefined) throw new Error(`nothing is called ${id}`)
    return label
  }
  return { numbered, refer }
}

function headOf({ id, heading, title, isLandscape = false, startsPage }: Section, number: number): Block[] {
  if (heading === 'none') return []
  if (heading === 'annex') return [{ kind: 'annex', id, text: `附件${number}　${title}`, isLandscape }]
  const text = heading === 'chapter' ? `${chineseNumber(number)}、${title}` : title
  return [{ kind: 'heading', id, level: 1, text, ...(startsPage ? { startsPage } : {}) }]
}

function headed(block: Extract<DraftBlock, { kind: 'subheading' | 'lead' }>, section: string, at: number) {
  const [id, number] = [`${section}-${at}`, `（${chineseNumber(at)}）`]
  if (block.kind === 'subheading') return { kind: 'heading', id, level: 2, text: `${number}${block.text}` } as const
  const inlines = [number, ...block.text, ...block.inlines]
  return { kind: 'paragraph', role: 'body', lead: id, inlines } as const
}

const captions = { table: '表', chart: '图' } as const

/** `labels` is the caller's own: it also counts the tables and figures before. */
function numberBlocks(
  section: string,
  blocks: readonly DraftBlock[],
  labels: Map<string, string>,
  { scope, remark }: Remarks,
): NumberedBlock[] {
  let headings = 0
  let entries = 0
  return blocks.map((block): NumberedBlock => {
    if (block.kind === 'subheading' || block.kind === 'lead') {
      entries = 0
      return headed(block, section, ++headings)
    }
    if (block.kind === 'numbered')
      return { kind: 'paragraph', role: 'body', inlines: [`${++entries}. `, ...block.inlines] }
    if (block.kind === 'paragraph') entries = 0
    if (block.kind !== 'table' && block.kind !== 'chart') return block
    const word = captions[block.kind]
    const count = [...labels.values()].filter((label) => label.startsWith(word)).length
    labels.set(block.id, `${word}${count + 1}`)
    return { ...block, title: `${word}${count + 1}　${block.title}${scope}`, note: block.note + remark }
  })
}
