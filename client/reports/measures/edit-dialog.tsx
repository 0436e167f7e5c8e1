import { useSignal } from '@preact/signals'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import { editOf, type MeasureEdit, type WaveMeasure } from '../../../domain/api/measures.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { useDialogAction } from '../../ui/use-action.ts'
import { clashAt, type Desk, decide, settle, standing } from './decide.ts'
import { EditFields, faultsOf, unitsIn } from './edit-fields.tsx'
import { forget, keptWords, useKeeping } from './keep-words.ts'
import { MeasureClash } from './measure-clash.tsx'

interface Props {
  readonly entry: WaveMeasure | null
  readonly desk: Desk
  readonly onClose: () => void
}

export function EditDialog({ entry, desk, onClose }: Props) {
  return entry && <OpenDialog key={entry.measure.id} entry={entry} desk={desk} onClose={onClose} />
}

/** Stays open until its words are stored, so that none is lost where that fails or a colleague was faster. */
function OpenDialog({ entry, desk, onClose }: Props & { readonly entry: WaveMeasure }) {
  const { id } = entry.measure
  const kept = useMemo(() => keptWords(desk.wave, id, { words: editOf(entry.measure), begunFrom: standing(entry) }), [])
  const edit = useSignal<MeasureEdit>(kept.words)
  const wasTried = useSignal(false)
  const { isBusy, problem, run, close: shut } = useDialogAction(desk.run, onClose)
  const clash = clashAt(desk, id)
  const isChanged = JSON.stringify(edit.value) !== JSON.stringify(editOf(entry.measure))
  useKeeping(desk.wave, id, isChanged ? edit.value : null, kept.begunFrom)
  useLayoutEffect(() => {
    if (clash?.wanted.edit) edit.value = clash.wanted.edit
  }, [clash])
  const faults = wasTried.value ? faultsOf(tidied(edit.value)) : []
  const leave = () => {
    settle(desk, id)
    shut()
  }
  const close = () => {
    forget(desk.wave, id)
    leave()
  }
  const store = (next: MeasureEdit | null, said: string) => {
    const decision = clash?.wanted.decision ?? entry.decision
    const from = clash?.theirs ?? kept.begunFrom
    void decide(
      { ...desk, run },
      { entry, from, wanted: { decision, edit: next }, isDecision: false, said },
      { again: desk, onStored: close },
    )
  }
  const save = () => {
    wasTried.value = true
    const next = tidied(edit.value)
    if (faultsOf(next).length > 0) return focusFault()
    store(next, measureWords('saved'))
  }
  const back = () => store(null, measureWords('backDone'))
  const isBack = clash?.wanted.edit === null
  return (
    <Dialog
      title={measureWords('editMeasure', { id })}
      isOpen
      onClose={leave}
      actions={
        clash ? undefined : (
          <>
            {entry.isEdited && (
              <Button kind="text" onClick={back}>
                {measureWords('backToLibrary')}
              </Button>
            )}
            <Button onClick={close}>{isChanged ? measureWords('discard') : commonWords('cancel')}</Button>
            <Button kind="primary" isBusy={isBusy} onClick={save}>
              {measureWords('save')}
            </Button>
          </>
        )
      }
    >
      {clash && (
        <MeasureClash
          clash={clash}
          mine={isBack ? null : edit.value}
          isBusy={isBusy}
          onMine={isBack ? back : save}
          onTheirs={close}
        />
      )}
      <ProblemBanner problem={problem} />
      <p class="muted small">{measureWords(clash && !isBack ? 'clashHelp' : 'chineseOnly')}</p>
      {!isBack && (
        <EditFields
          edit={edit}
          faults={faults}
          entry={{ due: entry.due, quarters: entry.measure.quartersToDeadline }}
        />
      )}
      {isChanged && !clash && <p class="muted small">{measureWords('keptHere')}</p>}
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
