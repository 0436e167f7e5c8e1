import type { Comment, Comments } from '../../../analysis/report/comments/schema.ts'
import { codingRoutes, type Quote } from '../../../domain/api/coding.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import { count } from '../numbers.ts'
import { type CommentView, listPlace, searchFor, showCluster, showEverything, showPage } from './comments-state.ts'
import { groupName } from './group-name.ts'

interface Props {
  readonly wave: string
  readonly view: CommentView
  readonly comments: Comments
  readonly instrument: Instrument
  readonly quotes: readonly Quote[]
  readonly onQuoted: () => void
}

const pageSize = 20

/** What most people wrote comes first. */
function shownIn(comments: Comments, view: CommentView): Comment[] {
  const wanted = view.search.trim().toLowerCase()
  const isIn = ({ cluster }: Comment) =>
    view.cluster === null || (view.cluster === 'rare' ? cluster === null : cluster === view.cluster)
  return comments.comments
    .filter((comment) => isIn(comment) && comment.text.replaceAll(' ', '').toLowerCase().includes(wanted))
    .sort((a, b) => b.people - a.people)
}

export function CommentList(props: Props) {
  const { wave, view, comments, quotes } = props
  const action = useAction()
  const shown = shownIn(comments, view)
  const chosen = typeof view.cluster === 'number' ? comments.clusters[view.cluster] : undefined
  const quoteOf = new Map(quotes.map((quote) => [quote.comment, quote]))
  const choose = (comment: string) =>
    action.run(async () => {
      await call(codingRoutes.chooseQuote, { params: { wave, comment } })
      showToast(commentWords('chosenDone'))
      props.onQuoted()
    })
  return (
    <Card
      id={listPlace}
      title={
        <>
          {commentWords('listTitle')}{' '}
          <span class="muted small">{commentWords('found', { count: count(shown.length) })}</span>
        </>
      }
      tools={<SearchField label={commentWords('search')} value={view.search} onInput={searchFor} />}
    >
      {(chosen || view.cluster === 'rare') && (
        <p class="card-body row">
          <Tag tone="info">
            {chosen
              ? commentWords('cluster', {
                  number: Number(view.cluster) + 1,
                  words: chosen.words.slice(0, 4).join('、'),
                })
              : commentWords('rare')}
          </Tag>
          <Button kind="text" size="small" icon="close" onClick={() => showCluster(null)}>
            {commentWords('clearCluster')}
          </Button>
        </p>
      )}
      <ProblemBanner problem={action.problem} />
      {shown.length === 0 && (
        <EmptyState
          title={commentWords('noneHere')}
          action={<Button onClick={showEverything}>{commentWords('showAll')}</Button>}
        >
          {commentWords('noneHereHelp')}
        </EmptyState>
      )}
      <ul class="comment-list">
        {shown.slice((view.page - 1) * pageSize, view.page * pageSize).map((comment) => (
          <li key={comment.id}>
            <p lang="zh-CN">{comment.text}</p>
            <div class="comment-about">
              <Tag>{groupName(props.instrument, comment.group)}</Tag>
              {comment.sectors.map((sector) => (
                <Tag key={sector}>{comments.sectors.find(({ code }) => code === sector)?.name ?? sector}</Tag>
              ))}
              {comment.people > 1 && (
                <span class="muted small">{commentWords('people', { count: count(comment.people) })}</span>
              )}
              {comment.doubts.length > 0 && (
                <Tag tone="warn">{commentWords('doubts', { doubts: comment.doubts.join('、') })}</Tag>
              )}
              <QuoteButton quote={quoteOf.get(comment.id)} isBusy={action.isBusy} onChoose={() => choose(comment.id)} />
            </div>
          </li>
        ))}
      </ul>
      <Pager page={view.page} total={shown.length} pageSize={pageSize} onChange={showPage} />
    </Card>
  )
}

function QuoteButton(props: { quote: Quote | undefined; isBusy: boolean; onChoose: () => void }) {
  if (props.quote)
    return (
      <Tag tone={props.quote.releasedBy ? 'ok' : 'info'}>
        {commentWords(props.quote.releasedBy ? 'isReleased' : 'isChosen')}
      </Tag>
    )
  return (
    <Button kind="text" size="small" isBusy={props.isBusy} onClick={props.onChoose}>
      {commentWords('chooseQuote')}
    </Button>
  )
}
