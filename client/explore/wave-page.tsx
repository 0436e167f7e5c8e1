import type { ComponentChildren } from 'preact'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { call } from '../api.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { SyntheticTag } from '../ui/tag.tsx'
import { type Loaded, useLoaded } from '../ui/use-loaded.ts'
import { type Words, wordsOf } from './codebook-words.ts'
import { readView, type View } from './explore-state.ts'
import { NoResponses, TooFew } from './no-answer.tsx'
import { filterLabel, StateBar } from './state-bar.tsx'
import './explore.css'
import './figures.css'

/** All that a page about one wave is made of. */
export interface About {
  readonly wave: Wave
  readonly instrument: Instrument
  readonly words: Words
  readonly view: View
}

interface Props {
  readonly wave: string
  readonly title: string
  readonly children: (about: About) => ComponentChildren
}

/** A page of the workbench about one wave: its head, and the rest once wave and questionnaire are there. */
export function WavePage({ wave, title, children }: Props) {
  const about = useLoaded((signal) => call(waveRoutes.get, { params: { wave } }, signal), wave)
  const asked = useLoaded((signal) => call(exploreRoutes.instrument, { params: { wave } }, signal), wave)
  const problem = about.problem ?? asked.problem
  return (
    <Page
      title={title}
      meta={
        about.data && (
          <>
            {exploreWords('groupsMeta', { name: about.data.name, title: about.data.surveyTitle })}
            {about.data.isSynthetic && <SyntheticTag />}
          </>
        )
      }
    >
      <ProblemBanner problem={problem} onRetry={asked.reload} />
      {!problem && (!about.data || !asked.data) && <Loading lines={10} />}
      {about.data &&
        asked.data &&
        children({
          wave: about.data,
          instrument: asked.data,
          words: wordsOf(asked.data, about.data.design),
          view: readView(),
        })}
    </Page>
  )
}

interface AnswerProps<Data> extends About {
  readonly answer: Loaded<Data>
  /** More that can be chosen, before the state that all pages share. */
  readonly choices?: ComponentChildren
  readonly children: (data: Data) => ComponentChildren
}

/** What can be chosen, and below it the answer, or why there is none. */
export function AnswerFrame<Data extends { readonly baseSize: number | null }>(props: AnswerProps<Data>) {
  const { answer, view, words, wave, choices, children } = props
  const { data, problem, isLoading } = answer
  if (problem?.code === 'no_responses') return <NoResponses wave={wave.id} />
  return (
    <>
      {choices}
      <StateBar view={view} words={words} />
      <ProblemBanner problem={problem} onRetry={answer.reload} />
      {data && data.baseSize === null && <TooFew />}
      {!data && !problem && <Loading lines={10} />}
      {data && data.baseSize !== null && (
        <div class={isLoading ? 'explore is-stale' : 'explore'} aria-busy={isLoading ? 'true' : 'false'}>
          {view.filter.length > 0 && (
            <Banner>
              {exploreWords('filtered', {
                filter: view.filter.map((part) => filterLabel(part, words)).join('；'),
                count: data.baseSize,
              })}
            </Banner>
          )}
          {children(data)}
        </div>
      )}
    </>
  )
}
