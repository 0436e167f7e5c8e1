import { useSignal } from '@preact/signals'
import { type LibraryMeasure, libraryRoutes } from '../../../domain/api/library.ts'
import type { ResponseOf } from '../../../domain/api/route.ts'
import { type LibraryEdit, libraryEditOf } from '../../../domain/library-edit.ts'
import { call } from '../../api.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import { IssueField } from '../measures/issue-field.tsx'
import { change, type LibraryDesk, standingOf } from './library-desk.ts'
import { LibraryFields, libraryFaults, tidyEdit } from './library-fields.tsx'

interface Props {
  /** Null for a new one. */
  readonly entry: LibraryMeasure | null
  readonly issues: ResponseOf<typeof libraryRoutes.list>['issues']
  readonly desk: LibraryDesk
  readonly onClose: () => void
}

const empty: LibraryEdit = {
  text: '',
  cause: 'supply',
  indicator: '',
  outcome: 'satisfaction',
  quartersToDeadline: 4,
  costClass: 'low',
  evidence: 'expert',
  basis: '',
  leadUnit: '',
  supportUnits: [],
  leader: '',
  burdens: '',
  objections: '',
  reconsider: '',
}

/** All that is written of a measure of the library. */
export function LibraryDialog({ entry, issues, desk, onClose }: Props) {
  const issue = useSignal(issues[0]?.id ?? '')
  const edit = useSignal<LibraryEdit>(
    entry ? libraryEditOf(entry.measure) : { ...empty, leadUnit: issues[0]?.leadUnit ?? '' },
  )
  const wasTried = useSignal(false)
  const action = useAction()
  const save = () => {
    wasTried.value = true
    const next = tidyEdit(edit.value)
    if (libraryFaults(next).length > 0) return focusFault()
    if (entry) {
      onClose()
      void change(desk, entry, { ...standingOf(entry), edit: next }, libraryWords('saidSaved'))
      return
    }
    void action.run(async () => {
      const { id } = await call(libraryRoutes.add, { body: { ...next, issue: issue.value } })
      onClose()
      showToast(libraryWords('saidAdded', { id }))
      desk.reload()
    })
  }
  return (
    <Dialog
      title={entry ? libraryWords('editTitle', { id: entry.measure.id }) : libraryWords('addTitle')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords('cancel')}</Button>
          <Button kind="primary" isBusy={action.isBusy} onClick={save}>
            {measureWords('save')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      <p class="muted small">{measureWords('chineseOnly')}</p>
      {!entry && <IssueField issues={issues} issue={issue} edit={edit} />}
      <LibraryFields edit={edit} faults={wasTried.value ? libraryFaults(tidyEdit(edit.value)) : []} />
    </Dialog>
  )
}
