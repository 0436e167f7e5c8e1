/** A number with the format that prints it as the report does; words; or nothing. */
export type BookCell = string | null | { value: number; format: string }

/** One sheet of the table book: a title, a head that stays in sight, rows, and notes below. */
export type BookSheet = {
  name: string
  title: string
  head: readonly string[]
  /** In characters. */
  widths: readonly number[]
  rows: readonly (readonly BookCell[])[]
  notes: readonly string[]
  isLandscape: boolean
  /** Columns that stay in sight from the left. */
  frozenColumns: number
  /** By column; without them numbers stand right and words left. */
  aligns?: readonly ('left' | 'center' | 'right')[]
  /** Index of rows before which a rule stands. */
  rules?: readonly number[]
  /** Centred, framed and wrapped for printing, instead of a list to calculate with. */
  isForm?: boolean
}

export const formats = {
  share: '0.0%',
  score: '0.00',
  count: '#,##0',
  error: '0.0000',
  factor: '0.00',
  index: '0.0',
} as const

/** Points of a hundred, of a difference of shares or its error. */
export const pointsCell = (value: number | null | undefined, format: '0.0' | '0.00'): BookCell =>
  value === null || value === undefined ? null : { value: value * 100, format }

export const numberCell = (value: number | null | undefined, format: keyof typeof formats): BookCell =>
  value === null || value === undefined ? null : { value, format: formats[format] }
