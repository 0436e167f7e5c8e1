import type { Block } from '../../analysis/report/model.ts'
import type { Height } from './block-height.ts'

/** Lines by which the reckoning may err: what fits by less is not trusted to fit. */
const doubt = 2

/** Lengths in twips. */
export type Pages = { height: number; line: number; heightOf: (block: Block) => Height }

/**
 * The blocks in the order in which they are printed. A figure that does not fit what is left of its page would leave that
 * empty: text that follows comes before it until the page is full, but never a heading, a table or another figure;
 * quotations stay together.
 * Reckoned from a heading that starts its page, since only there the place is known.
 */
export function placeFigures(blocks: readonly Block[], pages: Pages): Block[] {
  const order: Block[] = []
  const waiting = [...blocks]
  const place = placeIn(pages)
  const put = (block: Block) => {
    order.push(block)
    place.put(block)
  }
  for (let block = waiting.shift(); block; block = waiting.shift()) {
    if (block.kind === 'chart' && !place.fits(block)) {
      const start = place.page()
      for (let next = waiting[0]; next && isText(next); next = waiting[0]) {
        if (place.page() > start && next.kind !== 'quote') break
        put(next)
        waiting.shift()
      }
    }
    put(block)
  }
  return order
}

/** How far the pages are filled. Headings wait for what stands below them. */
function placeIn({ height, line, heightOf }: Pages) {
  let at: number | undefined
  let headings = 0
  const left = () => height - ((at ?? 0) % height)
  return {
    page: () => Math.floor((at ?? 0) / height),
    fits: (block: Block) =>
      at === undefined || heightOf(block).pieces.reduce((sum, piece) => sum + piece, headings + doubt * line) <= left(),
    put(block: Block) {
      if (block.kind === 'heading' && block.startsPage) at = 0
      if (at === undefined) return
      const { pieces, repeated } = heightOf(block)
      const [first = 0, ...others] = pieces
      if (block.kind === 'heading') {
        headings += first
        return
      }
      const again = [0, ...others.map(() => repeated)]
      for (const [index, piece] of [headings + first, ...others].entries())
        at += piece > left() ? left() + Math.min((again[index] ?? 0) + piece, height) : piece
      headings = 0
    },
  }
}

const isText = (block: Block) =>
  block.kind === 'quote' || (block.kind === 'paragraph' && block.role === 'body' && !block.lead)
