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

type Head = 'mention' | 'low' | 'high' | 'topFive' | 'concern' | 'satisfaction' | 'hotIndex'
interface Column {
  readonly head: Head
  readonly text: (issue: IssueFinding) => string
  /** Only samples drawn at random have it. */
  readonly isOfErrors?: boolean
}

const columns: readonly Column[] = [
  { head: 'mention', text: ({ mention }) => shown(mention, percent) },
  { head: 'low', text: ({ mention }) => edge(mention, 'low'), isOfErrors: true },
  { head: 'high', text: ({ mention }) => edge(mention, 'high'), isOfErrors: true },
  {
    head: 'topFive',
    text: (issue) => (isRanked(issue) ? chance(issue.rank.probabilityTopFive) : '—'),
    isOfErrors: true,
  },
  { head: 'concern', text: ({ concern }) => shown(concern, score) },
  { head: 'satisfaction', text: ({ satisfaction }) => shown(satisfaction, score) },
  { head: 'hotIndex', text: ({ hotIndex }) => hotIndex.value.toFixed(1) },
]

/** The ranking in numbers, for those who read tables or a screen reader. */
export function RankingTable({ issues, instrument, changes }: Props) {
  const hasRanks = issues.some(isRanked)
  const numbers = columns.filter(({ isOfErrors }) => hasRanks || !isOfErrors)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={reportWords('table')}>
      <table class="table">
        <thead>
          <tr>
            {hasRanks && <th scope="col">{reportWords('ranks')}</th>}
            <th scope="col">{reportWords('issue')}</th>
            <th scope="col">{reportWords('field')}</th>
            {numbers.map(({ head }) => (
              <th key={head} scope="col" class="number">
                {reportWords(head)}
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
              {hasRanks && <td class="no-wrap">{isRanked(issue) ? ranks(issue.rank) : '—'}</td>}
              <th scope="row" class="row-name">
                {issueName(instrument, issue.issue)}
              </th>
              <td class="no-wrap">{fieldOf(instrument, issue.issue).short}</td>
              {numbers.map(({ head, text }) => (
                <td key={head} class="number">
                  {text(issue)}
                </td>
              ))}
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
