import type { Measure } from '../../../domain/measure.ts'
import type { DraftBlock } from '../claims/draft.ts'
import type { NumberMaker } from '../claims/number-maker.ts'
import type { Facts } from '../claims/source.ts'
import type { Names } from '../phrases/names.ts'
import type { ReleasedQuote } from '../phrases/quotations.ts'
import type { MeasureDecisions, MeasurePlan } from '../plan-measures.ts'

/** What every section may use. */
export interface ReportContext extends Facts {
  readonly measures: readonly Measure[]
  readonly decisions?: MeasureDecisions
  /** The measures to speak of. */
  readonly plan: MeasurePlan
  /** What may be quoted; nothing else of answers that are not invented. */
  readonly quotes?: readonly ReleasedQuote[]
  readonly issuer: string
  /** Day of the report as YYYY-MM-DD. */
  readonly date: string
  readonly number: NumberMaker
  readonly names: Names
  /** Titles of the annexes in order, for the list at the end of the body. */
  readonly annexes: readonly string[]
}

/** One part of the report: it never returns nothing, and never numbers anything itself. */
export interface Section {
  readonly id: string
  /** `chapter` is numbered 一、; `annex` begins a page as 附件1; `plain` has an unnumbered heading; `none` has none. */
  readonly heading: 'chapter' | 'annex' | 'plain' | 'none'
  readonly title: string
  readonly isLandscape?: boolean
  /** Whether it begins a page, as annexes do. */
  readonly startsPage?: boolean
  readonly blocks: (context: ReportContext) => readonly DraftBlock[]
}
