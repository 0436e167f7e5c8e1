import { useSignal } from '@preact/signals'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { addressOf, call } from '../api.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { LostNotice, lostName } from '../ui/lost-notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { stateQuery } from '../ui/wave-state.ts'
import { AnswerFrame } from './answer-frame.tsx'
import type { Question } from './codebook-words.ts'
import { columnsInFilter } from './columns-in-filter.ts'
import { DifferencesCard } from './differences-card.tsx'
import { type About, ExplorePage } from './explore-page.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { TableCard } from './table-card.tsx'
import '../ui/heat.css'

/** Any question by any group: who differs, and the table. */
export const GroupsPage = ({ wave }: { wave: string }) => (
  <ExplorePage wave={wave} title={exploreWords('groups')}>
    {(about) => <Groups {...about} />}
  </ExplorePage>
)

const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)

function Groups(about: About) {
  const { instrument, words, view } = about
  const isChoosing = useSignal(false)
  const row =
    words.questions.find(({ name }) => name === view.row) ??
    words.questions.find(({ name }) => name === instrument.analysis.priority) ??
    words.questions[0]
  // Who looks at one group only wants to see it divided by something else.
  const isOneGroup = (name: string) =>
    view.filter.some(({ variable, codes }) => variable === name && codes.length === 1)
  const outer =
    words.groupers.find(({ name }) => name === view.banner) ??
    words.groupers.find(({ name }) => !isOneGroup(name)) ??
    words.groupers[0]
  if (!row || !outer)
    return (
      <Card>
        <EmptyState title={exploreWords('noTable')}>{exploreWords('noTableHelp')}</EmptyState>
      </Card>
    )
  const inner = words.groupers.find(({ name }) => name === view.within && name !== outer.name)
  const choose = () => {
    isChoosing.value = true
  }
  return (
    <>
      <LostNotice
        lost={[
          ...lostName('lostQuestion', 'row', view.row, namesOf(words.questions)),
          ...lostName('lostGroup', 'banner', view.banner, namesOf(words.groupers)),
          ...lostName('lostGroup', 'within', view.within, namesOf(words.groupers)),
        ]}
      />
      <div class="question-line">
        <p class="question-shown">{row.label}</p>
        <Button icon="search" onClick={choose}>
          {exploreWords('chooseQuestion')}
        </Button>
      </div>
      <Answers {...about} row={row} banner={inner ? [outer.name, inner.name] : [outer.name]} />
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

type AnswersProps = About & { readonly row: Question; readonly banner: readonly string[] }

function Answers({ row, banner, ...about }: AnswersProps) {
  const { wave, words, view } = about
  const params = { wave: wave.id }
  const forGroups = { ...stateQuery(view), row: row.name }
  const forTable = { ...forGroups, banner: banner.join() }
  const search = useLoaded(
    (signal) => call(exploreRoutes.groups, { params, query: forGroups }, signal),
    addressOf(exploreRoutes.groups, { params, query: forGroups }),
  )
  const table = useLoaded(
    (signal) => call(exploreRoutes.table, { params, query: forTable }, signal),
    addressOf(exploreRoutes.table, { params, query: forTable }),
  )
  // Both fail together when the server is out of reach: one press asks for both.
  const reload = () => {
    table.reload()
    if (search.problem) search.reload()
  }
  return (
    <AnswerFrame {...about} answer={{ ...table, reload }}>
      {(data) => (
        <>
          <ProblemBanner problem={search.problem} onRetry={search.reload} />
          {search.data && !search.problem && (
            <DifferencesCard search={search.data} row={row.name} words={words} view={view} />
          )}
          {!search.data && !search.problem && <Loading lines={4} />}
          <TableCard
            table={columnsInFilter(data, banner, view.filter)}
            row={row.name}
            banner={banner}
            words={words}
            view={view}
          />
        </>
      )}
    </AnswerFrame>
  )
}
