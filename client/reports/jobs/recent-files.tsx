import { type Job, reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { Problem } from '../../../domain/problem.ts'
import { addressOf, call } from '../../api.ts'
import { reportWords } from '../../i18n/reports/words.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { staffLanguage } from '../../i18n/staff-language.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { useLoaded } from '../../ui/use-loaded.ts'

/** Files that somebody had made within a day, with what became of each. `state` changes when there may be another one. */
export function RecentFiles({ wave, state }: { wave: string; state: string }) {
  const { data, problem, reload } = useLoaded(
    (signal) => call(reviewRoutes.jobs, { params: { wave } }, signal),
    `${wave} ${state}`,
  )
  if (problem) return <ProblemBanner problem={problem} onRetry={reload} />
  if (!data || data.jobs.length === 0) return null
  return (
    <section aria-labelledby="recent-files" class="stack">
      <h3 class="card-eyebrow" id="recent-files">
        {reviewWords('recentFiles')}
      </h3>
      <ul class="recent-files">
        {data.jobs.map((job) => (
          <FileLine key={job.id} job={job} />
        ))}
      </ul>
      <p class="small muted">{reviewWords('recentFilesHelp')}</p>
    </section>
  )
}

function FileLine({ job }: { job: Job }) {
  return (
    <li>
      <span>
        {job.fileName}
        <span class="small muted"> · {wordsOf(job)}</span>
      </span>
      {job.state === 'done' && (
        <a
          class={buttonClass('secondary', 'small')}
          href={addressOf(reviewRoutes.jobFile, { params: { job: job.id } })}
          aria-label={`${reportWords('downloadFile')} ${job.fileName}`}
          download
        >
          <Icon name="download" />
          {reportWords('downloadFile')}
        </a>
      )}
    </li>
  )
}

function wordsOf({ state, problem, details, keptUntil }: Job): string {
  if (state === 'done') return reviewWords('fileKept', { time: timeWords(keptUntil ?? '') })
  // The first sentence says why; what to do about it was said when it failed.
  const why = problem ? (/^[^。.]*/.exec(problemWords(new Problem(problem, details)))?.[0] ?? '') : ''
  return reviewWords(`file_${state}`, { why })
}

const timeWords = (time: string): string =>
  new Date(time).toLocaleString(staffLanguage.value, {
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
