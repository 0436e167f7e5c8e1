import type { Findings } from '../../analysis/report/findings.ts'
import type { Trends } from '../../analysis/report/trends/trend.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Banner } from '../ui/banner.tsx'
import { LostNotice, lostName, lostState } from '../ui/lost-notice.tsx'
import { changesOf } from './changes.ts'
import { ConclusionCard } from './conclusion-card.tsx'
import { GroupsCard } from './groups-card.tsx'
import type { View } from './hot-issues-state.ts'
import { IndexCard } from './index-card.tsx'
import { IssuePanel } from './issue-panel.tsx'
import { byRank, fieldOf, sectorName } from './labels.ts'
import { count } from './numbers.ts'
import { PanelComments } from './panel-comments.tsx'
import { QuadrantCard } from './quadrant-card.tsx'
import { RankingCard } from './ranking-card.tsx'
import { ReliabilityCard } from './reliability-card.tsx'

interface Props {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly view: View
  /** Null until they are there, and where numbers of one sector are shown. */
  readonly trends: Trends | null
  readonly wave: string
  /** Of each field, how many comments there are. */
  readonly commentCounts: Readonly<Record<string, number>>
  /** Newer numbers are on their way. */
  readonly isStale: boolean
}

export function HotIssues({ findings, instrument, view, trends, wave, commentCounts, isStale }: Props) {
  const all = byRank(findings)
  const chosen = all.find(({ issue }) => issue === view.issue)
  const issue = chosen ?? all[0]
  const shared = { findings, instrument }
  // Nothing is said of a change since a wave where this one or that one was not drawn at random.
  const changes = findings.weighting.isProbability ? changesOf(trends) : null
  return (
    <>
      <LostNotice
        lost={[
          ...lostState(),
          ...lostName(
            'lostIssue',
            'issue',
            view.issue,
            instrument.issues.map(({ id }) => id),
          ),
        ]}
      />
      <SectorBanner findings={findings} />
      <div class={isStale ? 'hot-issues is-stale' : 'hot-issues'} aria-busy={isStale ? 'true' : 'false'}>
        <div class="lead">
          <ConclusionCard {...shared} />
          <ReliabilityCard findings={findings} />
        </div>
        <div class="ranking-and-panel">
          <RankingCard {...shared} selected={issue?.issue ?? null} isTable={view.isTable} changes={changes} />
          {issue && (
            <IssuePanel {...shared} issue={issue} trends={trends} isChosen={chosen !== undefined}>
              <PanelComments
                findings={findings}
                field={fieldOf(instrument, issue.issue)}
                counts={commentCounts}
                wave={wave}
              />
            </IssuePanel>
          )}
        </div>
        <div class="halves">
          <QuadrantCard {...shared} />
          <GroupsCard {...shared} by={view.by} />
        </div>
        <IndexCard {...shared} weights={view.weights} />
      </div>
    </>
  )
}

function SectorBanner({ findings }: { findings: Findings }) {
  const { sector } = findings.filter
  if (sector === null) return null
  return (
    <Banner>
      {reportWords('sectorBanner', {
        sector: sectorName(findings, sector),
        count: count(findings.fieldwork.valid),
      })}
    </Banner>
  )
}
