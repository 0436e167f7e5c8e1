import { signerLabel } from '../../../analysis/report/forms/paper.ts'
import type { Block, Report } from '../../../analysis/report/model.ts'
import { aboveRule, ruleWidth } from '../head.ts'
import { innerRule, outerRule } from '../imprint.ts'
import { leadOf } from '../lead.ts'
import { ink, page, textWidth, titleWidth } from '../page.ts'
import { isNote, type Part, partsOf } from '../sections.ts'
import { type BlockOf, inlineText, type Setting } from '../setting.ts'
import { signatureIndent } from '../signature-indent.ts'
import { paragraphStyles, type StyleId } from '../styles.ts'
import { cellPadding, rowPadding } from '../table-fit.ts'
import { planTable, type TablePlan } from '../table-plan.ts'
import { titleLines } from '../title-lines.ts'
import { breakable } from './breakable.ts'
import { picture } from './picture.ts'

/** What the page template sets, one after the other. Lengths in points. */
export type Entry = { kind: 'head' | 'imprint' | 'led' | 'text' | 'heading' | 'title' | 'table' | 'chart' } & Record<
  string,
  unknown
>
type Place = Omit<Setting, 'numberOfChart'> & { depth: number }
type Indents = { before?: number; after?: number; left?: number; right?: number; hanging?: number; sticky?: boolean }

const points = (twips: number) => twips / 20
const character = points(page.character)
const line = points(page.line)

const text = (style: StyleId, words: string, indents: Indents = {}): Entry => {
  const width = points(textWidth.portrait) - (indents.left ?? 0)
  return { kind: 'text', style, text: breakable(words, width, paragraphStyles[style].size / 2), ...indents }
}

const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const
const roleOf = (block: Block | undefined) => (block?.kind === 'paragraph' ? block.role : undefined)
const blank = (previous: Block | undefined, role: BlockOf<'paragraph'>['role']): Indents =>
  roleOf(previous) === role ? {} : { before: line }

const roles: Record<BlockOf<'paragraph'>['role'], (words: string, place: Place) => Entry> = {
  body: (words, { next }) => text('Body', words, { sticky: /[：:]$/.test(words) || roleOf(next) === 'signature' }),
  addressee: (words) => text('Addressee', words),
  note: (words, { isOpening, next }) =>
    isOpening ? text('Subtitle', words, roleOf(next) === 'note' ? {} : { after: line }) : text('Note', words),
  attachment(words, { previous, next }) {
    const hanging = (/^附件/.test(words) ? 4 : 1) * character + character / 4
    return text('Attachment', words, {
      left: 6.25 * character - hanging,
      hanging,
      sticky: roleOf(next) !== undefined,
      ...blank(previous, 'attachment'),
    })
  },
  signature(words, place) {
    const { right, isName } = signatureIndent(words, place)
    return text('Signature', words, {
      right: right * character,
      sticky: isName,
      ...blank(place.previous, 'signature'),
    })
  },
}

/** Its first sentence is a heading that runs on. */
function led(words: string): Entry {
  const [heading, rest] = leadOf(words)
  return { kind: 'led', heading, text: rest }
}

function annex({ text: words, isLandscape }: BlockOf<'annex'>, { depth }: Place): Entry[] {
  const [, mark = '', name = ''] = /^(附件\s*\d*)[\s\u{3000}：:]*(.*)$/u.exec(words) ?? []
  const title = mark ? name : words
  const lines = titleLines(title, titleWidth[isLandscape ? 'landscape' : 'portrait'])
  return [
    ...(mark ? [text('AnnexMark', mark)] : []),
    ...(title ? [{ kind: 'heading' as const, style: 'AnnexTitle', depth, lines }] : []),
  ]
}

function table(block: BlockOf<'table'>, place: Place): Entry[] {
  const plan = planTable(block, place)
  const widths = plan.widths.map(points)
  const size = plan.size / 2
  const cell = (words: string, column: number) =>
    breakable(words, (widths[column] ?? 0) - 2 * points(cellPadding), size)
  return [
    {
      kind: 'table',
      title: block.title,
      note: block.note,
      widths,
      size,
      padding: points(rowPadding(plan.rows.length)),
      aligns: block.columns.map(({ align }) => align),
      head: plan.head.map(cell),
      rows: plan.rows.map((row, at) => ({
        cells: row.map(cell),
        isWhole: plan.isWhole(row),
        kept: keptFrom(plan, at),
      })),
      edges: plan.edges.map((edge) => edge && { width: edge.size / 8, colour: edge.colour }),
      isShort: plan.isShort,
      isNoteKept: plan.isKept(plan.rows.length - 1),
    },
  ]
}

/** How many rows from this one on stay together, the note counted as one; 0 where it belongs to those before. */
function keptFrom({ isKept, rows }: TablePlan, at: number): number {
  if (at > 0 && isKept(at - 1)) return 0
  const end = rows.findIndex((_, row) => row >= at && !isKept(row))
  return (end < 0 ? rows.length : end) - at + 1
}

/** Name of the place where the text before a figure ends. */
const endBefore = ({ id }: BlockOf<'chart'>) => `before-${id}`

const renderers: { [Kind in Block['kind']]: (block: BlockOf<Kind>, place: Place) => Entry[] } = {
  heading: ({ level, text: words, startsPage = false }, { depth }) => [
    { kind: 'heading', style: headingStyles[level], depth, lines: [words], startsPage },
  ],
  paragraph: ({ role, inlines, lead }, place) => {
    const words = place.textOf(inlines)
    const entry = lead ? led(words) : roles[role](words, place)
    return [place.next?.kind === 'chart' ? { ...entry, mark: endBefore(place.next) } : entry]
  },
  quote: ({ text: words, attribution }) => [text('Quote', attribution ? `“${words}”（${attribution}）` : `“${words}”`)],
  annex,
  table,
  chart: (block, { orientation }) => [
    {
      kind: 'chart',
      after: endBefore(block),
      title: block.title,
      note: block.note,
      alt: block.summary,
      ...picture(block, orientation),
    },
  ],
}

const render = <Kind extends Block['kind']>(block: BlockOf<Kind>, place: Place): Entry[] =>
  renderers[block.kind as Kind](block, place)

/** Depths in the tree of bookmarks and tags, which must not skip a level. */
function depthsOf(blocks: readonly Block[]): number[] {
  let above = 0
  return blocks.map((block) => {
    const level = block.kind === 'heading' ? block.level : 1
    if (block.kind === 'heading' || block.kind === 'annex') above = Math.min(level, above + 1)
    return above
  })
}

/** The red head of a 专报, two lines under it the title; without one the title begins the page. */
function opening({ head, title }: Report): Entry[] {
  const lines = titleLines(title, titleWidth.portrait)
  if (!head) return [{ kind: 'title', lines }]
  const top = points(paragraphStyles.HeadMark.before ?? 0)
  return [
    { kind: 'head', signer: '', signerLabel, ...head, top, colour: ink.head, aboveRule, ruleWidth },
    { kind: 'title', lines, before: 2 * line },
  ]
}

/** 版记 at the foot of the last page. */
const closing = ({ imprint }: Report): Entry[] =>
  imprint
    ? [{ kind: 'imprint', rows: imprint.map(({ left, right = '' }) => ({ left, right })), outerRule, innerRule }]
    : []

/** The parts of a report, each with what stands on its pages. */
export function pagesOf(report: Report): { isLandscape: boolean; entries: Entry[] }[] {
  const depths = new Map(depthsOf(report.blocks).map((depth, index) => [report.blocks[index], depth]))
  const parts = partsOf(report.blocks)
  const last = parts.length - 1
  return parts.map(({ orientation, blocks }: Part, index) => {
    const entries = blocks.flatMap((block, at) =>
      render(block, {
        textOf: (inlines) => inlineText(inlines, report.claims),
        orientation,
        depth: depths.get(block) ?? 1,
        isOpening: !report.isOnePage && index === 0 && blocks.slice(0, at + 1).every(isNote),
        previous: blocks[at - 1],
        next: blocks[at + 1],
      }),
    )
    return {
      isLandscape: orientation === 'landscape',
      entries: [...(index === 0 ? opening(report) : []), ...entries, ...(index === last ? closing(report) : [])],
    }
  })
}
