import { editable, type MadeEdit } from '../../../analysis/report/review/edits.ts'
import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import type { Statement } from '../../../analysis/report/review/statements.ts'
import { Problem } from '../../../domain/problem.ts'
import { call } from '../../api.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import type { Draft } from './draft.ts'
import { keepUnsaved, unsavedAt } from './unsaved.ts'

/** A sentence, and what stands in its place. */
export interface Rewriting {
  readonly sentence: Statement
  readonly edit: MadeEdit | undefined
  readonly draft: Draft
}

/** Places of unsaved words for sentences begin so; the key of the statement follows. */
export const sentencePlace = 'sentence/'

/** What somebody is writing in place of a sentence, kept with what stood there when they began. */
export function useRewording({ sentence, edit, draft }: Rewriting) {
  const { isBusy, problem, run } = useAction()
  const place = sentencePlace + sentence.key
  const program = editable(sentence)
  const standing = edit?.text ?? null
  const kept = unsavedAt(draft.wave, place)
  const base = kept ? kept.base : standing
  const text = kept?.text ?? standing ?? program
  const keep = (next: string | null) => {
    const isAsItStands = next === (standing ?? program) && base === standing
    keepUnsaved(draft.wave, place, next === null || isAsItStands ? null : { text: next, base })
  }
  const put = (next: string | null, from: string | null) => {
    const params = { wave: draft.wave, statement: sentence.key }
    return call(reviewRoutes.edit, { params, body: { text: next, base: from } })
  }
  /** The message offers to put back how it stood before. */
  const store = (next: string, said: string, from: string | null) =>
    run(async () => {
      const stored = next === program ? null : next
      const typed = unsavedAt(draft.wave, place)?.text
      try {
        await put(stored, from)
      } catch (cause) {
        if (!(cause instanceof Problem) || cause.code !== 'edit_conflict') throw cause
        // Nothing is lost: what was typed is kept, and the page shows what a colleague wrote.
        keepUnsaved(draft.wave, place, { text: next, base: from })
        return draft.reload()
      }
      // What was typed on meanwhile goes on from there.
      const now = unsavedAt(draft.wave, place)
      const isTypedOn = now !== null && now.text !== typed
      keepUnsaved(draft.wave, place, isTypedOn ? { text: now.text, base: stored } : null)
      draft.reload()
      showToast(said, () => void put(from, stored).then(draft.reload, draft.reload))
    })
  const isConflict = kept !== null && base !== standing && text.trim() !== (standing ?? program)
  return { program, standing, base, text, keep, store, isBusy, problem, isConflict, isKept: kept !== null }
}
