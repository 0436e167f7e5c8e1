import { reportRoutes } from '../../analysis/report/routes.ts'
import { addressOf } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { mayI } from '../ui/session.ts'
import { chosenForm } from './form-choice.tsx'
import { JobState } from './jobs/job-state.tsx'
import { useJob } from './jobs/use-job.ts'

/** Word for who works on the report is made as a job that can be stopped; readers get a plain link. */
export function WordDownload({ wave }: { wave: string }) {
  if (mayI('analyse')) return <WordJob wave={wave} />
  return (
    <a
      class={buttonClass('primary')}
      href={addressOf(reportRoutes.word, { params: { wave }, query: chosenForm.value })}
      download
    >
      <Icon name="doc" />
      {reportWords('downloadWord')}
    </a>
  )
}

function WordJob({ wave }: { wave: string }) {
  const job = useJob(wave)
  return (
    <>
      <Button
        kind="primary"
        icon="doc"
        isBusy={job.isBusy}
        onClick={() => void job.start({ format: 'docx', ...chosenForm.value }, 'Word')}
      >
        {reportWords('downloadWord')}
      </Button>
      <Dialog title={reportWords('downloadWord')} isOpen={job.isBusy || job.problem !== null} onClose={job.clear}>
        <JobState job={job} />
      </Dialog>
    </>
  )
}
