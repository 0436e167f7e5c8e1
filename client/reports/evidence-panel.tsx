import type { ComponentChildren } from 'preact'
import { claimSentences } from '../../analysis/report/claims/claim-sentences.ts'
import type { Claim, Report } from '../../analysis/report/model.ts'
import { percent, points, score } from '../../analysis/report/phrases/numbers.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { reviewWords } from '../i18n/review/words.ts'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { AxisLabels } from './axis-labels.tsx'
import { DotInterval } from './dot-interval.tsx'
import { axisPercent, count } from './numbers.ts'
import { chooseClaim, isPanelOpen, isSentenceChosen } from './report-state.ts'
import { linearScale, ticksTo } from './scales.ts'

interface Props {
  readonly report: Report
  readonly wave: string
  readonly chosen: string | null
  /** What can be done with the sentence, and how far the report is. */
  readonly children: ComponentChildren
}

export function EvidencePanel({ report, wave, chosen, children }: Props) {
  const claim = chosen === null ? undefined : report.claims[chosen]
  return (
    <aside
      id="evidence"
      class={isPanelOpen() ? 'evidence is-open' : 'evidence'}
      aria-label={reportWords('evidence')}
      onKeyDown={(event) => event.key === 'Escape' && chooseClaim(null)}
    >
      <div class="evidence-body">
        <div class="row spread">
          <h2 class="card-eyebrow">{isSentenceChosen() ? reviewWords('sentence') : reportWords('evidence')}</h2>
          {isPanelOpen() && (
            <Button
              kind="text"
              size="small"
              icon="close"
              label={reportWords('closePanel')}
              onClick={() => chooseClaim(null)}
            />
          )}
        </div>
        <div role="status">
          {claim && <Evidence report={report} claim={claim} />}
          {!claim && !isSentenceChosen() && <p class="muted">{reportWords('evidenceHint')}</p>}
        </div>
        {mayI('analyse') && !isSentenceChosen() && (
          <p>
            <Link to={`/waves/${wave}/hot-issues${issueQuery(claim)}`}>{reportWords('backToHotIssues')}</Link>
          </p>
        )}
        {children}
      </div>
    </aside>
  )
}

/** Leads to the very issue where the source names one. */
const issueQuery = (claim: Claim | undefined) => {
  const issue = claim?.source.match(/^issues\/([A-Z]\d\d)/)?.[1]
  return issue ? `?issue=${issue}` : ''
}

function Evidence({ report, claim }: { report: Report; claim: Claim }) {
  const { estimate } = claim
  const isShare = claim.kind === 'share'
  const number = (value: number) => (isShare ? percent(value) : score(value))
  return (
    <>
      <p class="evidence-sentence" lang="zh-CN">
        {claimSentences(report).get(claim.id) ?? ''}
      </p>
      {estimate?.isEstimable && <Drawn claim={claim} />}
      <dl>
        <dt>{reportWords('kind')}</dt>
        <dd>{reportWords(`kind_${claim.kind}`)}</dd>
        <dt>{reportWords('value')}</dt>
        <dd>{claim.text}</dd>
        {estimate?.isEstimable && (
          <>
            {estimate.interval95 && (
              <>
                <dt>{reportWords('interval95')}</dt>
                <dd>
                  {number(estimate.interval95.low)}–{number(estimate.interval95.high)}
                </dd>
              </>
            )}
            {estimate.standardError !== undefined && (
              <>
                <dt>{reportWords('standardError')}</dt>
                <dd>
                  {isShare
                    ? reportWords('inPoints', { points: points(estimate.standardError) })
                    : estimate.standardError.toFixed(3)}
                </dd>
              </>
            )}
            {estimate.designEffect !== undefined && (
              <>
                <dt>{reportWords('designEffect')}</dt>
                <dd>{estimate.designEffect.toFixed(2)}</dd>
              </>
            )}
            <dt>{reportWords('base')}</dt>
            <dd>{reportWords('baseWeighted', { count: count(estimate.baseSize) })}</dd>
          </>
        )}
        {claim.pAdjusted !== undefined && (
          <>
            <dt>{reportWords('pAdjusted')}</dt>
            <dd>{claim.pAdjusted < 0.001 ? '<0.001' : claim.pAdjusted.toFixed(3)}</dd>
          </>
        )}
        <dt>{reportWords('sourcePath')}</dt>
        <dd class="evidence-code">{claim.source}</dd>
        <dt>{reportWords('dataVersion')}</dt>
        <dd class="evidence-code">{report.dataHash}</dd>
      </dl>
      <Also report={report} claim={claim} />
    </>
  )
}

/** The estimate with its interval. */
function Drawn({ claim }: { claim: Claim }) {
  const { estimate } = claim
  if (!estimate?.isEstimable) return null
  const highest = Math.max(0.01, estimate.interval95?.high ?? estimate.value)
  const isShare = claim.kind === 'share'
  const scale = linearScale([0, highest * 1.1], [2, 98])
  const ticks = ticksTo(highest, 3).filter((tick) => tick <= highest * 1.1)
  return (
    <div class="evidence-drawn" role="img" aria-label={claim.text}>
      <DotInterval estimate={estimate} scale={scale} ticks={ticks} />
      <AxisLabels ticks={ticks} scale={scale} text={isShare ? axisPercent : String} />
    </div>
  )
}

function Also({ report, claim }: { report: Report; claim: Claim }) {
  const others = (claim.evidence ?? []).flatMap((id) => report.claims[id] ?? [])
  if (others.length === 0) return null
  return (
    <div class="evidence-also">
      <span class="muted">{reportWords('alsoRestsOn')}</span>
      {others.map((other) => (
        <Button key={other.id} size="small" onClick={() => chooseClaim(other.id)}>
          {other.text}
        </Button>
      ))}
    </div>
  )
}
