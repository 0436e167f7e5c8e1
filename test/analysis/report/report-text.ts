import type { Block, Inline, Report } from '../../../analysis/report/model.ts'

/** Inlines as printed. */
export const printed = (report: Report, inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : (report.claims[inline.claim]?.text ?? '?'))).join('')

/** Every line of a block as a reader sees it. */
export function linesOf(report: Report, block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'annex':
      return [block.text]
    case 'paragraph':
      return [printed(report, block.inlines)]
    case 'quote':
      return [`“${block.text}”——${block.attribution}`]
    case 'table':
      return [
        block.title,
        block.columns.map(({ label }) => label).join(' | '),
        ...block.rows.map((row) => row.map((cell) => printed(report, cell)).join(' | ')),
        block.note,
      ]
    case 'chart':
      return [block.title, block.summary, block.note]
  }
}

export const textOf = (report: Report): string =>
  [report.title, ...report.blocks.flatMap((block) => linesOf(report, block))].join('\n')
