import type { Block, Inline, Report } from '../../analysis/report/model.ts'

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** What a block must know of the document around it. */
export type Setting = {
  textOf: (inlines: readonly Inline[]) => string
  /** Position of a chart among the charts of the document, from 1. */
  numberOfChart: (chart: BlockOf<'chart'>) => number
  orientation: 'portrait' | 'landscape'
  /** Nothing but notes stands between the title and this block. */
  isOpening: boolean
  previous: Block | undefined
  next: Block | undefined
}

/** Words with the printed text of their claims. */
export function inlineText(inlines: readonly Inline[], claims: Report['claims']): string {
  return inlines.map((inline) => (typeof inline === 'string' ? inline : claimText(inline.claim, claims))).join('')
}

function claimText(id: string, claims: Report['claims']): string {
  const claim = claims[id]
  if (!claim) throw new Error(`report without the claim ${id}`)
  return claim.text
}
