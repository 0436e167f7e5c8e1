import type { CrossTable, Figure } from '../../analysis/report/explore/explored.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { percentCell } from '../ui/percent-cell.ts'
import type { Words } from './codebook-words.ts'
import { inOrder } from './row-order.ts'
import { sizeRows } from './size-rows.ts'

/**
 * A table as rows of cells, letters beside the shares; empty where nothing may be shown. Shares stand in percent unless
 * something else is made of them.
 */
export function tableCells<Share = number>(
  table: CrossTable,
  banner: readonly string[],
  words: Words,
  asShare?: (share: number) => Share,
): (string | number | Share)[][] {
  const shown = (share: number) => (asShare ? asShare(share) : percentCell(share))
  const unit = asShare ? '' : ' %'
  const share = (figure: Figure) => (figure.isEstimable ? shown(figure.value) : '')
  const bound = (figure: Figure, end: 'low' | 'high') =>
    figure.isEstimable && figure[end] !== undefined ? shown(figure[end]) : ''
  const labels = banner.map((variable, k) => [
    words.labelOf(variable),
    exploreWords('everybody'),
    ...table.columns.map(({ codes }) => words.codeLabel(variable, codes[k] ?? 0)),
  ])
  /** Only samples drawn at random have bounds and letters. */
  const ofErrors = <Row>(...rows: Row[]): Row[] => (table.isProbability ? rows : [])
  const count = (size: number | null) => size ?? exploreWords('hidden')
  return [
    ...labels,
    [exploreWords('base'), table.baseSize ?? '', ...table.columns.map(({ baseSize }) => count(baseSize))],
    ...sizeRows(table).map(({ label, all, columns }) => [label, all ?? '', ...columns.map((size) => size ?? '')]),
    ...ofErrors(['', '', ...table.columns.map(({ letter }) => letter)]),
    ...inOrder(table.rows).flatMap(({ variable, code, cells }) => [
      [`${words.rowLabel(variable, code)}${unit}`, ...cells.map(({ figure }) => share(figure))],
      ...ofErrors(
        ['  ≥', ...cells.map(({ figure }) => bound(figure, 'low'))],
        ['  ≤', ...cells.map(({ figure }) => bound(figure, 'high'))],
        ['', ...cells.map(({ above }) => above)],
      ),
    ]),
  ]
}
