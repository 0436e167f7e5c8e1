import { useSignal } from '@preact/signals'
import { type Copy, type Format, formats, reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { useLoaded } from '../../ui/use-loaded.ts'
import { JobState } from '../jobs/job-state.tsx'
import { type RunningJob, useJob } from '../jobs/use-job.ts'
import { chosenForm } from '../report-state.ts'

interface Props {
  readonly wave: string
  readonly number: number
}

/** The register of copies of a signed version; a copy is made when it is entered. */
export function CopiesPart({ wave, number }: Props) {
  const loaded = useLoaded((signal) => call(reviewRoutes.copies, { params: { wave, number } }, signal), `${number}`)
  const job = useJob(wave)
  const copies = loaded.data?.copies ?? []
  return (
    <section aria-labelledby="copies-title" class="stack">
      <div>
        <h3 id="copies-title">
          {reviewWords('copies')} · {reviewWords('versionNumber', { number })}
        </h3>
        <p class="small muted">{reviewWords('copiesHelp')}</p>
      </div>
      <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
      {copies.length === 0 ? (
        <p class="muted">{reviewWords('noCopies')}</p>
      ) : (
        <Register copies={copies} number={number} job={job} />
      )}
      <NewCopy wave={wave} number={number} job={job} onAdded={loaded.reload} />
      <JobState job={job} />
    </section>
  )
}

const names: Readonly<Record<Format, string>> = { docx: 'Word', pdf: 'PDF', pptx: 'PPTX', xlsx: 'XLSX' }
const nameOf = (copy: number) => reviewWords('copyNumber', { copy })

function Register({ copies, number, job }: { copies: readonly Copy[]; number: number; job: RunningJob }) {
  return (
    <div class="register">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{reviewWords('copy')}</th>
            <th scope="col">{reviewWords('recipient')}</th>
            <th scope="col">{reviewWords('format')}</th>
            <th scope="col">{reviewWords('registeredBy')}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map(({ copy, recipient, format, name, day }) => (
            <tr key={copy}>
              <th scope="row">{nameOf(copy)}</th>
              <td>{recipient}</td>
              <td>
                <Button
                  size="small"
                  icon="download"
                  label={`${names[format]} · ${reviewWords('downloadAgain', { copy })}`}
                  onClick={() => void job.start({ format, number, copy, ...chosenForm.value }, nameOf(copy))}
                >
                  {names[format]}
                </Button>
              </td>
              <td class="no-wrap">{reviewWords('stepDone', { name, day })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NewCopy({ wave, number, job, onAdded }: Props & { job: RunningJob; onAdded: () => void }) {
  const recipient = useSignal('')
  const format = useSignal<Format>('docx')
  const wasTried = useSignal(false)
  const isMissing = recipient.value.trim() === ''
  const add = () => {
    wasTried.value = true
    if (isMissing) return focusFault()
    void job.startWith(nameOf, async () => {
      const body = { recipient: recipient.value.trim(), format: format.value }
      const { copy } = await call(reviewRoutes.addCopy, { params: { wave, number }, body })
      recipient.value = ''
      wasTried.value = false
      onAdded()
      return { format: body.format, number, copy, ...chosenForm.value }
    })
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
        choices={formats.map((value) => ({ value, label: names[value] }))}
        onChange={(value) => {
          format.value = value
        }}
      />
      <Button icon="download" isBusy={job.isBusy} onClick={add}>
        {reviewWords('addCopy')}
      </Button>
    </div>
  )
}
