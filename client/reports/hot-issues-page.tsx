import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { addressOf, call } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { NoResponses } from '../ui/no-responses.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TooFew } from '../ui/too-few.tsx'
import { UnusedState } from '../ui/unused-state.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { WavePage } from '../ui/wave-page.tsx'
import { pageOfWave } from '../ui/wave-state.ts'
import { HotIssues } from './hot-issues.tsx'
import { readView, showSector } from './hot-issues-state.ts'
import { count } from './numbers.ts'
import './hot-issues.css'
import './charts.css'
import './ranking.css'
import './cards.css'
import './index-tornado.css'
import '../ui/heat.css'

export function HotIssuesPage({ wave }: { wave: string }) {
  const view = readView()
  const query = { ...view.weights, ...(view.sector === null ? {} : { sector: view.sector }) }
  const loaded = useLoaded(
    (signal) => call(reportRoutes.findings, { params: { wave }, query }, signal),
    addressOf(reportRoutes.findings, { params: { wave }, query }),
  )
  const { data, problem } = loaded
  const trends = useTrends(wave, data !== null && view.sector === null)
  const isEmpty = problem?.code === 'no_responses' || data?.findings.fieldwork.valid === 0
  const isTooFew = !isEmpty && (data?.findings.issues.every(({ mention }) => !mention.isEstimable) ?? false)
  return (
    <WavePage
      wave={wave}
      title={reportWords('hotIssues')}
      actions={
        data &&
        !isEmpty && (
          <Link to={pageOfWave(wave, 'report')} class={buttonClass('primary')}>
            {reportWords('toReport')}
          </Link>
        )
      }
    >
      {(about) => (
        <>
          <UnusedState knowsSectors />
          {/* What was chosen can be chosen otherwise also where there is no answer to it. */}
          {data && (!isEmpty || view.sector !== null) && (
            <SectorFilter sectors={data.findings.sectors} chosen={view.sector} />
          )}
          {isEmpty && <Nothing wave={wave} received={about?.received ?? 0} isFiltered={view.sector !== null} />}
          {!isEmpty && <ProblemBanner problem={problem} onRetry={loaded.reload} />}
          {loaded.isLoading && !data && <Loading lines={10} />}
          {data && !problem && !isEmpty && about?.state === 'open' && (
            <Banner>
              {reportWords('movesInSteps', {
                day: data.findings.fieldwork.lastDay ?? '—',
                count: count(data.findings.fieldwork.valid),
              })}
            </Banner>
          )}
          {data && !problem && isTooFew && <TooFew isFiltered={view.sector !== null} onAll={() => showSector(null)} />}
          {data && !problem && !isEmpty && !isTooFew && (
            <HotIssues
              wave={wave}
              findings={data.findings}
              commentCounts={data.commentCounts}
              instrument={data.instrument}
              view={view}
              trends={trends}
              isStale={loaded.isLoading}
            />
          )}
        </>
      )}
    </WavePage>
  )
}

/** The waves before, asked for once the page itself is there. A page without them is whole, so a failure is not told. */
function useTrends(wave: string, isWanted: boolean) {
  const { data } = useLoaded(
    async (signal) => (isWanted ? call(exploreRoutes.trends, { params: { wave } }, signal) : null),
    isWanted ? wave : '',
  )
  return isWanted ? data : null
}

interface SectorProps {
  readonly sectors: Findings['sectors']
  readonly chosen: number | null
}

const SectorFilter = ({ sectors, chosen }: SectorProps) => (
  <div class="row no-print">
    <Segmented
      label={reportWords('people')}
      value={chosen}
      choices={[
        { value: null, label: reportWords('everybody') },
        ...sectors.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={showSector}
    />
  </div>
)

interface NothingProps {
  readonly wave: string
  readonly received: number
  readonly isFiltered: boolean
}

const Nothing = ({ wave, received, isFiltered }: NothingProps) =>
  isFiltered ? (
    <Card>
      <EmptyState
        title={reportWords('noneInSector')}
        action={<Button onClick={() => showSector(null)}>{reportWords('everybody')}</Button>}
      />
    </Card>
  ) : (
    <NoResponses wave={wave} received={received} />
  )
