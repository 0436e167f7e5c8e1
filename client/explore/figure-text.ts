import type { Figure } from '../../analysis/report/explore/explored.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { percentCell } from '../ui/percent-cell.ts'
import { axisPercent } from './codebook-words.ts'
import type { View } from './explore-state.ts'

/** A share in percent, or why there is none. */
export const shareText = (figure: Figure): string =>
  figure.isEstimable ? percent(figure.value, figure.baseSize) : workbenchWords('hiddenValue')

type Known = Extract<Figure, { isEstimable: true }>

export const hasRange = (figure: Figure): figure is Known & { low: number; high: number } =>
  figure.isEstimable && figure.low !== undefined && figure.high !== undefined

export const rangeText = (figure: Figure): string =>
  hasRange(figure) ? `${percent(figure.low, figure.baseSize)}–${percent(figure.high, figure.baseSize)}` : '—'

/** A share and its bounds in percent as numbers of a file; empty where there is none. */
export function figureCells(figure: Figure): (number | string)[] {
  if (!figure.isEstimable) return ['', '', '']
  return [figure.value, figure.low, figure.high].map(percentCell)
}

interface Source {
  readonly baseSize: number | null
  readonly level: number
  readonly lastDay: string | null
  readonly dataHash: string
  readonly isProbability: boolean
  readonly isSynthetic: boolean
}

/** What stands under every figure: base, weighting, level, day and data, then what is its own. */
export const footOf = (source: Source, view: View, own: readonly (string | false)[] = []): string =>
  [
    workbenchWords('foot', {
      base: source.baseSize?.toLocaleString('en-US') ?? '—',
      // A capital is for buttons.
      weighting: exploreWords(view.isWeighted ? 'weighted' : 'unweighted').toLowerCase(),
      interval: source.isProbability ? workbenchWords('footInterval', { level: axisPercent(source.level) }) : '',
      day: source.lastDay ?? '—',
      hash: source.dataHash,
    }),
    !source.isProbability && workbenchWords('noErrors'),
    ...own,
    source.isSynthetic && exploreWords('syntheticLine'),
  ]
    .filter(Boolean)
    .join(' ')
