import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type LibraryMeasure, libraryRoutes } from '../../../domain/api/library.ts'
import type { ResponseOf } from '../../../domain/api/route.ts'
import { type LibraryEdit, libraryEditOf } from '../../../domain/library-edit.ts'
import { call } from '../../api.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { Banner, ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useDialogAction } from '../../ui/use-action.ts'
import { IssueField } from '../measures/issue-field.tsx'
import { forget, keptWords, useKeeping } from '../measures/keep-words.ts'
import { change, type LibraryDesk, libraryShelf } from './library-desk.ts'
import { LibraryFields, libraryFaults, tidyEdit } from './library-fields.tsx'

interface Props {
  /** Null for a new one. */
  readonly entry: LibraryMeasure | null
  readonly issues: ResponseOf<typeof libraryRoutes.list>['issues']
  readonly desk: LibraryDesk
  readonly onClose: () => void
}

const isSame = (a: LibraryEdit, b: LibraryEdit): boolean => JSON.stringify(a) === JSON.stringify(b)

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

/** What is filled in of itself costs nobody anything to write again. */
const isBlank = ({ text, indicator, basis, supportUnits, leader, burdens, objections, reconsider }: LibraryEdit) =>
  [text, indicator, basis, ...supportUnits, leader, burdens, objections, reconsider].every((one) => one.trim() === '')

/** All that is written of a measure of the library. Words that are not stored outlast the page. */
export function LibraryDialog({ entry, issues, desk, onClose }: Props) {
  const id = entry?.measure.id ?? null
  const begun = entry ? libraryEditOf(entry.measure) : { ...empty, leadUnit: issues[0]?.leadUnit ?? '' }
  const kept = useMemo(
    () => keptWords(libraryShelf, id, { words: { issue: issues[0]?.id ?? '', edit: begun }, begunFrom: begun }),
    [],
  )
  const issue = useSignal(kept.words.issue)
  const edit = useSignal<LibraryEdit>(kept.words.edit)
  const wasTried = useSignal(false)
  const action = useDialogAction(desk.run, onClose)
  const isChanged = entry ? !isSame(edit.value, begun) : !isBlank(edit.value)
  useKeeping(libraryShelf, id, isChanged ? { issue: issue.value, edit: edit.value } : null, kept.begunFrom)
  const close = () => {
    forget(libraryShelf, id)
    action.close()
  }
  const save = () => {
    wasTried.value = true
    const next = tidyEdit(edit.value)
    if (libraryFaults(next).length > 0) return focusFault()
    if (entry) {
      void change(
        { ...desk, run: action.run },
        { entry, next: (before) => ({ ...before, edit: next }), said: libraryWords('saidSaved') },
        { again: desk, onStored: close },
      )
      return
    }
    void action.run(async () => {
      const added = await call(libraryRoutes.add, { body: { ...next, issue: issue.value } })
      close()
      showToast(libraryWords('saidAdded', added))
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
          <Button onClick={close}>{isChanged ? measureWords('discard') : commonWords('cancel')}</Button>
          <Button kind="primary" isBusy={action.isBusy} onClick={save}>
            {measureWords('save')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      {entry && !isSame(kept.begunFrom, begun) && <Banner tone="warn">{libraryWords('changedSince')}</Banner>}
      <p class="muted small">{measureWords('chineseOnly')}</p>
      {!entry && <IssueField issues={issues} issue={issue} edit={edit} />}
      <LibraryFields edit={edit} faults={wasTried.value ? libraryFaults(tidyEdit(edit.value)) : []} />
      {isChanged && <p class="muted small">{measureWords('keptHere')}</p>}
    </Dialog>
  )
}
