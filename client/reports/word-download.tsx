import { useState } from 'preact/hooks'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { fetchFile } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { download } from '../ui/download.ts'
import { mayI } from '../ui/session.ts'
import { useAction } from '../ui/use-action.ts'
import { JobState } from './jobs/job-state.tsx'
import { useJob } from './jobs/use-job.ts'
import { chosenForm } from './report-state.ts'
import { Refusal } from './review/refusal.tsx'

/** Word for who works on the report is made as a job that can be stopped; readers get it at once. */
export function WordDownload({ wave }: { wave: string }) {
  return mayI('analyse') ? <WordJob wave={wave} /> : <WordFile wave={wave} />
}

function WordFile({ wave }: { wave: string }) {
  const { isBusy, problem, run, clear } = useAction()
  const fetchWord = () =>
    run(async () => {
      const { name, content } = await fetchFile(reportRoutes.word, { params: { wave }, query: chosenForm.value })
      download(name, content)
    })
  return (
    <>
      <Button kind="primary" icon="doc" isBusy={isBusy} onClick={() => void fetchWord()}>
        {reportWords('downloadWord')}
      </Button>
      <Dialog title={reportWords('downloadWord')} isOpen={problem !== null} onClose={clear}>
        <Refusal problem={problem} onLeave={clear} />
      </Dialog>
    </>
  )
}

function WordJob({ wave }: { wave: string }) {
  const job = useJob(wave)
  const [isClosed, setClosed] = useState(false)
  const isTold = job.isBusy || job.problem !== null || job.shown?.job.state === 'interrupted'
  const close = () => {
    setClosed(true)
    if (!job.isBusy) job.clear()
  }
  const start = () => {
    setClosed(false)
    void job.start({ format: 'docx', ...chosenForm.value }, 'Word')
  }
  return (
    <>
      <Button kind="primary" icon="doc" isBusy={job.isBusy} onClick={start}>
        {reportWords('downloadWord')}
      </Button>
      <Dialog title={reportWords('downloadWord')} isOpen={isTold && !isClosed} onClose={close}>
        <JobState job={job} onLeave={close} />
      </Dialog>
    </>
  )
}
