import type { Cell, CrossTable } from '../../analysis/report/explore/explored.ts'
import { points } from '../../analysis/report/phrases/numbers.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import type { HeatCell, HeatRow } from '../ui/heat-drawing.tsx'
import { heatStep } from '../ui/heat-step.ts'
import type { Words } from './codebook-words.ts'
import { inOrder } from './row-order.ts'

const count = (size: number | null): string => (size === null ? exploreWords('hidden') : size.toLocaleString('en-US'))

function heatCell({ figure, difference, above }: Cell): HeatCell {
  if (!figure.isEstimable) return { text: exploreWords('hidden'), step: null }
  const mark = difference?.isSignificant ? (difference.value > 0 && ' ▲') || ' ▼' : ''
  return { text: `${points(figure.value)}${mark} ${above}`.trim(), step: heatStep(difference?.value ?? 0) }
}

/** A table of shares as a picture of it needs it. */
export function heatOf(table: CrossTable, banner: readonly string[], words: Words) {
  const rows = inOrder(table.rows).map(({ variable, code, cells }): HeatRow => {
    const [all, ...others] = cells
    return {
      label: words.rowLabel(variable, code),
      all: all?.figure.isEstimable ? points(all.figure.value) : exploreWords('hidden'),
      cells: others.map(heatCell),
    }
  })
  return {
    everybody: { label: exploreWords('everybody'), base: count(table.baseSize) },
    heads: table.columns.map(({ codes, letter, baseSize }) => ({
      label: codes.map((code, k) => words.codeLabel(banner[k] ?? '', code)).join(' '),
      base: table.isProbability ? `${count(baseSize)} ${letter}` : count(baseSize),
    })),
    rows,
  }
}
