import { useSignal } from '@preact/signals'
import type { Trends } from '../../analysis/report/trends/trend.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { listed } from '../i18n/listed.ts'
import { Button } from '../ui/button.tsx'
import { FigureCard } from '../ui/figure-card.tsx'
import { TrendLines } from './trend-lines.tsx'
import { trendCells } from './trend-table.tsx'
import { byChange, type Measure } from './trend-words.ts'

const first = 15

export interface TrendProps {
  readonly trends: Trends
  readonly measure: Measure
  readonly nameOf: (issue: string) => string
  /** Of the question behind the measure. */
  readonly wording: string
}

/** Whether the wave that the page is about was drawn at random; without that nothing is said of errors and changes. */
export const hasErrors = ({ waves }: Trends): boolean => waves.at(-1)?.isProbability ?? false

/** Base of every wave, weighting, level, day and data, and the question. */
export function trendFoot({ trends, wording }: TrendProps): string {
  const last = trends.waves.at(-1)
  return [
    exploreWords(hasErrors(trends) ? 'trendFoot' : 'trendFootOpen', {
      bases: listed(
        trends.waves.map(({ name, valid }) =>
          exploreWords('trendBase', { name, count: valid.toLocaleString('en-US') }),
        ),
      ),
      day: last?.lastDay ?? '—',
      hash: last?.dataHash ?? '',
    }),
    trends.waves.some(({ isProbability }) => !isProbability) && exploreWords('noErrors'),
    exploreWords('wordingLine', { wording }),
    trends.waves.some(({ isSynthetic }) => isSynthetic) && exploreWords('syntheticLine'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** One small line for each issue, those that changed most first. */
export function LinesCard(props: TrendProps) {
  const { trends, measure, nameOf } = props
  const isLong = useSignal(false)
  const sorted = byChange(trends.issues, measure)
  const shown = isLong.value ? sorted : sorted.slice(0, first)
  const title = exploreWords(measure === 'mention' ? 'linesTitle' : 'linesTitleSatisfaction')
  return (
    <FigureCard
      title={title}
      subtitle={exploreWords(hasErrors(trends) ? 'linesHelp' : 'linesHelpOpen')}
      foot={`${exploreWords(measure === 'mention' ? 'linesAxis' : 'linesAxisSatisfaction')} ${trendFoot(props)}`}
      cells={trendCells(props)}
      numbers="trend-numbers"
      draw={(place) => (
        <TrendLines
          {...place}
          lines={shown.map((issue) => ({ label: nameOf(issue.issue), series: issue[measure] }))}
          measure={measure}
          hasErrors={hasErrors(trends)}
          waves={trends.waves.map(({ name }) => name.replace(/[（(].*$/, ''))}
          summary={title}
        />
      )}
    >
      <div class="card-text no-print">
        <Button
          size="small"
          onClick={() => {
            isLong.value = !isLong.value
          }}
        >
          {isLong.value ? exploreWords('showFirst') : exploreWords('showAll', { count: sorted.length })}
        </Button>
      </div>
    </FigureCard>
  )
}
