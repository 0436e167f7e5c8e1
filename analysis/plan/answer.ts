import type { Adjustment } from './adjust.ts'
import type { PlanReason } from './reason.ts'
import type { Row } from './row.ts'
import type { Test } from './test-between.ts'

/** What a row is about, where an entry has several. */
export interface RowLabels {
  readonly variable?: string
  readonly category?: string
  readonly quantile?: number
  readonly group?: Readonly<Record<string, string>>
}

export type LabelledRow = RowLabels & Row & { readonly test?: AdjustedTest }

type AdjustedTest = Test & {
  readonly variable?: string
  readonly category?: string
  readonly pAdjusted: number | null
  readonly adjust: Adjustment
}

/** A group that was looked at in a search, against all others. */
export type Found = RowLabels & {
  readonly share: number | null
  readonly difference: number | null
  readonly standardError: number | null
  readonly p: number | null
  readonly baseSize: number
  readonly reason?: PlanReason
}

/** An entry that asks for one number has it itself; one that asks for several has `rows`. */
export type Answer =
  | LabelledRow
  | {
      readonly rows: readonly (LabelledRow | Found)[]
      readonly tests?: readonly AdjustedTest[]
      readonly reason?: PlanReason
      readonly [extra: string]: unknown
    }

/** Nothing could be estimated at all. */
export const noRows = (reason: PlanReason): Answer => ({ rows: [], reason })
