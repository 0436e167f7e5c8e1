import type { Comment, Comments } from '../../../analysis/report/comments/schema.ts'
import { codingRoutes, type Quote } from '../../../domain/api/coding.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import { count } from '../numbers.ts'
import { showTab } from './comments-state.ts'
import { groupName } from './group-name.ts'

interface Props {
  readonly wave: string
  readonly comments: Comments
  readonly instrument: Instrument
  readonly quotes: readonly Quote[]
  readonly onChange: () => void
}

/** What was chosen, by whom, and who released it: never the same person. */
export function QuotesTab({ wave, comments, instrument, quotes, onChange }: Props) {
  const action = useAction()
  const found = new Map(comments.comments.map((comment) => [comment.id, comment]))
  if (quotes.length === 0)
    return (
      <Card>
        <EmptyState
          title={commentWords('noQuotes')}
          action={<Button onClick={() => showTab('read')}>{commentWords('toRead')}</Button>}
        >
          {commentWords('noQuotesHelp')}
        </EmptyState>
      </Card>
    )
  const run = (route: typeof codingRoutes.releaseQuote | typeof codingRoutes.removeQuote, comment: string) =>
    action.run(async () => {
      await call(route, { params: { wave, comment } })
      showToast(commentWords(route === codingRoutes.releaseQuote ? 'releasedDone' : 'removedDone'))
      onChange()
    })
  return (
    <Card title={commentWords('quotesTitle')} subtitle={commentWords('quotesHelp')} foot={commentWords('quotesFoot')}>
      <ProblemBanner problem={action.problem} />
      <ul class="comment-list">
        {quotes.map((quote) => (
          <li key={quote.comment}>
            <QuoteText comment={found.get(quote.comment)} instrument={instrument} />
            <div class="comment-about small">
              <span>
                <span class="muted">{commentWords('chosenBy')}</span> {quote.chosenBy}
              </span>
              {quote.releasedBy ? (
                <>
                  <span>
                    <span class="muted">{commentWords('releasedBy')}</span> {quote.releasedBy}
                  </span>
                  <Tag tone="ok">{commentWords('isReleased')}</Tag>
                </>
              ) : (
                !quote.mayRelease && <Tag tone="info">{commentWords('waiting')}</Tag>
              )}
              {quote.mayRelease && found.has(quote.comment) && (
                <Button
                  kind="primary"
                  size="small"
                  isBusy={action.isBusy}
                  onClick={() => run(codingRoutes.releaseQuote, quote.comment)}
                >
                  {commentWords('release')}
                </Button>
              )}
              <Button
                kind="text"
                size="small"
                isBusy={action.isBusy}
                onClick={() => run(codingRoutes.removeQuote, quote.comment)}
              >
                {commentWords('removeQuote')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function QuoteText({ comment, instrument }: { comment: Comment | undefined; instrument: Instrument }) {
  if (!comment) return <p class="muted">{commentWords('gone')}</p>
  return (
    <>
      <p lang="zh-CN">{comment.text}</p>
      <p class="comment-about small">
        <Tag>{groupName(instrument, comment.group)}</Tag>
        {comment.people > 1 && <span class="muted">{commentWords('people', { count: count(comment.people) })}</span>}
        {comment.doubts.length > 0 && (
          <Tag tone="warn">{commentWords('doubts', { doubts: comment.doubts.join('、') })}</Tag>
        )}
      </p>
    </>
  )
}
