import type { Estimate, IssueFinding } from '../../analysis/report/findings.ts'
import { chance, percent, score } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { type Changes, changeMark, changeWords } from './changes.ts'
import { fieldOf, isRanked, issueName } from './labels.ts'
import { ranks } from './numbers.ts'

const shown = (estimate: Estimate, format: (value: number) => string) =>
  estimate.isEstimable ? format(estimate.value) : reportWords('notEstimable')
const edge = (estimate: Estimate, end: 'low' | 'high') =>
  estimate.isEstimable && estimate.interval95 ? percent(estimate.interval95[end]) : '—'

interface Props {
  readonly issues: readonly IssueFinding[]
  readonly instrument: Instrument
  readonly changes: Changes
}

/** The ranking in numbers, for those who read tables or a screen reader. */
export function RankingTable({ issues, instrument, changes }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={reportWords('table')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{reportWords('ranks')}</th>
            <th scope="col">{reportWords('issue')}</th>
            <th scope="col">{reportWords('field')}</th>
            {(['mention', 'low', 'high', 'topFive', 'concern', 'satisfaction', 'hotIndex'] as const).map((word) => (
              <th key={word} scope="col" class="number">
                {reportWords(word)}
              </th>
            ))}
            {changes && (
              <th scope="col" class="number">
                {reportWords('sinceLast')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.issue}>
              <td class="no-wrap">{isRanked(issue) ? ranks(issue.rank) : '—'}</td>
              <th scope="row" class="row-name">
                {issueName(instrument, issue.issue)}
              </th>
              <td class="no-wrap">{fieldOf(instrument, issue.issue).short}</td>
              <td class="number">{shown(issue.mention, percent)}</td>
              <td class="number">{edge(issue.mention, 'low')}</td>
              <td class="number">{edge(issue.mention, 'high')}</td>
              <td class="number">{isRanked(issue) ? chance(issue.rank.probabilityTopFive) : '—'}</td>
              <td class="number">{shown(issue.concern, score)}</td>
              <td class="number">{shown(issue.satisfaction, score)}</td>
              <td class="number">{issue.hotIndex.value.toFixed(1)}</td>
              {changes && (
                <td class="number" title={changeWords(changes.get(issue.issue))}>
                  {changeMark(changes.get(issue.issue))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
