import type { CrossTable } from '../../analysis/report/explore/explored.ts'
import type { FilterPart } from '../../analysis/report/explore/state.ts'

/** A table without the columns of those whom the filter leaves out: nobody is hidden there, there is nobody. */
export function columnsInFilter(
  table: CrossTable,
  banner: readonly string[],
  filter: readonly FilterPart[],
): CrossTable {
  const isIn = ({ codes }: CrossTable['columns'][number]) =>
    banner.every((variable, k) => {
      const part = filter.find((one) => one.variable === variable)
      return part === undefined || part.codes.includes(codes[k] ?? 0)
    })
  const kept = table.columns.map(isIn)
  if (kept.every(Boolean)) return table
  return {
    ...table,
    columns: table.columns.filter((_, k) => kept[k]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, k) => k === 0 || kept[k - 1]) })),
  }
}
