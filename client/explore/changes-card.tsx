import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Card } from '../ui/card.tsx'
import type { TrendProps } from './lines-card.tsx'
import { byChange, lastChange, signed, type TrendIssue } from './trend-words.ts'

const shareOf = ({ mention }: TrendIssue, at: number): string => {
  const point = mention.points.at(at)
  return point?.isEstimable ? percent(point.value) : '—'
}

/** Why nothing can be said of the last step of any issue. */
function brokenBy({ issues }: TrendProps['trends']): string | null {
  const reasons = issues.map(({ mention }) => mention.steps.at(-1)?.break ?? null)
  const [reason] = reasons
  return reason && reasons.every((one) => one !== null) ? exploreWords(reason) : null
}

/** Sentences on what has significantly changed since the wave before. */
export function ChangesCard({ trends, nameOf, wording }: TrendProps) {
  const [before, after] = trends.waves.slice(-2)
  if (!before || !after) return null
  const changed = byChange(trends.issues, 'mention').filter((issue) => lastChange(issue, 'mention')?.isSignificant)
  const broken = brokenBy(trends)
  return (
    <Card
      title={exploreWords('changesTitle')}
      subtitle={!broken && exploreWords('changesHelp')}
      foot={`${exploreWords(broken ? 'changesFootOpen' : 'changesFoot', {
        before: before.name,
        beforeCount: before.valid.toLocaleString('en-US'),
        after: after.name,
        afterCount: after.valid.toLocaleString('en-US'),
      })} ${exploreWords('wordingLine', { wording })}`}
    >
      {broken && <p class="card-text">{exploreWords('changesBroken', { before: before.name, reason: broken })}</p>}
      {!broken && changed.length === 0 && (
        <p class="card-text">{exploreWords('changesNone', { before: before.name })}</p>
      )}
      <ol class="difference-list is-plain">
        {changed.map((issue) => {
          const change = lastChange(issue, 'mention')
          if (!change) return null
          const isUp = change.value > 0
          return (
            <li key={issue.issue}>
              <span class={isUp ? 'difference-mark is-up' : 'difference-mark is-down'} aria-hidden="true">
                {isUp ? '▲' : '▼'}
              </span>
              <span>
                {exploreWords(isUp ? 'rose' : 'fell', {
                  issue: nameOf(issue.issue),
                  before: shareOf(issue, -2),
                  after: shareOf(issue, -1),
                  points: points(Math.abs(change.value)),
                })}
                <span class="muted">
                  {exploreWords('range', { low: signed(change.low), high: signed(change.high) })}
                </span>
              </span>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
