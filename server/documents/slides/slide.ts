import type { Inline } from '../../../analysis/report/model.ts'
import type { BlockOf } from '../setting.ts'

/** A piece of a table that fits a slide. Widths in twips, size in half-points. */
export type SlideTable = {
  widths: readonly number[]
  size: number
  aligns: readonly ('left' | 'center' | 'right')[]
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** Index of rows before which a thin rule stands. */
  rules: readonly number[]
}

/** One slide. `lines` stand beside a chart, above a table, or alone; `size` in points. */
export type Slide = {
  layout: 'cover' | 'content'
  /** Above a title that is a finding: what it is about. */
  kicker: string
  title: string
  lines: readonly string[]
  size: number
  chart?: BlockOf<'chart'> | undefined
  table?: SlideTable
  /** Small print under chart or table. */
  note: string
  /** Ids of the claims that the slide shows, for its notes. */
  claims: readonly string[]
  /** Left out when the slides are shown, as tables to look things up in are. */
  isHidden?: boolean
  /** Words of the report that the slide shortens, for its notes. */
  words: readonly string[]
}

export const claimsIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => (typeof inline === 'string' ? [] : [inline.claim]))
