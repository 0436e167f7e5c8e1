import type { ComponentChildren } from 'preact'
import { claimSentences } from '../../analysis/report/claims/claim-sentences.ts'
import type { Claim, Report } from '../../analysis/report/model.ts'
import { percent, points, score } from '../../analysis/report/phrases/numbers.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { call } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { reviewWords } from '../i18n/review/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { AxisLabels } from './axis-labels.tsx'
import { DotInterval } from './dot-interval.tsx'
import { axisPercent, count } from './numbers.ts'
import { chooseClaim, isPanelOpen, isSentenceChosen } from './report-state.ts'
import type { Draft } from './review/draft.ts'
import { linearScale, ticksTo } from './scales.ts'

interface Props {
  readonly draft: Draft
  readonly chosen: string | null
  /** What can be done with the sentence, and how far the report is. */
  readonly children: ComponentChildren
}

/** A number and what it rests on: those of sentences are here, those of tables are asked for. */
function useEvidence({ wave, version, asked, report, reload }: Draft, chosen: string | null) {
  const isAsked = chosen !== null && !report.claims[chosen]
  const { data, ...loaded } = useLoaded(
    async (signal) => {
      if (!isAsked) return null
      const query = { ...asked, claim: chosen, ...(version && { number: version.number }) }
      const found = await call(reportRoutes.evidence, { params: { wave }, query }, signal)
      // New answers came in after the page was read.
      if (found.dataHash !== report.dataHash) reload()
      return found.claims
    },
    isAsked ? `${version?.number} ${report.dataHash} ${chosen}` : '',
  )
  const claims = { ...data, ...report.claims }
  const claim = chosen === null ? undefined : claims[chosen]
  return { ...loaded, claims, claim, isLoading: isAsked && !claim }
}

export function EvidencePanel({ draft, chosen, children }: Props) {
  const { report, wave } = draft
  const { claims, claim, problem, isLoading, reload } = useEvidence(draft, chosen)
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
          {claim && <Evidence report={report} claims={claims} claim={claim} />}
          {isLoading && !problem && <Loading lines={6} />}
          {!claim && !isLoading && !isSentenceChosen() && <p class="muted">{reportWords('evidenceHint')}</p>}
        </div>
        <ProblemBanner problem={problem} onRetry={reload} />
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

interface Known {
  readonly report: Report
  /** Those of the report that have come along, and those that were asked for. */
  readonly claims: Report['claims']
  readonly claim: Claim
}

function Evidence({ report, claims, claim }: Known) {
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
      <Also claims={claims} claim={claim} />
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

function Also({ claims, claim }: Omit<Known, 'report'>) {
  const others = (claim.evidence ?? []).flatMap((id) => claims[id] ?? [])
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
