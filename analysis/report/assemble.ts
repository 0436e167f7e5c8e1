import { type ClaimBook, claimBook } from './claims/bind-claims.ts'
import { cellOf } from './claims/draft.ts'
import { numberMaker } from './claims/number-maker.ts'
import type { Block, Report } from './model.ts'
import { type NumberedSection, numberSections } from './number-sections.ts'
import { namesOf } from './phrases/names.ts'
import { planMeasures } from './plan-measures.ts'
import { sections as annexSections } from './sections/index.ts'
import type { ReportContext, Section } from './sections/section.ts'

/** What sections may use, from what a report is made of. */
export function contextOf(input: Omit<ReportContext, 'number' | 'names' | 'annexes' | 'plan'>): ReportContext {
  const annexes = annexSections.filter(({ heading }) => heading === 'annex').map(({ title }) => title)
  const names = namesOf(input.findings, input.instrument)
  return { ...input, number: numberMaker(input), names, annexes, plan: planMeasures(input) }
}

/** Sections with their numbers, one after the other, and the claims that their sentences are bound to. */
export function assemble(sections: readonly Section[], context: ReportContext): Pick<Report, 'blocks' | 'claims'> {
  const { filter, isSynthetic } = context.findings
  const { numbered, refer } = numberSections(
    sections.map((section) => ({ section, blocks: section.blocks(context) })),
    {
      scope: filter.sector === null ? '' : `（${context.names.sector(filter.sector)}）`,
      remark: isSynthetic ? '合成数据，仅供演示。' : '',
    },
  )
  const book = claimBook(refer)
  return { blocks: numbered.flatMap((one) => bound(one, book)), claims: book.claims }
}

const bound = ({ id, head, blocks }: NumberedSection, book: ClaimBook): Block[] => [
  ...head,
  ...blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, inlines: book.bind(block.inlines, id) }
    if (block.kind !== 'table') return block
    return { ...block, rows: block.rows.map((row) => row.map((cell) => book.bind(cellOf(cell), id))) }
  }),
]
