import { reportRoutes } from '../../analysis/report/routes.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import { addressOf, call } from '../api.ts'
import { qualityWords } from '../i18n/quality/words.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { SyntheticTag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { ChecksCard } from './checks-card.tsx'
import { FunnelCard } from './funnel-card.tsx'
import { WithoutCard } from './without-card.tsx'
import './hot-issues.css'
import './charts.css'
import './cards.css'
import './quality.css'

/** What the checks say of the responses of a wave, and whether it matters. */
export function QualityPage({ wave }: { wave: string }) {
  const asked = { params: { wave }, query: {} }
  const about = useLoaded((signal) => call(waveRoutes.get, { params: { wave } }, signal), wave)
  const loaded = useLoaded(
    (signal) => call(reportRoutes.findings, asked, signal),
    addressOf(reportRoutes.findings, asked),
  )
  const { data, problem } = loaded
  const isEmpty = problem?.code === 'no_responses' || data?.findings.fieldwork.valid === 0
  const quality = data?.findings.quality
  return (
    <Page
      title={qualityWords('title')}
      meta={
        about.data && (
          <>
            {reportWords('wave', { name: about.data.name, title: about.data.surveyTitle })}
            {about.data.isSynthetic && <SyntheticTag />}
          </>
        )
      }
    >
      {isEmpty ? (
        <Card>
          <EmptyState title={reportWords('noResponses')}>{reportWords('noResponsesHelp')}</EmptyState>
        </Card>
      ) : (
        <ProblemBanner problem={problem} onRetry={loaded.reload} />
      )}
      {loaded.isLoading && !data && <Loading lines={10} />}
      {data && !isEmpty && !quality && <Banner>{qualityWords('missing')}</Banner>}
      {data && !isEmpty && quality && (
        <>
          <Banner>{qualityWords('neverDeleted')}</Banner>
          <ChecksCard quality={quality} minimum={data.findings.minimumGroupSize} />
          <WithoutCard quality={quality} findings={data.findings} instrument={data.instrument} />
          <FunnelCard quality={quality} minimum={data.findings.minimumGroupSize} />
        </>
      )}
    </Page>
  )
}
