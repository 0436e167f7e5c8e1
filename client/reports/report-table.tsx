import { printedText } from '../../analysis/report/claims/printed-text.ts'
import type { Block } from '../../analysis/report/model.ts'
import { Inlines } from './inlines.tsx'
import type { Reading } from './reader.tsx'

/** Columns of a table that has room for its short words in one line each. */
const roomyColumns = 6
const shortWords = 5

export function ReportTable({ table, ...reading }: Reading & { table: Extract<Block, { kind: 'table' }> }) {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0) || 1
  const isDense = table.columns.length > roomyColumns
  const wrapOf = (words: string) => (!isDense && words.length <= shortWords ? 'no-wrap' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="report-table" tabIndex={0} aria-label={table.title}>
      <table id={table.id} class={isDense ? 'is-dense' : undefined}>
        <caption>{table.title}</caption>
        <colgroup>
          {table.columns.map(({ label, width }) => (
            <col key={label} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ label }) => (
              <th key={label} scope="col" class={wrapOf(label)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} class={table.rules.includes(index) ? 'has-rule' : undefined}>
              {row.map((cell, column) => (
                <td
                  key={column}
                  class={wrapOf(printedText(cell, reading.report.claims))}
                  style={{ textAlign: table.columns[column]?.align ?? 'left' }}
                >
                  <Inlines inlines={cell} {...reading} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note && <p class="report-note">{table.note}</p>}
    </section>
  )
}
