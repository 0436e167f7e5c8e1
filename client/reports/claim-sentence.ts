import type { Block, Inline, Report } from '../../analysis/report/model.ts'

const holds = (inlines: readonly Inline[], claim: string) =>
  inlines.some((inline) => typeof inline !== 'string' && inline.claim === claim)

const printed = (inlines: readonly Inline[], report: Report) =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : (report.claims[inline.claim]?.text ?? ''))).join('')

/** The sentence of a paragraph in which the number stands. */
function sentenceIn(inlines: readonly Inline[], claim: string, report: Report): string {
  const at = inlines.findIndex((inline) => typeof inline !== 'string' && inline.claim === claim)
  const before = printed(inlines.slice(0, at), report)
  const rest = printed(inlines.slice(at), report)
  const start = before.lastIndexOf('。') + 1
  const end = rest.indexOf('。')
  return before.slice(start) + (end < 0 ? rest : rest.slice(0, end + 1))
}

function inBlock(block: Block, claim: string, report: Report): string | null {
  if (block.kind === 'paragraph' && holds(block.inlines, claim)) return sentenceIn(block.inlines, claim, report)
  if (block.kind !== 'table') return null
  const row = block.rows.find((cells) => cells.some((cell) => holds(cell, claim)))
  return row ? `${block.title}：${row.map((cell) => printed(cell, report)).join(' · ')}` : null
}

/** Where a number first stands: its sentence, or its row in a table. */
export function claimSentence(report: Report, claim: string): string {
  for (const block of report.blocks) {
    const found = inBlock(block, claim, report)
    if (found !== null) return found.trim()
  }
  return ''
}
