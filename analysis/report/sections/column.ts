import type { DraftBlock } from '../claims/draft.ts'

type Column = Extract<DraftBlock, { kind: 'table' }>['columns'][number]

/** A column of a table; widths are in percent of the table. */
export const column = (label: string, width: number, align: Column['align'] = 'center'): Column => ({
  label,
  width,
  align,
})
