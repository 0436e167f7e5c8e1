import { useSignal } from '@preact/signals'
import { type SurveySummary, surveyRoutes } from '../../../domain/api/surveys.ts'
import { call } from '../../api.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { navigate } from '../../ui/router.ts'
import { useAction } from '../../ui/use-action.ts'
import { type Chosen, FilePicker } from './file-picker.tsx'
import { bodyOf, missingFor, type Source, sources } from './new-survey.ts'

interface Props {
  readonly surveys: readonly SurveySummary[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Four ways to begin; each says what one gets. */
export function NewSurveyDialog({ surveys, isOpen, onClose }: Props) {
  const from = useSignal<Source>('demo')
  const title = useSignal('')
  const file = useSignal<Chosen | null>(null)
  const survey = useSignal('')
  const action = useAction()
  const given = { title: title.value, file: file.value?.read ?? null, survey: survey.value }
  const missing = missingFor(from.value, given)
  const close = () => {
    action.clear()
    file.value = null
    onClose()
  }
  const make = () =>
    action.run(async () => {
      const body = bodyOf(from.value, given)
      if (!body) return
      const { id } = await call(surveyRoutes.create, { body })
      navigate(`/surveys/${id}`)
    })
  return (
    <Dialog
      title={designerWords('newSurvey')}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords('cancel')}</Button>
          <Button
            kind="primary"
            isBusy={action.isBusy}
            disabledReason={missing ? designerWords(missing) : undefined}
            onClick={() => void make()}
          >
            {designerWords('create')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      <SourceChoice from={from.value} onChange={(source) => (from.value = source)} />
      {from.value === 'empty' && (
        <TextField
          label={designerWords('newTitle')}
          maxLength={200}
          value={title.value}
          onInput={(value) => (title.value = value)}
        />
      )}
      {from.value === 'document' && <FilePicker chosen={file.value} onChoose={(chosen) => (file.value = chosen)} />}
      {from.value === 'survey' && (
        <SelectField
          label={designerWords('fromSurvey')}
          value={survey.value}
          choices={[
            { value: '', label: designerWords('chooseSurvey') },
            ...surveys.map((one) => ({ value: one.id, label: one.title })),
          ]}
          onChange={(value) => (survey.value = value)}
        />
      )}
    </Dialog>
  )
}

const names = { demo: 'fromDemo', empty: 'fromEmpty', document: 'fromDocument', survey: 'fromSurvey' } as const

function SourceChoice({ from, onChange }: { from: Source; onChange: (source: Source) => void }) {
  return (
    <fieldset class="source-choice">
      <legend>{designerWords('newHow')}</legend>
      {sources.map((source) => (
        <label key={source} class="check">
          <input type="radio" name="source" checked={from === source} onChange={() => onChange(source)} />
          <span>
            {designerWords(names[source])}
            <span class="muted small source-help">{designerWords(`${names[source]}Help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
