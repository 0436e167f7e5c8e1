import type { CrossTable, Figure } from '../../analysis/report/explore/explored.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import type { Words } from './codebook-words.ts'

/** A table as rows of cells: shares in percent as numbers, letters beside them; empty where nothing may be shown. */
export function tableCells(table: CrossTable, banner: readonly string[], words: Words): (string | number)[][] {
  const share = (figure: Figure) => (figure.isEstimable ? Number((figure.value * 100).toFixed(4)) : '')
  const bound = (figure: Figure, end: 'low' | 'high') =>
    figure.isEstimable && figure[end] !== undefined ? Number((figure[end] * 100).toFixed(4)) : ''
  const labels = banner.map((variable, k) => [
    words.labelOf(variable),
    exploreWords('everybody'),
    ...table.columns.map(({ codes }) => words.codeLabel(variable, codes[k] ?? 0)),
  ])
  const count = (size: number | null) => size ?? exploreWords('hidden')
  return [
    ...labels,
    [exploreWords('base'), table.baseSize ?? '', ...table.columns.map(({ baseSize }) => count(baseSize))],
    [
      exploreWords('effective'),
      '',
      ...table.columns.map(({ effectiveSize }) => (effectiveSize === null ? '' : Math.round(effectiveSize))),
    ],
    ['', '', ...table.columns.map(({ letter }) => letter)],
    ...table.rows.flatMap(({ variable, code, cells }) => [
      [`${words.rowLabel(variable, code)} %`, ...cells.map(({ figure }) => share(figure))],
      ['  ≥', ...cells.map(({ figure }) => bound(figure, 'low'))],
      ['  ≤', ...cells.map(({ figure }) => bound(figure, 'high'))],
      ['', ...cells.map(({ above }) => above)],
    ]),
  ]
}

/** What spreadsheets take from the clipboard. Marks that would break the lines become spaces. */
export const tabSeparated = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => String(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
