import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import type { Problem } from '../../domain/problem.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { focusFault } from '../ui/move-focus.ts'
import { showToast } from '../ui/show-toast.ts'
import { useAction } from '../ui/use-action.ts'
import { type DesignDraft, draftOf, readDesign } from './design-draft.ts'
import { MarginFields } from './margin-fields.tsx'
import { serverDesignFaults } from './server-design-faults.ts'
import { StratumFields } from './stratum-fields.tsx'

interface Props {
  readonly wave: Wave
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** What was typed stays when the dialog is closed without saving; it begins anew after saving. */
export function DesignDialog({ wave, isOpen, onClose, onSaved }: Props) {
  const typed = useSignal<DesignDraft | null>(null)
  const wasTried = useSignal(false)
  const action = useAction()
  useLayoutEffect(() => {
    if (isOpen && !typed.value) typed.value = draftOf(wave.design)
  }, [isOpen])
  const draft = typed.value ?? draftOf(wave.design)
  const { design, faults } = readDesign(draft)
  const change = (part: Partial<DesignDraft>) => {
    typed.value = { ...draft, ...part }
  }
  const discard = () => {
    typed.value = null
    wasTried.value = false
    action.clear()
    onClose()
  }
  const save = () => {
    wasTried.value = true
    if (!design) return focusFault()
    void action.run(async () => {
      await call(waveRoutes.saveDesign, { params: { wave: wave.id }, body: design })
      discard()
      showToast(fieldworkWords('designSaved'))
      onSaved()
    })
  }
  const shown = wasTried.value ? faults : []
  return (
    <Dialog
      title={fieldworkWords('design')}
      isOpen={isOpen}
      onClose={onClose}
      isWide
      actions={
        <>
          {shown.length > 0 && (
            <p class="field-error dialog-faults" role="alert">
              {fieldworkWords('designFaults', { count: shown.length })}
            </p>
          )}
          <Button onClick={discard}>{fieldworkWords('discard')}</Button>
          <Button kind="primary" isBusy={action.isBusy} onClick={save}>
            {commonWords('save')}
          </Button>
        </>
      }
    >
      <Drawing isProbability={draft.isProbability} onChange={(isProbability) => change({ isProbability })} />
      <StratumFields strata={draft.strata} faults={shown} onChange={(strata) => change({ strata })} />
      <MarginFields margins={draft.margins} faults={shown} onChange={(margins) => change({ margins })} />
      <TextField
        label={fieldworkWords('designSource')}
        hint={fieldworkWords('designSourceHint')}
        value={draft.source}
        onInput={(source) => change({ source })}
      />
      <DesignProblem problem={action.problem} />
    </Dialog>
  )
}

/** What the server found; it knows the questionnaire and the units, which the form does not. */
function DesignProblem({ problem }: { problem: Problem | null }) {
  const faults = serverDesignFaults(problem)
  if (faults.length === 0) return <ProblemBanner problem={problem} />
  return (
    <Banner tone="bad" title={fieldworkWords('designRefused')}>
      {faults.map(({ code, what }) => (
        <p key={code + what}>{fieldworkWords(`design_${code}`, { what })}</p>
      ))}
    </Banner>
  )
}

function Drawing(props: { isProbability: boolean; onChange: (isProbability: boolean) => void }) {
  const choices = [
    { value: true, label: fieldworkWords('drawn'), help: fieldworkWords('drawnHelp') },
    { value: false, label: fieldworkWords('volunteers'), help: fieldworkWords('volunteersHelp') },
  ]
  return (
    <fieldset class="plain-fieldset">
      <legend>{fieldworkWords('howDrawn')}</legend>
      {choices.map(({ value, label, help }) => (
        <label class="check" key={String(value)}>
          <input
            type="radio"
            name="is-probability"
            checked={props.isProbability === value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {label}
            <small class="muted">{help}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
