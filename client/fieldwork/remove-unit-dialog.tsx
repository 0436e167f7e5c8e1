import { type Unit, waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { focusHeading } from '../ui/move-focus.ts'
import { showToast } from '../ui/show-toast.ts'
import { useAction } from '../ui/use-action.ts'

interface Props {
  readonly wave: string
  readonly unit: Unit | null
  readonly onClose: () => void
  readonly onRemoved: () => void
}

export function RemoveUnitDialog({ wave, unit, onClose, onRemoved }: Props) {
  const action = useAction()
  const close = () => {
    action.clear()
    onClose()
  }
  const remove = () =>
    unit &&
    action.run(async () => {
      await call(waveRoutes.removeUnit, { params: { wave, unit: unit.id } })
      close()
      showToast(fieldworkWords('unitRemoved', { name: unit.name }))
      onRemoved()
      focusHeading()
    })
  return (
    <Dialog
      title={unit ? fieldworkWords('removeUnit', { name: unit.name }) : ''}
      isOpen={unit !== null}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords('cancel')}</Button>
          <Button kind="danger" isBusy={action.isBusy} onClick={() => void remove()}>
            {fieldworkWords('remove')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      {unit && <p>{fieldworkWords(unit.slips > 0 ? 'removeHelpSlips' : 'removeHelp', { count: unit.slips })}</p>}
    </Dialog>
  )
}
