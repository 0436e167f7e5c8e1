import { writeXlsx } from 'hucre'
import type { Column } from './data.ts'
import { sheetName } from './data.ts'

/** The numbers behind a chart, as the workbook that opens by "edit data". */
export async function workbook(columns: readonly Column[], day: Date): Promise<Uint8Array> {
  const count = Math.max(0, ...columns.map(({ values }) => values.length))
  const rows = Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row] ?? null))
  return writeXlsx({
    properties: { created: day, modified: day },
    sheets: [
      {
        name: sheetName,
        columns: columns.map(({ format }, index) => ({ numFmt: format, width: index === 0 ? 28 : 12 })),
        rows: [columns.map(({ head }) => head), ...rows],
      },
    ],
  })
}
