import { type Signal, useSignal } from '@preact/signals'
import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { call } from '../../api.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import type { Draft } from './draft.ts'
import { keepUnsaved, unsavedAt } from './unsaved.ts'

interface Props {
  readonly draft: Draft
  readonly number: number
  readonly isOpen: Signal<boolean>
  readonly isSigned: boolean
}

/** Asks why a version goes back, which its history keeps. */
export function ReopenDialog({ draft, number, isOpen, isSigned }: Props) {
  const place = `reopen/${number}`
  const reason = unsavedAt(draft.wave, place)?.text ?? ''
  const keep = (text: string) => keepUnsaved(draft.wave, place, text === '' ? null : { text, base: null })
  const wasTried = useSignal(false)
  const { isBusy, problem, run } = useAction()
  const isMissing = reason.trim() === ''
  const close = () => {
    isOpen.value = false
  }
  const reopen = () => {
    wasTried.value = true
    if (isMissing) return focusFault()
    void run(async () => {
      const body = { number, reason: reason.trim(), isSigned }
      await call(reviewRoutes.reopen, { params: { wave: draft.wave }, body })
      keep('')
      wasTried.value = false
      close()
      draft.reload()
      showToast(reviewWords('reopened'))
    })
  }
  return (
    <Dialog
      title={reviewWords(isSigned ? 'reopenSignedTitle' : 'reopenTitle')}
      isOpen={isOpen.value}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords('cancel')}</Button>
          <Button kind="primary" isBusy={isBusy} onClick={reopen}>
            {reviewWords(isSigned ? 'reopenSigned' : 'reopen')}
          </Button>
        </>
      }
    >
      <p>{reviewWords('reopenHelp', { number })}</p>
      <TextField
        label={reviewWords('reason')}
        error={wasTried.value && isMissing ? reviewWords('reasonMissing') : undefined}
        value={reason}
        rows={3}
        maxLength={1000}
        onInput={keep}
      />
      <ProblemBanner problem={problem} />
    </Dialog>
  )
}
