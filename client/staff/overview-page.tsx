import { surveyRoutes } from '../../domain/api/surveys.ts'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { account, mayI, organisation } from '../ui/session.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { collectWord, type NextStep, nextStep } from './next-step.ts'
import { WaveCard } from './wave-card.tsx'

async function readOverview(signal: AbortSignal) {
  const [{ waves }, { surveys }] = await Promise.all([
    call(waveRoutes.list, {}, signal),
    mayI('see_progress') ? call(surveyRoutes.list, {}, signal) : { surveys: [] },
  ])
  return { waves, surveys }
}

export function OverviewPage() {
  const loaded = useLoaded(readOverview, 'overview')
  const role = account.value?.role
  return (
    <Page title={staffWords('overview')} meta={organisation.value}>
      <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
      {loaded.isLoading && !loaded.data && <Loading />}
      {loaded.data && role && (
        <>
          <Step step={nextStep(role, loaded.data.surveys, loaded.data.waves)} />
          <Waves waves={loaded.data.waves} />
        </>
      )}
    </Page>
  )
}

function Step({ step }: { step: NextStep }) {
  const words = { wave: step.wave?.name ?? '', count: grouped(step.wave?.received ?? 0) }
  return (
    <section class="card next-step">
      <div>
        <h2>{staffWords('nextStep')}</h2>
        <p class="next-step-title">{staffWords(`step${step.name}`, words)}</p>
        {step.name === 'Collect' ? (
          step.wave && <Collected wave={step.wave} />
        ) : (
          <p class="muted">{staffWords(`step${step.name}Help`, words)}</p>
        )}
      </div>
      {step.to && (
        <Link to={step.to} class={buttonClass('primary')}>
          {staffWords('nextStep')}
          <Icon name="right" />
        </Link>
      )}
    </section>
  )
}

const grouped = (count: number) => count.toLocaleString('en-US')

function Collected({ wave }: { wave: Wave }) {
  const { data } = useLoaded((signal) => call(waveRoutes.progress, { params: { wave: wave.id } }, signal), wave.id)
  if (!data) return null
  const { received, target } = data
  const words = { count: grouped(received), target: grouped(target) }
  return <p class="muted">{staffWords(collectWord(received, target), words)}</p>
}

function Waves({ waves }: { waves: readonly Wave[] }) {
  if (waves.length === 0)
    return (
      <Card>
        <EmptyState title={staffWords('noWaves')}>{staffWords('noWavesHelp')}</EmptyState>
      </Card>
    )
  return (
    <section class="stack" aria-labelledby="waves">
      <h2 id="waves" class="part-title">
        {staffWords('waves')}
      </h2>
      <div class="wave-cards">
        {waves.map((wave) => (
          <WaveCard key={wave.id} wave={wave} />
        ))}
      </div>
    </section>
  )
}
