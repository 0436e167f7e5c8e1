import { useSignal } from '@preact/signals'
import { type ReviewComment, reviewRoutes } from '../../../analysis/report/review/routes.ts'
import type { Statement } from '../../../analysis/report/review/statements.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import type { Draft } from './draft.ts'
import { keepUnsaved, unsavedAt } from './unsaved.ts'

interface Props {
  readonly sentence: Statement
  readonly draft: Draft
}

/** What colleagues said of a sentence. */
export function CommentThread({ sentence, draft }: Props) {
  const own = draft.state.comments.filter(({ statement }) => statement === sentence.key)
  const settled = own.filter(({ isResolved }) => isResolved)
  return (
    <div class="thread">
      <h3 class="card-eyebrow">{reviewWords('comments')}</h3>
      {own
        .filter(({ isResolved }) => !isResolved)
        .map((one) => (
          <Comment key={one.id} comment={one} draft={draft} />
        ))}
      {settled.length > 0 && (
        <details>
          <summary class="small">{reviewWords('resolvedComments', { count: settled.length })}</summary>
          {settled.map((one) => (
            <Comment key={one.id} comment={one} draft={draft} />
          ))}
        </details>
      )}
      <NewComment sentence={sentence} draft={draft} />
    </div>
  )
}

function Comment({ comment, draft }: { comment: ReviewComment; draft: Draft }) {
  const { problem, isBusy, run } = useAction()
  const settle = () =>
    run(async () => {
      const params = { wave: draft.wave, comment: comment.id }
      const settled = call(reviewRoutes.resolve, { params, body: { isResolved: !comment.isResolved } })
      // Where a colleague was faster, the page shows how it stands by now.
      await settled.finally(draft.reload)
      if (!comment.isResolved) showToast(reviewWords('resolved'))
    })
  return (
    <div class="comment">
      <p>{comment.words}</p>
      <div class="row spread">
        <span class="small muted">
          {comment.name} · {comment.day}
          {comment.resolvedBy && ` · ${reviewWords('resolvedBy', { name: comment.resolvedBy })}`}
        </span>
        <Button size="small" kind="text" isBusy={isBusy} onClick={settle}>
          {reviewWords(comment.isResolved ? 'reopenComment' : 'resolve')}
        </Button>
      </div>
      <ProblemBanner problem={problem} />
    </div>
  )
}

function NewComment({ sentence, draft }: Props) {
  const place = `comment/${sentence.key}`
  const words = unsavedAt(draft.wave, place)?.text ?? ''
  const keep = (text: string) => keepUnsaved(draft.wave, place, text === '' ? null : { text, base: null })
  const wasTried = useSignal(false)
  const { problem, isBusy, run } = useAction()
  const isMissing = words.trim() === ''
  const add = () => {
    wasTried.value = true
    if (isMissing) return
    void run(async () => {
      const body = { statement: sentence.key, original: sentence.text, words: words.trim() }
      await call(reviewRoutes.comment, { params: { wave: draft.wave }, body })
      // The next one may have been begun meanwhile.
      if (unsavedAt(draft.wave, place)?.text === words) keep('')
      wasTried.value = false
      draft.reload()
      showToast(reviewWords('commentAdded'))
    })
  }
  return (
    <>
      <TextField
        label={reviewWords('writeComment')}
        error={wasTried.value && isMissing ? reviewWords('commentMissing') : undefined}
        value={words}
        rows={2}
        maxLength={1000}
        onInput={keep}
      />
      <ProblemBanner problem={problem} />
      <div>
        <Button size="small" isBusy={isBusy} onClick={add}>
          {reviewWords('commentAdd')}
        </Button>
      </div>
    </>
  )
}
