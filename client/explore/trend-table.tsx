import type { Estimate } from '../../analysis/report/findings.ts'
import { percent, score } from '../../analysis/report/phrases/numbers.ts'
import type { Trends } from '../../analysis/report/trends/trend.ts'
import { csv } from '../../domain/csv.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { download } from '../ui/download.ts'
import { byChange, type Measure, signed, type TrendIssue } from './trend-words.ts'

interface Props {
  readonly trends: Trends
  readonly measure: Measure
  readonly nameOf: (issue: string) => string
}

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
    range: `${signed(change.low, measure)} … ${signed(change.high, measure)}`,
  }
}

/** The numbers behind the lines, and a file of them that can be computed with. */
export function TrendTable({ trends, measure, nameOf }: Props) {
  const issues = byChange(trends.issues, measure)
  const save = () => {
    const number = (value: number | undefined) => (value === undefined ? '' : Number(value.toFixed(6)))
    const head = [
      exploreWords('issue'),
      ...trends.waves.flatMap(({ name }) => [name, `${name} ≥`, `${name} ≤`]),
      exploreWords('changeColumn'),
      '≥',
      '≤',
      'p (BH)',
    ]
    const rows = issues.map((issue) => {
      const change = issue[measure].steps.at(-1)?.change
      return [
        nameOf(issue.issue),
        ...issue[measure].points.flatMap((point) =>
          point.isEstimable
            ? [number(point.value), number(point.interval95?.low), number(point.interval95?.high)]
            : ['', '', ''],
        ),
        ...[change?.value, change?.low, change?.high, change?.pAdjusted].map(number),
      ]
    })
    download(`${exploreWords('trends')}.csv`, new Blob([csv([head, ...rows])], { type: 'text/csv' }))
  }
  return (
    <Card
      title={exploreWords('seriesTitle')}
      tools={
        <Button size="small" icon="download" onClick={save}>
          {exploreWords('downloadCsv')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll trend-table" tabIndex={0} aria-label={exploreWords('seriesTitle')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{exploreWords('issue')}</th>
              {trends.waves.map(({ id, name }) => (
                <th key={id} scope="col" class="number">
                  {name}
                </th>
              ))}
              <th scope="col" class="number">
                {exploreWords('changeColumn')}
              </th>
              <th scope="col" class="number">
                {exploreWords('changeRange')}
              </th>
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
                  <td class="number">{change}</td>
                  <td class="number">{range}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
