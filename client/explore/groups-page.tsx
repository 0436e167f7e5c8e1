import { useSignal } from '@preact/signals'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { addressOf, call } from '../api.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { SyntheticTag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { type Words, wordsOf } from './codebook-words.ts'
import { DifferencesCard } from './differences-card.tsx'
import { readView, stateQuery, type View } from './explore-state.ts'
import { NoResponses, TooFew } from './no-answer.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { filterLabel, StateBar } from './state-bar.tsx'
import { TableCard } from './table-card.tsx'
import './explore.css'
import '../ui/heat.css'

/** Any question by any group: who differs, and the table. */
export function GroupsPage({ wave }: { wave: string }) {
  const about = useLoaded((signal) => call(waveRoutes.get, { params: { wave } }, signal), wave)
  const asked = useLoaded((signal) => call(exploreRoutes.instrument, { params: { wave } }, signal), wave)
  const problem = about.problem ?? asked.problem
  return (
    <Page
      title={exploreWords('groups')}
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
      {about.data && asked.data && <Groups wave={about.data} instrument={asked.data} />}
    </Page>
  )
}

function Groups({ wave, instrument }: { wave: Wave; instrument: Instrument }) {
  const words = wordsOf(instrument, wave.design)
  const view = readView()
  const isChoosing = useSignal(false)
  const row =
    words.questions.find(({ name }) => name === (view.row ?? instrument.analysis.priority)) ?? words.questions[0]
  if (!row) return <NoResponses wave={wave.id} />
  return (
    <>
      <div class="question-line">
        <p class="question-shown">{row.label}</p>
        <Button
          icon="search"
          onClick={() => {
            isChoosing.value = true
          }}
        >
          {exploreWords('chooseQuestion')}
        </Button>
      </div>
      <StateBar view={view} words={words} />
      <Answers wave={wave.id} row={row.name} words={words} view={view} />
      <QuestionDialog
        isOpen={isChoosing.value}
        questions={words.questions}
        current={row.name}
        onClose={() => {
          isChoosing.value = false
        }}
      />
    </>
  )
}

function Answers({ wave, row, words, view }: { wave: string; row: string; words: Words; view: View }) {
  const outer = words.groupers.find(({ name }) => name === view.banner)?.name ?? words.groupers[0]?.name ?? ''
  const inner = words.groupers.find(({ name }) => name === view.within && name !== outer)?.name
  const banner = inner ? [outer, inner] : [outer]
  const params = { wave }
  const forGroups = { ...stateQuery(view), row }
  const forTable = { ...forGroups, banner: banner.join() }
  const search = useLoaded(
    (signal) => call(exploreRoutes.groups, { params, query: forGroups }, signal),
    addressOf(exploreRoutes.groups, { params, query: forGroups }),
  )
  const table = useLoaded(
    (signal) => call(exploreRoutes.table, { params, query: forTable }, signal),
    addressOf(exploreRoutes.table, { params, query: forTable }),
  )
  const problem = table.problem ?? search.problem
  if (problem?.code === 'no_responses') return <NoResponses wave={wave} />
  if (table.data && table.data.baseSize === null) return <TooFew />
  const isStale = table.isLoading || search.isLoading
  return (
    <div class={isStale ? 'explore is-stale' : 'explore'} aria-busy={isStale ? 'true' : 'false'}>
      <ProblemBanner problem={problem} onRetry={table.reload} />
      {view.filter.length > 0 && table.data && (
        <Banner>
          {exploreWords('filtered', {
            filter: view.filter.map((part) => filterLabel(part, words)).join('；'),
            count: table.data.baseSize ?? 0,
          })}
        </Banner>
      )}
      {search.data ? <DifferencesCard search={search.data} words={words} /> : <Loading lines={4} />}
      {table.data ? (
        <TableCard table={table.data} row={row} banner={banner} words={words} view={view} />
      ) : (
        <Loading lines={8} />
      )}
    </div>
  )
}
