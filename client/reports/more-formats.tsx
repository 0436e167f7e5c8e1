import { useState } from 'preact/hooks'
import type { Format } from '../../analysis/report/review/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { fetchFile } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { download } from '../ui/download.ts'
import { mayI } from '../ui/session.ts'
import { useAction } from '../ui/use-action.ts'
import { chosenForm, FormChoice } from './form-choice.tsx'
import { JobState } from './jobs/job-state.tsx'
import { useJob } from './jobs/use-job.ts'
import './more-formats.css'

interface Offer {
  readonly route: (typeof reportRoutes)['pdf' | 'slides' | 'tables' | 'claims' | 'capsule']
  readonly name: 'downloadPdf' | 'downloadSlides' | 'downloadTables' | 'downloadClaims' | 'downloadCapsule'
  readonly help:
    | 'downloadPdfHelp'
    | 'downloadSlidesHelp'
    | 'downloadTablesHelp'
    | 'downloadClaimsHelp'
    | 'downloadCapsuleHelp'
  /** Null for what is not made as a job. */
  readonly format: Format | null
}

const offers: readonly Offer[] = [
  { route: reportRoutes.pdf, name: 'downloadPdf', help: 'downloadPdfHelp', format: 'pdf' },
  { route: reportRoutes.slides, name: 'downloadSlides', help: 'downloadSlidesHelp', format: 'pptx' },
  { route: reportRoutes.tables, name: 'downloadTables', help: 'downloadTablesHelp', format: 'xlsx' },
  { route: reportRoutes.claims, name: 'downloadClaims', help: 'downloadClaimsHelp', format: null },
  { route: reportRoutes.capsule, name: 'downloadCapsule', help: 'downloadCapsuleHelp', format: null },
]

/** Files beside Word. Those that take long are made outside the request, which can be followed and stopped. */
export function MoreFormats({ wave }: { wave: string }) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Offer | null>(null)
  const [isMade, setMade] = useState(false)
  const job = useJob(wave)
  const { isBusy, problem, run, clear } = useAction()
  const fetchPlainly = ({ route }: Offer) =>
    run(async () => {
      const { name, content } = await fetchOffer(route, wave)
      download(name, content)
      setMade(true)
    })
  const fetchOne = (offer: Offer) => {
    setChosen(offer)
    setMade(false)
    const isJob = offer.format !== null && mayI('analyse')
    return isJob
      ? job.start({ format: offer.format as Format, ...chosenForm.value }, reportWords(offer.name))
      : fetchPlainly(offer)
  }
  const close = () => {
    setOpen(false)
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
        <ul class="formats">
          {offers
            .filter(({ route }) => mayI(route.can))
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
          <JobState job={job} />
        )}
        <ProblemBanner problem={problem} />
      </Dialog>
    </>
  )
}

const plainWords = ({ name }: Offer, isMade: boolean) =>
  reportWords(isMade ? 'downloadDone' : 'downloadMaking', { name: reportWords(name) })

/** Only the document has forms. */
const fetchOffer = (route: Offer['route'], wave: string) =>
  route === reportRoutes.pdf
    ? fetchFile(reportRoutes.pdf, { params: { wave }, query: chosenForm.value })
    : fetchFile(route, { params: { wave } })
