import type { Block, Inline, Report } from '../../../analysis/report/model.ts'
import { inlineText } from '../setting.ts'

/** A heading with all that stands below it before the next, and the heading of the first level that it belongs to. */
export type Group = { id: string; heading: string; section: string; isAnnex: boolean; blocks: readonly Block[] }

const unnumbered = (heading: string) =>
  heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.\s*|附件\s*\d*[\s\u{3000}：:]*)/u, '')

/** What stands before the first heading is the cover's. */
export function groupsOf(blocks: readonly Block[]): Group[] {
  const starts = blocks.flatMap((block, index) => (block.kind === 'heading' || block.kind === 'annex' ? [index] : []))
  const annexFrom = blocks.findIndex(({ kind }) => kind === 'annex')
  let section = ''
  return starts.map((start, index) => {
    const head = blocks[start]
    const { id, text } = head?.kind === 'heading' || head?.kind === 'annex' ? head : { id: '', text: '' }
    const heading = unnumbered(text)
    if (head?.kind === 'annex' || (head?.kind === 'heading' && head.level === 1)) section = heading
    return {
      id,
      heading,
      section,
      isAnnex: annexFrom >= 0 && start >= annexFrom,
      blocks: blocks.slice(start + 1, starts[index + 1]),
    }
  })
}

/** A sentence or an entry of a list as it stands on a slide, with the numbers in it. */
export type Sentence = { text: string; inlines: readonly Inline[]; isEntry: boolean; isVoice?: boolean }

/** How an entry of a numbered list begins. */
export const isListEntry = /^\d+\.\s/

const isEnd = /[。！？]$/u
/** Not inside a quotation. */
const sentenceEnd = /(?<=[。！？])(?![”）。])/u

/** Paragraphs cut into sentences; a sentence keeps its claims. Entries of lists and quotations stay whole. */
export function sentencesOf(group: Group, claims: Report['claims']): Sentence[] {
  return group.blocks.flatMap((block): Sentence[] => {
    if (block.kind === 'quote') {
      const words = `“${block.text}”${block.attribution && `（${block.attribution}）`}`
      return [{ text: words, inlines: [words], isEntry: true, isVoice: true }]
    }
    if (block.kind !== 'paragraph' || block.role !== 'body') return []
    const isEntry = typeof block.inlines[0] === 'string' && isListEntry.test(block.inlines[0])
    return isEntry ? [entry(block.inlines)] : cut(block.inlines)
  })
  function entry(inlines: readonly Inline[]): Sentence {
    return { text: inlineText(inlines, claims), inlines, isEntry: true }
  }
  function cut(inlines: readonly Inline[]): Sentence[] {
    const pieces = inlines.flatMap((inline): Inline[] =>
      typeof inline === 'string' ? inline.split(sentenceEnd) : [inline],
    )
    const sentences: Inline[][] = [[]]
    for (const piece of pieces) {
      sentences.at(-1)?.push(piece)
      if (typeof piece === 'string' && isEnd.test(piece)) sentences.push([])
    }
    return sentences
      .filter((sentence) => sentence.length > 0)
      .map((sentence) => ({ text: inlineText(sentence, claims), inlines: sentence, isEntry: false }))
  }
}
