import type { ComponentChildren } from 'preact'
import type { Findings, IssueFinding } from '../../analysis/report/findings.ts'
import { percent, score } from '../../analysis/report/phrases/numbers.ts'
import type { Trends } from '../../analysis/report/trends/trend.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button } from '../ui/button.tsx'
import { panelPlace, parts, showIssue } from './hot-issues-state.ts'
import { fieldOf, isRanked, issueName, leadUnit } from './labels.ts'
import { PanelSectors } from './panel-sectors.tsx'
import { PanelTrend } from './panel-trend.tsx'
import { SatisfactionBar } from './satisfaction-bar.tsx'

interface Props {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly issue: IssueFinding
  /** Null until they are there. */
  readonly trends: Trends | null
  /** Chosen by the person, not just the first of the list: on phones only then is there a sheet. */
  readonly isChosen: boolean
  /** What people say of its field. */
  readonly children: ComponentChildren
}

export function IssuePanel({ findings, instrument, issue, trends, isChosen, children }: Props) {
  const { mention, concern } = issue
  const field = fieldOf(instrument, issue.issue)
  return (
    <aside
      id={panelPlace}
      class={isChosen ? 'card issue-panel is-chosen' : 'card issue-panel'}
      aria-label={reportWords('details')}
      onKeyDown={(event) => event.key === 'Escape' && showIssue(null)}
    >
      <header class="panel-head">
        <div>
          <span class="muted small">
            {issue.issue} · {field.label}
          </span>
          <h2>{issueName(instrument, issue.issue)}</h2>
        </div>
        <span class="panel-close">
          <Button kind="text" icon="close" label={reportWords('closePanel')} onClick={() => showIssue(null)} />
        </span>
      </header>
      <p class="panel-share">
        {mention.isEstimable ? <b>{percent(mention.value)}</b> : reportWords('suppressed')}
        <span>
          {mention.isEstimable && mention.interval95 && (
            <>
              {reportWords('interval', {
                low: percent(mention.interval95.low).slice(0, -1),
                high: percent(mention.interval95.high),
              })}
              <br />
            </>
          )}
          {isRanked(issue) && (
            <>
              {reportWords('possibleRanks')} {reportWords('ranksFromTo', issue.rank).replace(/(\d+)–\1$/, '$1')}
            </>
          )}
        </span>
      </p>
      <SatisfactionBar issue={issue} instrument={instrument} />
      <PanelSectors findings={findings} issue={issue} />
      <PanelTrend trends={trends} issue={issue.issue} />
      <section>
        <h3>
          {reportWords('concern')}
          <span>
            {concern.isEstimable
              ? reportWords('concernOf', { mean: score(concern.value) })
              : reportWords('notEstimable')}
          </span>
        </h3>
        <h3>
          {reportWords('hotIndex')}
          <span>{reportWords('indexOf', { value: issue.hotIndex.value.toFixed(1) })}</span>
        </h3>
        <IndexParts issue={issue} />
      </section>
      {children}
      {leadUnit(instrument, issue.issue) && (
        <p class="panel-foot">{reportWords('leadUnit', { unit: leadUnit(instrument, issue.issue) })}</p>
      )}
    </aside>
  )
}

function IndexParts({ issue }: { issue: IssueFinding }) {
  return (
    <dl class="index-parts">
      {parts.map((part) => (
        <div key={part} title={reportWords(`${part}Help`)}>
          <dt>{reportWords(part)}</dt>
          <dd>
            <span class="meter" aria-hidden="true">
              <span class="meter-fill" style={{ width: `${Math.min(100, issue.hotIndex[part])}%` }} />
            </span>
            {issue.hotIndex[part].toFixed(0)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
