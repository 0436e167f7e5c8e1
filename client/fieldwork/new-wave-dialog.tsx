import { useSignal } from '@preact/signals'
import type { SurveySummary } from '../../domain/api/surveys.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CheckField, SelectField, TextField } from '../ui/field.tsx'
import { focusFault } from '../ui/move-focus.ts'
import { navigate } from '../ui/router.ts'
import { useAction } from '../ui/use-action.ts'
import { dayOf } from './progress-numbers.ts'

interface Props {
  readonly surveys: readonly SurveySummary[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What was typed stays when the dialog is closed and opened again. */
export function NewWaveDialog({ surveys, isOpen, onClose }: Props) {
  const survey = useSignal(surveys[0]?.id ?? '')
  const name = useSignal('')
  const closesOn = useSignal('')
  const hasOpenLink = useSignal(true)
  const wasTried = useSignal(false)
  const action = useAction()
  const nameFault = name.value.trim() === '' ? fieldworkWords('nameMissing') : undefined
  const dayFault = closesOn.value !== '' && closesOn.value < dayOf(new Date()) ? fieldworkWords('dayPast') : undefined
  const make = () => {
    wasTried.value = true
    if (nameFault || dayFault) return focusFault()
    void action.run(async () => {
      const body = {
        name: name.value.trim(),
        closesOn: closesOn.value || null,
        hasOpenLink: hasOpenLink.value,
      }
      const { id } = await call(waveRoutes.create, { params: { survey: survey.value }, body })
      navigate(`/waves/${id}`)
    })
  }
  return (
    <Dialog
      title={fieldworkWords('newWave')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords('cancel')}</Button>
          <Button kind="primary" isBusy={action.isBusy} onClick={make}>
            {fieldworkWords('makeWave')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      <SelectField
        label={fieldworkWords('survey')}
        hint={fieldworkWords('surveyHint')}
        value={survey.value}
        choices={surveys.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(value) => {
          survey.value = value
        }}
      />
      <TextField
        label={fieldworkWords('waveName')}
        hint={fieldworkWords('waveNameHint')}
        error={wasTried.value ? nameFault : undefined}
        value={name.value}
        maxLength={100}
        onInput={(value) => {
          name.value = value
        }}
      />
      <TextField
        label={fieldworkWords('closesOn')}
        hint={fieldworkWords('closesOnHint')}
        error={wasTried.value ? dayFault : undefined}
        type="date"
        value={closesOn.value}
        onInput={(value) => {
          closesOn.value = value
        }}
      />
      <div>
        <CheckField
          label={fieldworkWords('hasOpenLink')}
          isOn={hasOpenLink.value}
          onChange={(isOn) => {
            hasOpenLink.value = isOn
          }}
        />
        <p class="muted small">{fieldworkWords('openLinkHint')}</p>
      </div>
    </Dialog>
  )
}
