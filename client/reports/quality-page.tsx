import { reportRoutes } from '../../analysis/report/routes.ts'
import { addressOf, call } from '../api.ts'
import { qualityWords } from '../i18n/quality/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { LostNotice, lostState } from '../ui/lost-notice.tsx'
import { NoResponses } from '../ui/no-responses.tsx'
import { UnusedState } from '../ui/unused-state.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { WavePage } from '../ui/wave-page.tsx'
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
  const loaded = useLoaded(
    (signal) => call(reportRoutes.findings, asked, signal),
    addressOf(reportRoutes.findings, asked),
  )
  const { data, problem } = loaded
  const isEmpty = problem?.code === 'no_responses' || data?.findings.fieldwork.valid === 0
  const quality = data?.findings.quality
  return (
    <WavePage wave={wave} title={qualityWords('title')}>
      {(about) => (
        <>
          <LostNotice lost={lostState()} />
          <UnusedState />
          {isEmpty ? (
            <NoResponses wave={wave} received={about?.received ?? 0} />
          ) : (
            <ProblemBanner problem={problem} onRetry={loaded.reload} />
          )}
          {loaded.isLoading && !data && <Loading lines={10} />}
          {data && !isEmpty && !quality && <Banner>{qualityWords('missing')}</Banner>}
          {data && !isEmpty && quality && (
            <>
              <Banner>{qualityWords('neverDeleted')}</Banner>
              <ChecksCard quality={quality} findings={data.findings} />
              <WithoutCard quality={quality} findings={data.findings} instrument={data.instrument} />
              <FunnelCard quality={quality} findings={data.findings} />
            </>
          )}
        </>
      )}
    </WavePage>
  )
}
