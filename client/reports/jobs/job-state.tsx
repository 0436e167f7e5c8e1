import { reportWords } from '../../i18n/reports/words.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Button } from '../../ui/button.tsx'
import { Refusal } from '../review/refusal.tsx'
import type { RunningJob } from './use-job.ts'

/** How far a file is, with a way to stop it, or to begin again after the server was stopped. */
export function JobState({ job, onLeave }: { job: RunningJob; onLeave?: () => void }) {
  const { shown, problem, isBusy } = job
  return (
    <>
      <div class="job-state">
        <p role="status">{!problem && shown && words(shown)}</p>
        {isBusy && shown && (
          <>
            <progress max={3} value={progress[shown.job.state]} aria-label={shown.name} />
            <Button size="small" onClick={job.cancel}>
              {reviewWords('cancelJob')}
            </Button>
          </>
        )}
        {shown?.job.state === 'interrupted' && (
          <Button size="small" kind="primary" onClick={() => void job.start(shown.order, shown.name)}>
            {reviewWords('jobAgain')}
          </Button>
        )}
      </div>
      {isBusy && <p class="small muted">{reviewWords('jobGoesOn')}</p>}
      <Refusal problem={problem} onLeave={onLeave} />
    </>
  )
}

const progress = { waiting: 0, analysing: 1, writing: 2, done: 3, failed: 3, cancelled: 3, interrupted: 3 } as const

function words({ name, job, isLost }: NonNullable<RunningJob['shown']>): string {
  if (isLost) return reviewWords('job_lost')
  if (job.state === 'done') return reportWords('downloadDone', { name })
  if (job.state === 'cancelled') return reviewWords('cancelled')
  if (job.state === 'failed') return ''
  return reviewWords(`job_${job.state}`, { name, ahead: job.ahead })
}
