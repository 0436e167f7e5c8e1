import { useState } from 'preact/hooks'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { fetchFile } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { download } from '../ui/download.ts'
import { useAction } from '../ui/use-action.ts'
import './more-formats.css'

const formats = [
  { route: reportRoutes.pdf, name: 'downloadPdf', help: 'downloadPdfHelp' },
  { route: reportRoutes.slides, name: 'downloadSlides', help: 'downloadSlidesHelp' },
  { route: reportRoutes.tables, name: 'downloadTables', help: 'downloadTablesHelp' },
  { route: reportRoutes.claims, name: 'downloadClaims', help: 'downloadClaimsHelp' },
] as const

type Format = (typeof formats)[number]
type State = { readonly format: Format; readonly isMade: boolean } | null

/** Files beside Word: the server makes them when they are asked for, which is said while it lasts. */
export function MoreFormats({ wave }: { wave: string }) {
  const [isOpen, setOpen] = useState(false)
  const [state, setState] = useState<State>(null)
  const { isBusy, problem, run, clear } = useAction()
  const fetchOne = (format: Format) =>
    run(async () => {
      setState({ format, isMade: false })
      const { name, content } = await fetchFile(format.route, { params: { wave } })
      download(name, content)
      setState({ format, isMade: true })
    })
  const close = () => {
    setOpen(false)
    setState(null)
    clear()
  }
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {reportWords('downloadMore')}
      </Button>
      <Dialog title={reportWords('downloadMore')} isOpen={isOpen} onClose={close}>
        <ul class="formats">
          {formats.map((format) => (
            <li key={format.name}>
              <span>
                <strong>{reportWords(format.name)}</strong>
                <small>{reportWords(format.help)}</small>
              </span>
              <Button
                size="small"
                icon="download"
                isBusy={isBusy && state?.format === format}
                label={`${reportWords('downloadFile')} ${reportWords(format.name)}`}
                onClick={() => fetchOne(format)}
              >
                {reportWords('downloadFile')}
              </Button>
            </li>
          ))}
        </ul>
        <p class="formats-state" role="status">
          {!problem && state && stateWords(state)}
        </p>
        <ProblemBanner problem={problem} />
      </Dialog>
    </>
  )
}

const stateWords = ({ format, isMade }: NonNullable<State>) =>
  reportWords(isMade ? 'downloadDone' : 'downloadMaking', { name: reportWords(format.name) })
