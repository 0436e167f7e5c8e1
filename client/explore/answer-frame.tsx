import type { ComponentChildren } from 'preact'
import { exploreWords } from '../i18n/explore/words.ts'
import { apart } from '../i18n/punctuation.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { NoResponses } from '../ui/no-responses.tsx'
import { TooFew } from '../ui/too-few.tsx'
import type { Loaded } from '../ui/use-loaded.ts'
import { showFilter } from '../ui/wave-state.ts'
import type { About } from './explore-page.tsx'
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
      <ProblemBanner problem={problem} onRetry={answer.reload} />
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
