import { reportWords } from '../../i18n/reports/words.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { RunningJob } from './use-job.ts'

/** How far a file is, with a way to stop it. */
export function JobState({ job }: { job: RunningJob }) {
  return (
    <>
      <div class="job-state">
        <p role="status">{!job.problem && job.shown && words(job.shown)}</p>
        {job.isBusy && job.shown && (
          <>
            <progress max={3} value={progress[job.shown.job.state]} aria-label={job.shown.name} />
            <Button size="small" onClick={job.cancel}>
              {reviewWords('cancelJob')}
            </Button>
          </>
        )}
      </div>
      <ProblemBanner problem={job.problem} />
    </>
  )
}

const progress = { waiting: 0, analysing: 1, writing: 2, done: 3, failed: 3, cancelled: 3 } as const

function words({ name, job }: NonNullable<RunningJob['shown']>): string {
  if (job.state === 'done') return reportWords('downloadDone', { name })
  if (job.state === 'cancelled') return reviewWords('cancelled')
  if (job.state === 'failed') return ''
  return reviewWords(`job_${job.state}`, { name, ahead: job.ahead })
}
