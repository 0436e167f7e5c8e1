import { measureWords } from '../../i18n/measures/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAction } from '../../ui/use-action.ts'
import { type Clash, type Desk, decide, settle } from './decide.ts'
import { MeasureClash } from './measure-clash.tsx'

/** A decision that met another one. */
export function ClashDialog({ clash, desk }: { clash: Clash; desk: Desk }) {
  const { isBusy, problem, run } = useAction()
  const { id } = clash.entry.measure
  const close = () => settle(desk, id)
  return (
    <Dialog title={measureWords('clashOf', { id })} isOpen isWide onClose={close}>
      <MeasureClash
        clash={clash}
        mine={clash.wanted.edit}
        isBusy={isBusy}
        onMine={() => void decide({ ...desk, run }, { ...clash, from: clash.theirs }, { again: desk })}
        onTheirs={close}
      />
      <ProblemBanner problem={problem} />
    </Dialog>
  )
}
