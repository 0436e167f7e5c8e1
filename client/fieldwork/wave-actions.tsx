import { type Signal, useSignal } from '@preact/signals'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { mayMove, type WaveState, waveStates } from '../../domain/wave.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { place } from '../ui/router.ts'
import { mayI } from '../ui/session.ts'
import { showToast } from '../ui/show-toast.ts'
import { useAction } from '../ui/use-action.ts'
import type { OpenDialog } from './fieldwork-page.tsx'
import { filterOf, filterText, isFiltered } from './unit-filter.ts'

interface Props {
  readonly wave: Wave
  readonly hasUnits: boolean
  readonly dialog: Signal<OpenDialog>
  readonly onMoved: () => void
}

export function WaveActions({ wave, hasUnits, dialog, onMoved }: Props) {
  const asked = useSignal<WaveState | null>(null)
  if (!mayI('run_fieldwork')) return null
  const filter = filterOf(place.value.query)
  return (
    <>
      {hasUnits && (
        <Link to={`/waves/${wave.id}/posters/all${filterText(filter)}`} class={buttonClass()}>
          <Icon name="printer" />
          {fieldworkWords(isFiltered(filter) ? 'printFiltered' : 'printAll')}
        </Link>
      )}
      <Button
        icon="plus"
        kind={hasUnits ? 'secondary' : 'primary'}
        onClick={() => {
          dialog.value = 'units'
        }}
      >
        {fieldworkWords('addUnits')}
      </Button>
      {waveStates
        .filter((state) => mayMove(wave.state, state))
        .map((state) => (
          <Button
            key={state}
            kind={state === 'closed' || !hasUnits ? 'secondary' : 'primary'}
            icon={state === 'closed' ? 'stop' : 'play'}
            onClick={() => {
              asked.value = state
            }}
          >
            {fieldworkWords(moveWord(wave.state, state))}
          </Button>
        ))}
      <MoveDialog wave={wave} asked={asked} onMoved={onMoved} />
    </>
  )
}

function moveWord(from: WaveState, to: WaveState) {
  if (to === 'closed') return 'closeWave'
  return from === 'closed' ? 'reopenWave' : 'openWave'
}

/** Says what follows before it is done, and why it was refused. */
function MoveDialog(props: { wave: Wave; asked: Signal<WaveState | null>; onMoved: () => void }) {
  const { wave, asked, onMoved } = props
  const action = useAction()
  const to = asked.value
  const word = to && moveWord(wave.state, to)
  const close = () => {
    asked.value = null
    action.clear()
  }
  const move = () =>
    to &&
    action.run(async () => {
      await call(waveRoutes.move, { params: { wave: wave.id }, body: { state: to } })
      close()
      showToast(fieldworkWords(to === 'closed' ? 'waveClosed' : 'waveOpened', { name: wave.name }))
      onMoved()
    })
  return (
    <Dialog
      title={word ? fieldworkWords(word) : ''}
      isOpen={to !== null}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords('cancel')}</Button>
          <Button kind={to === 'closed' ? 'danger' : 'primary'} isBusy={action.isBusy} onClick={() => void move()}>
            {word && fieldworkWords(word)}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      {word && <p>{fieldworkWords(`${word}Help`, { name: wave.name })}</p>}
    </Dialog>
  )
}
