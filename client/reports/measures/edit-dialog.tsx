import { useSignal } from '@preact/signals'
import type { MeasureEdit, WaveMeasure } from '../../../domain/api/measures.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { type Desk, decide, editOf } from './decide.ts'
import { EditFields, faultsOf, unitsIn } from './edit-fields.tsx'

interface Props {
  readonly entry: WaveMeasure | null
  readonly desk: Desk
  readonly onClose: () => void
}

export function EditDialog({ entry, desk, onClose }: Props) {
  return entry && <OpenDialog key={entry.measure.id} entry={entry} desk={desk} onClose={onClose} />
}

function OpenDialog({ entry, desk, onClose }: Props & { readonly entry: WaveMeasure }) {
  const edit = useSignal<MeasureEdit>(editOf(entry))
  const wasTried = useSignal(false)
  const faults = wasTried.value ? faultsOf(tidied(edit.value)) : []
  const store = (next: MeasureEdit | null, said: string) => {
    onClose()
    void decide(desk, entry, { decision: entry.decision, edit: next }, said)
  }
  const save = () => {
    wasTried.value = true
    const next = tidied(edit.value)
    if (faultsOf(next).length > 0) return focusFault()
    store(next, measureWords('saved'))
  }
  return (
    <Dialog
      title={measureWords('editMeasure', { id: entry.measure.id })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {entry.isEdited && (
            <Button kind="text" onClick={() => store(null, measureWords('backDone'))}>
              {measureWords('backToLibrary')}
            </Button>
          )}
          <Button onClick={onClose}>{commonWords('cancel')}</Button>
          <Button kind="primary" onClick={save}>
            {measureWords('save')}
          </Button>
        </>
      }
    >
      <p class="muted small">{measureWords('chineseOnly')}</p>
      <EditFields edit={edit} faults={faults} entry={{ due: entry.due, quarters: entry.measure.quartersToDeadline }} />
    </Dialog>
  )
}

export const tidied = (edit: MeasureEdit): MeasureEdit => ({
  ...edit,
  text: edit.text.trim(),
  indicator: edit.indicator.trim(),
  leadUnit: edit.leadUnit.trim(),
  leader: edit.leader.trim(),
  supportUnits: unitsIn(edit.supportUnits.join('、')),
})
