import { useSignal } from '@preact/signals'
import { reviewRoutes, type Version } from '../../../analysis/report/review/routes.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { mayI } from '../../ui/session.ts'
import { useLoaded } from '../../ui/use-loaded.ts'
import { JobState } from '../jobs/job-state.tsx'
import { type RunningJob, useJob } from '../jobs/use-job.ts'
import { ChangesList } from './changes-list.tsx'
import type { Work } from './draft.ts'
import { stepWords } from './step-words.ts'

interface Props {
  readonly work: Work
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** All versions with their steps, and what differs between any two; for readers, the one that they read. */
export function VersionsDialog({ work, isOpen, onClose }: Props) {
  const { versions } = work.state
  const job = useJob(work.wave)
  return (
    <Dialog title={reviewWords('versions')} isOpen={isOpen} onClose={onClose} isWide>
      {versions.length === 0 ? (
        <p>{reviewWords('noVersions')}</p>
      ) : (
        <div class="stack">
          <ol class="versions">
            {versions.map((version) => (
              <VersionLine key={version.number} version={version} job={job} />
            ))}
          </ol>
          <JobState job={job} onLeave={onClose} />
          {mayI('analyse') && <Compare work={work} />}
        </div>
      )}
    </Dialog>
  )
}

function VersionLine({ version, job }: { version: Version; job: RunningJob }) {
  const { number } = version
  const seal = () => void job.start({ format: 'capsule', number }, reviewWords('sealName', { number }))
  return (
    <li>
      <strong>{reviewWords('versionNumber', { number })}</strong>
      <ul>
        {version.steps.map(({ step, name, day, reason, unread }) => (
          <li key={step}>
            {stepWords(step, version)} {reviewWords('stepDone', { name, day })}
            {reason && ` · ${reviewWords('becauseOf', { reason })}`}
            {unread && unread.length > 0 && (
              <details class="small muted">
                <summary>{reviewWords('unreadThen', { count: unread.length })}</summary>
                <p lang="zh-CN">{unread.join('；')}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
      {version.isSealable && mayI('analyse') && (
        <Button size="small" icon="download" isBusy={job.isBusy} onClick={seal}>
          {reviewWords('seal')}
        </Button>
      )}
    </li>
  )
}

const now = 'now'

function Compare({ work: { wave, state } }: { work: Work }) {
  const numbers = state.versions.map(({ number }) => String(number))
  const from = useSignal(numbers[1] ?? numbers[0] ?? '')
  const to = useSignal(numbers.length > 1 ? (numbers[0] ?? now) : now)
  const query = to.value === now ? {} : { to: Number(to.value) }
  const loaded = useLoaded(
    (signal) => call(reviewRoutes.changes, { params: { wave, number: Number(from.value) }, query }, signal),
    `${wave} ${from.value} ${to.value}`,
  )
  const choiceOf = (number: string) => ({
    value: number,
    label: reviewWords('versionNumber', { number }),
  })
  return (
    <section aria-labelledby="compare-title" class="stack">
      <h3 id="compare-title">{reviewWords('compare')}</h3>
      <div class="row compare-fields">
        <SelectField
          label={reviewWords('from')}
          value={from.value}
          choices={numbers.map(choiceOf)}
          onChange={(value) => {
            from.value = value
          }}
        />
        <SelectField
          label={reviewWords('to')}
          value={to.value}
          choices={[...numbers.map(choiceOf), { value: now, label: reviewWords('newestData') }]}
          onChange={(value) => {
            to.value = value
          }}
        />
      </div>
      <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
      {loaded.isLoading && <Loading lines={4} />}
      {loaded.data && !loaded.isLoading && <ChangesList {...loaded.data} />}
    </section>
  )
}
