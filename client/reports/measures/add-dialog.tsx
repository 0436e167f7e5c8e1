import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type MeasureEdit, measureRoutes, type WaveMeasures } from '../../../domain/api/measures.ts'
import { type MeasureCause, measureCauses } from '../../../domain/measure.ts'
import { call } from '../../api.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import { tidied } from './edit-dialog.tsx'
import { EditFields, faultsOf } from './edit-fields.tsx'
import { IssueField } from './issue-field.tsx'
import { keptWords, useKeeping } from './keep-words.ts'

interface Props {
  readonly wave: string
  readonly issues: WaveMeasures['issues']
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAdded: () => void
}

const usualQuarters = 4
const emptyEdit: MeasureEdit = {
  text: '',
  indicator: '',
  leadUnit: '',
  leader: '',
  supportUnits: [],
  quartersToDeadline: usualQuarters,
}

/** The quarter that lies so many quarters after today. */
function dueAfter(quarters: number) {
  const today = new Date()
  const index = today.getFullYear() * 4 + Math.floor(today.getMonth() / 3) + quarters
  return { year: Math.floor(index / 4), quarter: (index % 4) + 1 }
}

const blank = (issues: Props['issues']) => ({
  issue: issues[0]?.id ?? '',
  cause: 'supply' as MeasureCause,
  edit: { ...emptyEdit, leadUnit: issues[0]?.leadUnit ?? '' },
})

/** What is filled in of itself, as who leads on an issue, costs nobody anything to write again. */
const isBlank = ({ text, indicator, leader, supportUnits }: MeasureEdit): boolean =>
  [text, indicator, leader, ...supportUnits].every((words) => words.trim() === '')

/** A measure of the city's own. What was typed stays when the dialog is closed, and when the page is left or read anew. */
export function AddDialog({ wave, issues, isOpen, onClose, onAdded }: Props) {
  const { words } = useMemo(() => keptWords(wave, null, { words: blank(issues), begunFrom: {} }), [])
  const issue = useSignal(words.issue)
  const cause = useSignal<MeasureCause>(words.cause)
  const edit = useSignal<MeasureEdit>(words.edit)
  useKeeping(wave, null, isBlank(edit.value) ? null : { issue: issue.value, cause: cause.value, edit: edit.value })
  const wasTried = useSignal(false)
  const action = useAction()
  const add = () => {
    wasTried.value = true
    const next = tidied(edit.value)
    if (faultsOf(next).length > 0) return focusFault()
    void action.run(async () => {
      await call(measureRoutes.add, { params: { wave }, body: { ...next, issue: issue.value, cause: cause.value } })
      edit.value = { ...emptyEdit, leadUnit: edit.value.leadUnit }
      wasTried.value = false
      onClose()
      showToast(measureWords('added'))
      onAdded()
    })
  }
  const discard = () => {
    edit.value = blank(issues).edit
    issue.value = blank(issues).issue
    wasTried.value = false
    onClose()
  }
  return (
    <Dialog
      title={measureWords('add')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {!isBlank(edit.value) && (
            <Button kind="text" onClick={discard}>
              {reviewWords('discard')}
            </Button>
          )}
          <Button onClick={onClose}>{commonWords('cancel')}</Button>
          <Button kind="primary" isBusy={action.isBusy} onClick={add}>
            {measureWords('save')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      <p class="muted small">{measureWords('chineseOnly')}</p>
      <IssueField issues={issues} issue={issue} edit={edit} />
      <SelectField
        label={measureWords('cause')}
        value={cause.value}
        choices={measureCauses.map((one) => ({ value: one, label: measureWords(`cause_${one}`) }))}
        onChange={(value) => {
          cause.value = value
        }}
      />
      <EditFields
        edit={edit}
        faults={wasTried.value ? faultsOf(tidied(edit.value)) : []}
        entry={{ due: dueAfter(usualQuarters), quarters: usualQuarters }}
      />
      {!isBlank(edit.value) && <p class="muted small">{measureWords('keptHere')}</p>}
    </Dialog>
  )
}
