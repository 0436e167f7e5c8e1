import type { Estimate } from '../../analysis/report/findings.ts'
import { percent, score } from '../../analysis/report/phrases/numbers.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { NumbersCard } from '../ui/figure-card.tsx'
import { hasErrors, type TrendProps, trendFoot } from './lines-card.tsx'
import { byChange, type Measure, signed, type TrendIssue } from './trend-words.ts'

const shown = (estimate: Estimate, measure: Measure): string => {
  if (!estimate.isEstimable) return '—'
  return measure === 'mention' ? percent(estimate.value) : score(estimate.value)
}

function changeWords(issue: TrendIssue, measure: Measure): { change: string; range: string } {
  const step = issue[measure].steps.at(-1)
  if (!step?.change) return { change: exploreWords('notCompared'), range: step?.break ? exploreWords(step.break) : '' }
  const { change } = step
  const mark = change.value > 0 ? '▲' : '▼'
  return {
    change: change.isSignificant ? `${mark} ${signed(change.value, measure)}` : exploreWords('notSignificant'),
    range: exploreWords('changeFromTo', { low: signed(change.low, measure), high: signed(change.high, measure) }),
  }
}

const number = (value: number | undefined, digits = 6) => (value === undefined ? '' : Number(value.toFixed(digits)))

type Known = Extract<Estimate, { isEstimable: true }>
const boundsIn = ({ interval95 }: Known, trends: TrendProps['trends']): (number | undefined)[] =>
  hasErrors(trends) ? [interval95?.low, interval95?.high] : [undefined, undefined]

/** Every wave with its bounds and the last change, as a file has them: shares and their changes in percent. */
export function trendCells({ trends, measure, nameOf }: TrendProps): (string | number)[][] {
  const scale = measure === 'mention' ? 100 : 1
  const scaled = (value: number | undefined) => number(value === undefined ? undefined : value * scale, 4)
  const unit = measure === 'mention' ? ' %' : ''
  const head = [
    exploreWords('issue'),
    ...trends.waves.flatMap(({ name }) => [`${name}${unit}`, `${name} ≥`, `${name} ≤`]),
    exploreWords(measure === 'mention' ? 'changeColumn' : 'changeColumnScore'),
    '≥',
    '≤',
    'p (BH)',
  ]
  const rows = byChange(trends.issues, measure).map((issue) => {
    const change = issue[measure].steps.at(-1)?.change
    return [
      nameOf(issue.issue),
      ...issue[measure].points.flatMap((point) =>
        point.isEstimable ? [scaled(point.value), ...boundsIn(point, trends).map(scaled)] : ['', '', ''],
      ),
      ...[change?.value, change?.low, change?.high].map(scaled),
      number(change?.pAdjusted),
    ]
  })
  return [head, ...rows]
}

/** The numbers behind the lines, and a file of them that can be computed with. */
export function TrendTable(props: TrendProps) {
  const { trends, measure, nameOf } = props
  const issues = byChange(trends.issues, measure)
  return (
    <NumbersCard
      id="trend-numbers"
      title={exploreWords(measure === 'mention' ? 'seriesTitle' : 'seriesTitleSatisfaction')}
      subtitle={exploreWords(hasErrors(trends) ? 'seriesHelp' : 'seriesHelpOpen')}
      foot={trendFoot(props)}
      cells={trendCells(props)}
    >
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{exploreWords('issue')}</th>
            {trends.waves.map(({ id, name }) => (
              <th key={id} scope="col" class="number">
                {name}
              </th>
            ))}
            {hasErrors(trends) && (
              <>
                <th scope="col" class="number">
                  {exploreWords(measure === 'mention' ? 'changeColumn' : 'changeColumnScore')}
                </th>
                <th scope="col" class="number">
                  {exploreWords('changeRange')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => {
            const { change, range } = changeWords(issue, measure)
            return (
              <tr key={issue.issue}>
                <th scope="row">{nameOf(issue.issue)}</th>
                {issue[measure].points.map((point, w) => (
                  <td key={trends.waves[w]?.id} class="number">
                    {shown(point, measure)}
                  </td>
                ))}
                {hasErrors(trends) && (
                  <>
                    <td class="number">{change}</td>
                    <td class="number">{range}</td>
                  </>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </NumbersCard>
  )
}
