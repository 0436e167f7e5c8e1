import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { type LibraryMeasure, libraryPageSize, libraryRoutes } from '../../../domain/api/library.ts'
import { addressOf, call } from '../../api.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { Banner, ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState, Loading } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { mayI } from '../../ui/session.ts'
import { useActions } from '../../ui/use-action.ts'
import { useLoaded } from '../../ui/use-loaded.ts'
import { local } from '../labels.ts'
import { hasUnsaved } from '../measures/keep-words.ts'
import { HistoryDialog } from './history-dialog.tsx'
import { type LibraryDesk, libraryShelf } from './library-desk.ts'
import { LibraryDialog } from './library-dialog.tsx'
import { LibraryEntry } from './library-entry.tsx'
import { LibraryFilters, noFilters } from './library-filters.tsx'
import '../measures/measures.css'

type Open = { readonly entry: LibraryMeasure | null; readonly as: 'edit' | 'history' } | null

/** The measures from which the proposals of all waves are chosen, and what the city makes of them. */
export function LibraryPage() {
  const wanted = useSignal(noFilters)
  const page = useSignal(1)
  const open = useSignal<Open>(null)
  const action = useActions()
  const query = { ...wanted.value, page: page.value }
  const loaded = useLoaded(
    (signal) => call(libraryRoutes.list, { query }, signal),
    addressOf(libraryRoutes.list, { query }),
  )
  const { data, problem } = loaded
  const left = useSignal<LibraryDesk['left']['value']>({})
  useLayoutEffect(() => {
    // The list is read once more after the last of them.
    if (!action.isBusy) left.value = {}
  }, [data])
  const desk: LibraryDesk = { run: action.run, reload: loaded.reload, left }
  const issueName = (id: string) => local(data?.issues.find((one) => one.id === id)?.name) || id
  const look = (next: typeof wanted.value) => {
    wanted.value = next
    page.value = 1
  }
  const close = () => {
    open.value = null
  }
  return (
    <Page
      title={libraryWords('title')}
      actions={
        data &&
        mayI('analyse') && (
          <Button
            kind="primary"
            icon="plus"
            onClick={() => {
              open.value = { entry: null, as: 'edit' }
            }}
          >
            {hasUnsaved(libraryShelf, null) ? measureWords('addOn') : libraryWords('add')}
          </Button>
        )
      }
    >
      <Banner>{libraryWords('help')}</Banner>
      <ProblemBanner problem={problem ?? action.problem} onRetry={problem ? loaded.reload : undefined} />
      {!data && loaded.isLoading && <Loading lines={10} />}
      {data && (
        <Card title={libraryWords('found', { count: data.total })}>
          <LibraryFilters wanted={wanted.value} data={data} onChange={look} />
          {data.measures.length === 0 ? (
            <EmptyState
              title={libraryWords('nothing')}
              action={<Button onClick={() => look(noFilters)}>{libraryWords('clear')}</Button>}
            >
              {libraryWords('nothingHelp')}
            </EmptyState>
          ) : (
            <ol class="measures">
              {data.measures.map((entry) => (
                <LibraryEntry
                  key={entry.measure.id}
                  entry={entry}
                  issue={issueName(entry.measure.issue)}
                  desk={desk}
                  onOpen={(as) => {
                    open.value = { entry, as }
                  }}
                />
              ))}
            </ol>
          )}
          <Pager
            page={page.value}
            total={data.total}
            pageSize={libraryPageSize}
            onChange={(next) => {
              page.value = next
              window.scrollTo(0, 0)
            }}
          />
        </Card>
      )}
      {data && open.value?.as === 'edit' && (
        <LibraryDialog entry={open.value.entry} issues={data.issues} desk={desk} onClose={close} />
      )}
      {open.value?.as === 'history' && open.value.entry && (
        <HistoryDialog entry={open.value.entry} desk={desk} onClose={close} />
      )}
    </Page>
  )
}
