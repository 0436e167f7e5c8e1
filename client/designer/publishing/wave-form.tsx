import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Draft } from '../../../domain/api/surveys.ts'
import { waveRoutes } from '../../../domain/api/waves.ts'
import { call } from '../../api.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { focusEntry } from '../../ui/move-focus.ts'
import { navigate } from '../../ui/router.ts'
import { useAction } from '../../ui/use-action.ts'

export type Version = Draft['versions'][number]

/** A day is compared as text, in the place where the person sits. */
const isPast = (day: string) => day !== '' && day < new Date().toLocaleDateString('sv-SE')
const missing = (name: string, closesOn: string) => {
  if (name.trim() === '') return 'waveNameMissing'
  return isPast(closesOn) ? 'closesOnPast' : undefined
}

/** A wave with the newest version: its name, its last day, and whether it has an open link. */
export function WaveForm({ survey, onLater }: { survey: string; onLater: () => void }) {
  const name = useSignal('')
  const closesOn = useSignal('')
  const hasOpenLink = useSignal(false)
  const action = useAction()
  const form = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone with what stood in the dialog before.
  useLayoutEffect(() => {
    const dialog = form.current?.closest('dialog')
    if (dialog) focusEntry(dialog)
  }, [])
  const reason = missing(name.value, closesOn.value)
  const make = () =>
    action.run(async () => {
      const { id } = await call(waveRoutes.create, {
        params: { survey },
        body: { name: name.value.trim(), closesOn: closesOn.value || null, hasOpenLink: hasOpenLink.value },
      })
      navigate(`/waves/${id}`)
    })
  return (
    <div class="stack" ref={form}>
      <p class="muted">{designerWords('waveHelp')}</p>
      <ProblemBanner problem={action.problem} />
      <TextField
        label={designerWords('waveName')}
        hint={designerWords('waveNameHint')}
        maxLength={100}
        value={name.value}
        onInput={(value) => (name.value = value)}
      />
      <TextField
        label={designerWords('closesOn')}
        hint={designerWords('optional')}
        type="date"
        value={closesOn.value}
        onInput={(value) => (closesOn.value = value)}
      />
      <CheckField
        label={designerWords('hasOpenLink')}
        isOn={hasOpenLink.value}
        onChange={(isOn) => (hasOpenLink.value = isOn)}
      />
      <div class="row">
        <Button
          kind="primary"
          isBusy={action.isBusy}
          disabledReason={reason && designerWords(reason)}
          onClick={() => void make()}
        >
          {designerWords('makeWaveConfirm')}
        </Button>
        <Button onClick={onLater}>{designerWords('later')}</Button>
      </div>
    </div>
  )
}
