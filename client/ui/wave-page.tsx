import type { ComponentChildren } from 'preact'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { ProblemBanner } from './banner.tsx'
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
      {about.problem ? <ProblemBanner problem={about.problem} onRetry={about.reload} /> : children(about.data)}
    </Page>
  )
}
