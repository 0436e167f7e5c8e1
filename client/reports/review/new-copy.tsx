import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Form, hasForms } from '../../../analysis/report/forms/form.ts'
import { formats, type JobFormat } from '../../../analysis/report/review/routes.ts'
import { reportWords } from '../../i18n/reports/words.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import type { RunningJob } from '../jobs/use-job.ts'
import { formatWords } from './departure-words.ts'

interface Props {
  /** Of the version. */
  readonly number: number
  readonly job: RunningJob
  readonly onAdded: () => void
}

const copyFormats: readonly JobFormat[] = [...formats, 'capsule']
/** The page for citizens needs no number. */
const copyForms = [
  { value: 'brief', label: 'formBrief' },
  { value: 'annex', label: 'formAnnex' },
] as const satisfies readonly { value: Form; label: string }[]

/** Makes a copy of a signed version for somebody, which is then in the register. */
export function NewCopy({ number, job, onAdded }: Props) {
  const recipient = useSignal('')
  const format = useSignal<JobFormat>('docx')
  const form = useSignal<Form>('brief')
  const wasTried = useSignal(false)
  const isMissing = recipient.value.trim() === ''
  const { shown } = job
  const added = shown?.job.state === 'done' && shown.order.recipient !== undefined ? shown.job.id : null
  useEffect(() => {
    if (added === null) return
    // The next recipient may have been typed meanwhile.
    if (recipient.value.trim() === shown?.order.recipient) {
      recipient.value = ''
      wasTried.value = false
    }
    onAdded()
  }, [added])
  const add = () => {
    wasTried.value = true
    if (isMissing) return focusFault()
    const order = { number, recipient: recipient.value.trim(), format: format.value, form: form.value }
    void job.start(order, reviewWords('copyFor', { recipient: order.recipient }))
  }
  return (
    <div class="row new-copy">
      <TextField
        label={reviewWords('recipient')}
        error={wasTried.value && isMissing ? reviewWords('recipientMissing') : undefined}
        value={recipient.value}
        maxLength={80}
        onInput={(text) => {
          recipient.value = text
        }}
      />
      <SelectField
        label={reviewWords('format')}
        value={format.value}
        choices={copyFormats.map((value) => ({ value, label: formatWords(value) }))}
        onChange={(value) => {
          format.value = value
        }}
      />
      {hasForms(format.value) && (
        <SelectField
          label={reportWords('formTitle')}
          value={form.value}
          choices={copyForms.map(({ value, label }) => ({ value, label: reportWords(label) }))}
          onChange={(value) => {
            form.value = value
          }}
        />
      )}
      <Button icon="download" isBusy={job.isBusy} onClick={add}>
        {reviewWords('addCopy')}
      </Button>
    </div>
  )
}
