import type { BannerColumn, Cell, CrossTable as Table } from '../../analysis/report/explore/explored.ts'
import { points } from '../../analysis/report/phrases/numbers.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { heatStep } from '../ui/heat-step.ts'
import type { Words } from './codebook-words.ts'
import { inOrder } from './row-order.ts'
import { sizeRows } from './size-rows.ts'

interface Props {
  readonly table: Table
  readonly banner: readonly string[]
  readonly words: Words
  readonly hasIntervals: boolean
  readonly caption: string
}

const number = (size: number | null): string => size?.toLocaleString('en-US') ?? ''
const count = (size: number | null): string => (size === null ? exploreWords('hidden') : size.toLocaleString('en-US'))

function CellOf({ cell, hasIntervals, isAll }: { cell: Cell; hasIntervals: boolean; isAll: boolean }) {
  const { figure, above, difference } = cell
  if (!figure.isEstimable) return <td class="heat-hatched">{exploreWords('hidden')}</td>
  const mark = difference?.isSignificant ? (difference.value > 0 && '▲') || '▼' : ''
  const heat = isAll ? 'heat-all' : `heat-cell heat${heatStep(difference?.value ?? 0)}`
  return (
    <td class={heat}>
      {points(figure.value)}
      {mark && <b> {mark}</b>}
      {above && <sup>{above}</sup>}
      {hasIntervals && figure.low !== undefined && figure.high !== undefined && (
        <small>{`${points(figure.low)}–${points(figure.high)}`}</small>
      )}
    </td>
  )
}

/** Heads of the outer variable, each over as many columns as it has. */
function spans(columns: readonly BannerColumn[]): { code: number; width: number }[] {
  const found: { code: number; width: number }[] = []
  for (const { codes } of columns) {
    const last = found.at(-1)
    if (last && last.code === codes[0]) last.width += 1
    else found.push({ code: codes[0] ?? 0, width: 1 })
  }
  return found
}

export function CrossTable({ table, banner, words, hasIntervals, caption }: Props) {
  const [outer = '', inner] = banner
  const lowest = inner ?? outer
  return (
    <table class="heat cross-table">
      <caption class="sr">{caption}</caption>
      <thead>
        {inner && (
          <tr>
            <th scope="col" class="heat-name" />
            <td />
            {spans(table.columns).map(({ code, width }) => (
              <th key={code} scope="colgroup" colSpan={width} class="is-first">
                {words.codeLabel(outer, code)}
              </th>
            ))}
          </tr>
        )}
        <tr>
          <th scope="col" class="heat-name">
            {exploreWords('category')}
          </th>
          <th scope="col">
            {exploreWords('everybody')}
            <small>{count(table.baseSize)}</small>
          </th>
          {table.columns.map(({ codes, letter, baseSize }) => (
            <th key={codes.join()} scope="col">
              {words.codeLabel(lowest, codes.at(-1) ?? 0)}
              <small>{count(baseSize)}</small>
              {table.isProbability && <small class="column-letter">{letter}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(table.rows).map(({ variable, code, cells }) => (
          <tr key={`${variable}/${code}`}>
            <th scope="row" class="heat-name">
              {words.rowLabel(variable, code)}
            </th>
            {cells.map((cell, k) => (
              <CellOf
                key={k === 0 ? 'all' : table.columns[k - 1]?.codes.join()}
                cell={cell}
                hasIntervals={hasIntervals}
                isAll={k === 0}
              />
            ))}
          </tr>
        ))}
        {sizeRows(table).map(({ label, all, columns }) => (
          <tr key={label} class="size-row">
            <th scope="row" class="heat-name">
              {label}
            </th>
            <td>{number(all)}</td>
            {columns.map((size, k) => (
              <td key={table.columns[k]?.codes.join()}>{number(size)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
