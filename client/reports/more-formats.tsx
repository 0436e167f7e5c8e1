import { useState } from 'preact/hooks'
import type { JobFormat } from '../../analysis/report/review/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { fetchFile } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { reviewWords } from '../i18n/review/words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { download } from '../ui/download.ts'
import { mayI } from '../ui/session.ts'
import { useAction } from '../ui/use-action.ts'
import { FormChoice } from './form-choice.tsx'
import { JobState } from './jobs/job-state.tsx'
import { RecentFiles } from './jobs/recent-files.tsx'
import { useJob } from './jobs/use-job.ts'
import { chosenForm } from './report-state.ts'
import type { Draft } from './review/draft.ts'
import { Refusal } from './review/refusal.tsx'
import './more-formats.css'

interface Offer {
  /** Where readers get it; null for what is only made as a job. */
  readonly route: (typeof reportRoutes)['pdf' | 'slides' | 'tables' | 'claims'] | null
  readonly name: 'downloadPdf' | 'downloadSlides' | 'downloadTables' | 'downloadClaims' | 'downloadCapsule'
  readonly help:
    | 'downloadPdfHelp'
    | 'downloadSlidesHelp'
    | 'downloadTablesHelp'
    | 'downloadClaimsHelp'
    | 'downloadCapsuleHelp'
  /** Null for what is not made as a job. */
  readonly format: JobFormat | null
}

const offers: readonly Offer[] = [
  { route: reportRoutes.pdf, name: 'downloadPdf', help: 'downloadPdfHelp', format: 'pdf' },
  { route: reportRoutes.slides, name: 'downloadSlides', help: 'downloadSlidesHelp', format: 'pptx' },
  { route: reportRoutes.tables, name: 'downloadTables', help: 'downloadTablesHelp', format: 'xlsx' },
  { route: reportRoutes.claims, name: 'downloadClaims', help: 'downloadClaimsHelp', format: null },
  { route: null, name: 'downloadCapsule', help: 'downloadCapsuleHelp', format: 'capsule' },
]

/** Files beside Word. Those that take long are made outside the request, which can be followed and stopped. */
export function MoreFormats({ wave, stage }: Pick<Draft, 'wave' | 'stage'>) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Offer | null>(null)
  const [isMade, setMade] = useState(false)
  const job = useJob(wave)
  const { isBusy, problem, run, clear } = useAction()
  const fetchPlainly = ({ route }: Offer) =>
    run(async () => {
      if (!route) return
      const { name, content } = await fetchOffer(route, wave)
      download(name, content)
      setMade(true)
    })
  const fetchOne = (offer: Offer) => {
    setChosen(offer)
    setMade(false)
    return offer.format !== null && mayI('analyse')
      ? job.start({ format: offer.format, ...chosenForm.value }, reportWords(offer.name))
      : fetchPlainly(offer)
  }
  const close = () => {
    setOpen(false)
    if (job.isBusy) return
    setChosen(null)
    clear()
    job.clear()
  }
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {reportWords('downloadMore')}
      </Button>
      <Dialog title={reportWords('downloadMore')} isOpen={isOpen} onClose={close}>
        <FormChoice />
        {stage === 'signed' && (
          <p class="small muted">
            {reviewWords('ownCopyHelp')} {mayI('analyse') && reviewWords('otherCopyHelp')}
          </p>
        )}
        <ul class="formats">
          {offers
            .filter(({ route }) => mayI(route?.can ?? 'analyse'))
            .map((offer) => (
              <li key={offer.name}>
                <span>
                  <strong>{reportWords(offer.name)}</strong>
                  <small>{reportWords(offer.help)}</small>
                </span>
                <Button
                  size="small"
                  icon="download"
                  isBusy={(isBusy || job.isBusy) && chosen === offer}
                  label={`${reportWords('downloadFile')} ${reportWords(offer.name)}`}
                  onClick={() => void fetchOne(offer)}
                >
                  {reportWords('downloadFile')}
                </Button>
              </li>
            ))}
        </ul>
        {chosen && (chosen.format === null || !mayI('analyse')) ? (
          <p class="formats-state" role="status">
            {!problem && plainWords(chosen, isMade)}
          </p>
        ) : (
          <JobState job={job} onLeave={close} />
        )}
        <Refusal problem={problem} onLeave={close} />
        {mayI('analyse') && <RecentFiles wave={wave} state={`${job.shown?.job.id} ${job.shown?.job.state}`} />}
      </Dialog>
    </>
  )
}

const plainWords = ({ name }: Offer, isMade: boolean) =>
  reportWords(isMade ? 'downloadDone' : 'downloadMaking', { name: reportWords(name) })

/** Only the document has forms. */
const fetchOffer = (route: NonNullable<Offer['route']>, wave: string) =>
  route === reportRoutes.pdf
    ? fetchFile(reportRoutes.pdf, { params: { wave }, query: chosenForm.value })
    : fetchFile(route, { params: { wave } })
