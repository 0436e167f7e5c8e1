import type { ComponentChildren } from 'preact'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { ProblemBanner } from './banner.tsx'
import { buttonClass } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { Link } from './link.tsx'
import { Page } from './page.tsx'
import { PrintedOn } from './printed-on.tsx'
import { SyntheticTag } from './tag.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly wave: string
  readonly title: string
  /** More about the page, after the name of the wave. */
  readonly meta?: ComponentChildren
  readonly actions?: ComponentChildren
  /** The body; the wave is null until it is there. */
  readonly children: (wave: Wave | null) => ComponentChildren
}

/** A page about one wave: its head says of which, and on paper when it was printed. */
export function WavePage({ wave, title, meta, actions, children }: Props) {
  const about = useLoaded((signal) => call(waveRoutes.get, { params: { wave } }, signal), wave)
  return (
    <Page
      title={title}
      meta={
        about.data && (
          <>
            {waveWords('meta', { name: about.data.name, title: about.data.surveyTitle })}
            {about.data.isSynthetic && <SyntheticTag />}
            {meta}
            <PrintedOn />
          </>
        )
      }
      actions={actions}
    >
      {about.problem?.code === 'not_found' && <NoWave />}
      {about.problem && about.problem.code !== 'not_found' && (
        <ProblemBanner problem={about.problem} onRetry={about.reload} />
      )}
      {!about.problem && children(about.data)}
    </Page>
  )
}

/** A wrong address stays wrong however often it is asked for: the list of waves leads on. */
const NoWave = () => (
  <EmptyState
    title={waveWords('noWave')}
    action={
      <Link to="/waves" class={buttonClass('primary')}>
        {waveWords('toFieldwork')}
      </Link>
    }
  >
    {waveWords('noWaveHelp')}
  </EmptyState>
)
