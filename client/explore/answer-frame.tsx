import type { ComponentChildren } from 'preact'
import type { Problem } from '../../domain/problem.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { apart } from '../i18n/punctuation.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { NoResponses } from '../ui/no-responses.tsx'
import { problemWords } from '../ui/problem-words.ts'
import { TooFew } from '../ui/too-few.tsx'
import type { Loaded } from '../ui/use-loaded.ts'
import { showFilter } from '../ui/wave-state.ts'
import type { About } from './explore-page.tsx'
import { showWithin, type View } from './explore-state.ts'
import { filterLabel } from './filter-label.ts'
import { StateBar, StateLine } from './state-bar.tsx'

interface Props<Data> extends About {
  readonly answer: Loaded<Data>
  /** More that can be chosen, before the state that all pages share. */
  readonly choices?: ComponentChildren
  readonly children: (data: Data) => ComponentChildren
}

/** What can be chosen, and below it the answer, or why there is none. */
export function AnswerFrame<Data extends { readonly baseSize: number | null }>(props: Props<Data>) {
  const { answer, view, words, wave, choices, children } = props
  const { data, problem, isLoading } = answer
  if (problem?.code === 'no_responses') return <NoResponses wave={wave.id} received={wave.received} />
  return (
    <>
      {choices}
      <StateBar view={view} words={words} hasLevel={wave.design.isProbability} />
      <StateLine view={view} words={words} hasLevel={wave.design.isProbability} />
      {problem?.code === 'division_too_fine' ? (
        <TooFine view={view} problem={problem} />
      ) : (
        <ProblemBanner problem={problem} onRetry={answer.reload} />
      )}
      {data && !problem && data.baseSize === null && (
        <TooFew isFiltered={view.filter.length > 0} onAll={() => showFilter([])} />
      )}
      {!data && !problem && <Loading lines={10} />}
      {/* What was answered before does not belong to what is chosen now. */}
      {data && !problem && data.baseSize !== null && (
        <div class={isLoading ? 'explore is-stale' : 'explore'} aria-busy={isLoading ? 'true' : 'false'}>
          {view.filter.length > 0 && (
            <Banner>
              {exploreWords('filtered', {
                filter: apart(view.filter.map((part) => filterLabel(part, words))),
                count: data.baseSize.toLocaleString('en-US'),
              })}
            </Banner>
          )}
          {children(data)}
        </div>
      )}
    </>
  )
}

/** The same question would get the same answer: what helps is to ask for less. */
const TooFine = ({ view, problem }: { view: View; problem: Problem }) => (
  <Banner
    tone="warn"
    tools={
      <>
        {view.within && <Button onClick={() => showWithin(null)}>{exploreWords('oneAspect')}</Button>}
        {view.filter.length > 0 && <Button onClick={() => showFilter([])}>{waveWords('clearFilter')}</Button>}
      </>
    }
  >
    {problemWords(problem)}
  </Banner>
)
