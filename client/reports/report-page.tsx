import { useMemo, useState } from 'preact/hooks'
import { nameOfForm } from '../../analysis/report/forms/in-form.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { reviewWords } from '../i18n/review/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { NoResponses } from '../ui/no-responses.tsx'
import { Page } from '../ui/page.tsx'
import { mayI } from '../ui/session.ts'
import { SyntheticTag, Tag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { MoreFormats } from './more-formats.tsx'
import { PaperButton } from './paper-dialog.tsx'
import { Desk } from './report-desk.tsx'
import { chosenForm, openProofs } from './report-state.ts'
import { type Draft, draftIn, type Work } from './review/draft.ts'
import { keptForms } from './review/kept-forms.ts'
import { proofCount, proofsOf } from './review/proofs.ts'
import { VersionsDialog } from './review/versions-dialog.tsx'
import { WordDownload } from './word-download.tsx'
import './charts.css'
import './report.css'
import './paper.css'
import './review/review.css'

export function ReportPage({ wave }: { wave: string }) {
  const asked = chosenForm.value
  const forms = useMemo(() => keptForms(wave), [wave])
  const loaded = useLoaded((signal) => forms.read(asked, signal), `${wave} ${nameOfForm(asked)}`)
  const { problem, isLoading } = loaded
  const reload = () => {
    forms.forget()
    loaded.reload()
  }
  const work = loaded.data && { ...loaded.data, reload }
  const draft = work && draftIn(work, asked)
  const isEmpty = problem?.code === 'no_responses'
  return (
    <Page
      title={reportWords('report')}
      meta={work && <Meta work={work} draft={draft} />}
      actions={work && <Actions work={work} draft={draft} />}
    >
      {isEmpty ? <NoResponses wave={wave} /> : <ProblemBanner problem={problem} onRetry={reload} />}
      {isLoading && !work && <Loading lines={12} />}
      {work && <Desk work={work} draft={draft} isLoading={isLoading} />}
    </Page>
  )
}

interface Props {
  readonly work: Work
  readonly draft: Draft | null
}

function Meta({ work: { stage, version }, draft }: Props) {
  return (
    <>
      {draft?.report.title}
      <Tag tone={stage === 'signed' ? 'ok' : 'warn'}>
        {reviewWords(`stage_${stage}`)}
        {version && ` · ${reviewWords('versionNumber', { number: version.number })}`}
      </Tag>
      {draft?.report.isSynthetic && <SyntheticTag />}
      {draft && <span>{reportWords('claimsCount', { count: draft.claimCount })}</span>}
      {staffLanguage.value === 'en' && draft && draft.report.language !== 'en' && (
        <span>{reportWords('reportInChinese')}</span>
      )}
    </>
  )
}

function Actions({ work, draft }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { wave } = work
  return (
    <>
      {chosenForm.value.form === 'brief' && mayI('analyse') && <PaperButton work={work} />}
      {draft && mayI('analyse') && <ProofButton draft={draft} />}
      <Button icon="clock" onClick={() => setOpen(true)}>
        {reviewWords('versions')}
      </Button>
      <VersionsDialog work={work} isOpen={isOpen} onClose={() => setOpen(false)} />
      <Button icon="printer" onClick={() => print()}>
        {reportWords('print')}
      </Button>
      <MoreFormats wave={wave} stage={work.stage} />
      <WordDownload wave={wave} />
    </>
  )
}

function ProofButton({ draft }: { draft: Draft }) {
  const count = useMemo(() => proofCount(proofsOf(draft)), [draft.report, draft.edits, draft.state])
  return (
    <Button icon={count > 0 ? 'warn' : 'check'} onClick={openProofs}>
      {count > 0 ? reviewWords('proofsCount', { count }) : reviewWords('proofsClean')}
    </Button>
  )
}
