import { commentRoutes } from '../../../analysis/report/comments/routes.ts'
import { codingRoutes } from '../../../domain/api/coding.ts'
import { addressOf, call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState, Loading } from '../../ui/empty-state.tsx'
import { LostNotice, lostState } from '../../ui/lost-notice.tsx'
import { NoResponses } from '../../ui/no-responses.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { UnusedState } from '../../ui/unused-state.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { WavePage } from '../../ui/wave-page.tsx'
import { AgreementTab } from './agreement-tab.tsx'
import { CodingTab } from './coding-tab.tsx'
import { readCommentView, showTab, tabs } from './comments-state.ts'
import { QuotesTab } from './quotes-tab.tsx'
import { ReadingTab } from './reading-tab.tsx'
import './comments.css'

export function CommentsPage({ wave }: { wave: string }) {
  const view = readCommentView()
  const isReading = view.tab === 'read'
  // Coding and quotes are of the whole wave, whatever is filtered for reading.
  const query = isReading
    ? { ...(view.sector === null ? {} : { sector: view.sector }), ...(view.group ? { group: view.group } : {}) }
    : {}
  const params = { wave }
  const loaded = useLoaded(
    (signal) => call(commentRoutes.comments, { params, query }, signal),
    addressOf(commentRoutes.comments, { params, query }),
  )
  const quotes = useLoaded((signal) => call(codingRoutes.quotes, { params }, signal), wave)
  const { data, problem } = loaded
  const reload = () => {
    if (problem) loaded.reload()
    if (quotes.problem) quotes.reload()
  }
  const isEmpty = problem?.code === 'no_responses'
  return (
    <WavePage
      wave={wave}
      title={commentWords('title')}
      meta={<span>{commentWords('masked')}</span>}
      actions={
        <Segmented
          label={commentWords('tabs')}
          value={view.tab}
          choices={tabs.map((tab) => ({ value: tab, label: commentWords(`tab_${tab}`) }))}
          onChange={showTab}
        />
      }
    >
      {(about) => (
        <>
          {isReading && <LostNotice lost={lostState()} />}
          {isReading && <UnusedState knowsSectors />}
          {!isEmpty && <ProblemBanner problem={problem ?? quotes.problem} onRetry={reload} />}
          {loaded.isLoading && !data && <Loading lines={10} />}
          {isEmpty && about?.received === 0 && <NoResponses wave={wave} />}
          {isEmpty && about?.received !== 0 && (
            <Card>
              <EmptyState title={commentWords('noComments')}>{commentWords('noCommentsHelp')}</EmptyState>
            </Card>
          )}
          {data && !problem && (
            <div class={loaded.isLoading ? 'comments-page is-stale' : 'comments-page'}>
              {isReading && (
                <ReadingTab
                  wave={wave}
                  view={view}
                  comments={data.comments}
                  instrument={data.instrument}
                  quotes={quotes.data?.quotes ?? []}
                  onQuoted={quotes.reload}
                />
              )}
              {view.tab === 'code' && <CodingTab wave={wave} comments={data.comments} instrument={data.instrument} />}
              {view.tab === 'agreement' && <AgreementTab wave={wave} comments={data.comments} />}
              {view.tab === 'quotes' && quotes.data && (
                <QuotesTab
                  wave={wave}
                  comments={data.comments}
                  instrument={data.instrument}
                  quotes={quotes.data.quotes}
                  onChange={quotes.reload}
                />
              )}
            </div>
          )}
        </>
      )}
    </WavePage>
  )
}
