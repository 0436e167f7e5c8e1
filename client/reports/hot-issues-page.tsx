import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import { addressOf, call } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { download } from '../ui/download.ts'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { mayI } from '../ui/session.ts'
import { SyntheticTag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { changesOf } from './changes.ts'
import { HotIssues } from './hot-issues.tsx'
import { readView, showSector } from './hot-issues-state.ts'
import { count } from './numbers.ts'
import { rankingCsv } from './ranking-csv.ts'
import './hot-issues.css'
import './charts.css'
import './ranking.css'
import './cards.css'
import './index-tornado.css'
import '../ui/heat.css'

export function HotIssuesPage({ wave }: { wave: string }) {
  const view = readView()
  const query = { ...view.weights, ...(view.sector === null ? {} : { sector: view.sector }) }
  const about = useLoaded((signal) => call(waveRoutes.get, { params: { wave } }, signal), wave)
  const loaded = useLoaded(
    (signal) => call(reportRoutes.findings, { params: { wave }, query }, signal),
    addressOf(reportRoutes.findings, { params: { wave }, query }),
  )
  const { data, problem } = loaded
  const trends = useTrends(wave, data !== null && view.sector === null)
  const isEmpty = problem?.code === 'no_responses' || data?.findings.fieldwork.valid === 0
  const save = () =>
    data &&
    download(
      `${reportWords('hotIssues')}-${data.findings.dataHash}.csv`,
      new Blob([rankingCsv(data.findings, data.instrument, changesOf(trends))], { type: 'text/csv' }),
    )
  return (
    <Page
      title={reportWords('hotIssues')}
      meta={
        about.data && (
          <>
            {reportWords('wave', { name: about.data.name, title: about.data.surveyTitle })}
            {about.data.isSynthetic && <SyntheticTag />}
          </>
        )
      }
      actions={
        data &&
        !isEmpty && (
          <>
            <Button icon="download" onClick={save}>
              {reportWords('export')}
            </Button>
            <Link to={`/waves/${wave}/report`} class={buttonClass('primary')}>
              {reportWords('toReport')}
            </Link>
          </>
        )
      }
    >
      {isEmpty ? (
        <NoResponses wave={wave} isFiltered={view.sector !== null} />
      ) : (
        <ProblemBanner problem={problem} onRetry={loaded.reload} />
      )}
      {loaded.isLoading && !data && <Loading lines={10} />}
      {data && !isEmpty && about.data?.state === 'open' && (
        <Banner>
          {reportWords('movesInSteps', {
            day: data.findings.fieldwork.lastDay ?? '—',
            count: count(data.findings.fieldwork.valid),
          })}
        </Banner>
      )}
      {data && !isEmpty && (
        <HotIssues
          findings={data.findings}
          instrument={data.instrument}
          view={view}
          trends={trends}
          isStale={loaded.isLoading}
        />
      )}
    </Page>
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

function NoResponses({ wave, isFiltered }: { wave: string; isFiltered: boolean }) {
  return (
    <Card>
      <EmptyState
        title={reportWords('noResponses')}
        action={
          isFiltered ? (
            <Button onClick={() => showSector(null)}>{reportWords('everybody')}</Button>
          ) : (
            mayI('run_fieldwork') && (
              <Link to={`/waves/${wave}`} class={buttonClass('primary')}>
                {reportWords('toFieldwork')}
              </Link>
            )
          )
        }
      >
        {reportWords('noResponsesHelp')}
      </EmptyState>
    </Card>
  )
}
