import type { Localized } from './localized.ts'

/** One column of the data file. `codes` is its code list without missing codes; absent for free values. */
export interface Variable {
  readonly name: string
  readonly item: string
  readonly kind: 'coded' | 'numeric' | 'text'
  readonly label: Localized
  readonly codes?: readonly { readonly code: number; readonly label: Localized }[]
}

/** A value of a variable: a code, a number or a text; null is a text that was not given. */
export type Cell = number | string | null
