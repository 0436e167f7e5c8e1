import type { Block, Inline, Report } from '../model.ts'
import { printedText } from './printed-text.ts'

type Printed = (inlines: readonly Inline[]) => string

const claimsIn = (inlines: readonly Inline[]) =>
  inlines.flatMap((inline) => (typeof inline === 'string' ? [] : [inline.claim]))

/** Sentences of a paragraph, each with the claims in it. */
export function sentencesOf(inlines: readonly Inline[]): Inline[][] {
  const sentences: Inline[][] = [[]]
  for (const inline of inlines) {
    const pieces = typeof inline === 'string' ? inline.split(/(?<=。)/) : [inline]
    for (const piece of pieces) {
      sentences.at(-1)?.push(piece)
      if (typeof piece === 'string' && piece.endsWith('。')) sentences.push([])
    }
  }
  return sentences
}

function inBlock(block: Block, printed: Printed): [string, string][] {
  if (block.kind === 'paragraph')
    return sentencesOf(block.inlines).flatMap((sentence) =>
      claimsIn(sentence).map((claim): [string, string] => [claim, printed(sentence).trim()]),
    )
  if (block.kind !== 'table') return []
  return block.rows.flatMap((row) => {
    const text = `${block.title}：${row.map(printed).join(' · ')}`
    return row.flatMap(claimsIn).map((claim): [string, string] => [claim, text])
  })
}

/** For every claim the sentence in which it first stands, or its row in a table. */
export function claimSentences(report: Report): ReadonlyMap<string, string> {
  const printed: Printed = (inlines) => printedText(inlines, report.claims)
  const pairs = report.blocks.flatMap((block) => inBlock(block, printed))
  return new Map(pairs.reverse())
}
