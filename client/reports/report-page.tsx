import { useMemo, useState } from 'preact/hooks'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import { inForm } from '../../analysis/report/forms/in-form.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { reviewWords } from '../i18n/review/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { NoResponses } from '../ui/no-responses.tsx'
import { Page } from '../ui/page.tsx'
import { mayI } from '../ui/session.ts'
import { SyntheticTag, Tag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { FormLinks, FormSelect } from './form-choice.tsx'
import { MoreFormats } from './more-formats.tsx'
import { Outline } from './outline.tsx'
import { PaperButton } from './paper-dialog.tsx'
import { Reader } from './reader.tsx'
import { chosenClaim, chosenForm, openProofs } from './report-state.ts'
import { chosenSentence, sentencesByKey } from './review/chosen-sentence.ts'
import { DeparturesCard } from './review/departures-card.tsx'
import { type Draft, loadDraft } from './review/draft.ts'
import { NewDataBanner } from './review/new-data-banner.tsx'
import { ProofList } from './review/proof-list.tsx'
import { proofCount, proofsOf } from './review/proofs.ts'
import { SectionTag } from './review/section-tag.tsx'
import { SectionsCard } from './review/sections-card.tsx'
import { sectionsOfDraft } from './review/sections-of-draft.ts'
import { SentencePanel } from './review/sentence-panel.tsx'
import { marksOf } from './review/sentences.tsx'
import { StepsCard } from './review/steps-card.tsx'
import { VersionsDialog } from './review/versions-dialog.tsx'
import { WordDownload } from './word-download.tsx'
import './charts.css'
import './report.css'
import './paper.css'
import './review/review.css'

export function ReportPage({ wave }: { wave: string }) {
  const loaded = useLoaded((signal) => loadDraft(wave, signal), wave)
  const { problem, reload } = loaded
  const draft = loaded.data && { ...loaded.data, reload }
  const isEmpty = problem?.code === 'no_responses'
  return (
    <Page
      title={reportWords('report')}
      meta={draft && <Meta draft={draft} />}
      actions={draft && <Actions draft={draft} />}
    >
      {isEmpty ? <NoResponses wave={wave} /> : <ProblemBanner problem={problem} onRetry={reload} />}
      {loaded.isLoading && !draft && <Loading lines={12} />}
      {draft && <Desk draft={draft} />}
    </Page>
  )
}

function Meta({ draft }: { draft: Draft }) {
  const { stage, version } = draft
  const report = inView(draft, chosenForm.value)?.report ?? draft.report
  return (
    <>
      {report.title}
      <Tag tone={stage === 'signed' ? 'ok' : 'warn'}>
        {reviewWords(`stage_${stage}`)}
        {version && ` · ${reviewWords('versionNumber', { number: version.number })}`}
      </Tag>
      {report.isSynthetic && <SyntheticTag />}
      <span>{reportWords('claimsCount', { count: Object.keys(report.claims).length })}</span>
      {staffLanguage.value === 'en' && report.language !== 'en' && <span>{reportWords('reportInChinese')}</span>}
    </>
  )
}

function Actions({ draft }: { draft: Draft }) {
  const [isOpen, setOpen] = useState(false)
  const { wave } = draft
  return (
    <>
      {chosenForm.value.form === 'brief' && mayI('analyse') && <PaperButton draft={draft} />}
      {mayI('analyse') && <ProofButton draft={draft} />}
      <Button icon="clock" onClick={() => setOpen(true)}>
        {reviewWords('versions')}
      </Button>
      <VersionsDialog draft={draft} isOpen={isOpen} onClose={() => setOpen(false)} />
      <Button icon="printer" onClick={() => print()}>
        {reportWords('print')}
      </Button>
      <MoreFormats wave={wave} stage={draft.stage} />
      <WordDownload wave={wave} />
    </>
  )
}

function ProofButton({ draft }: { draft: Draft }) {
  const asked = chosenForm.value
  const count = useMemo(() => {
    return proofCount(proofsOf(draft, inView(draft, asked)?.report))
  }, [draft.report, draft.edits, draft.state, asked])
  return (
    <Button icon={count > 0 ? 'warn' : 'check'} onClick={openProofs}>
      {count > 0 ? reviewWords('proofsCount', { count }) : reviewWords('proofsClean')}
    </Button>
  )
}

/** Outline, paper and evidence side by side. */
function Desk({ draft }: { draft: Draft }) {
  const { wave, version } = draft
  const asked = chosenForm.value
  const view = useMemo(() => inView(draft, asked), [draft.report, draft.edits, draft.state, asked])
  return (
    <>
      {version && mayI('analyse') && <NewDataBanner wave={wave} number={version.number} />}
      <FormSelect />
      {view ? <Paper draft={draft} view={view} /> : <NoSuchForm />}
    </>
  )
}

/** The draft with the chosen form in place of the whole report; null where its version has none. */
function inView(draft: Draft, asked: AskedForm): Draft | null {
  const report = asked.form === 'annex' ? draft.report : inForm(draft.report, asked)
  return report && { ...draft, report }
}

const NoSuchForm = () => (
  <Card>
    <EmptyState title={reportWords('formMissing')}>{reportWords('formMissingHelp')}</EmptyState>
    <FormLinks />
  </Card>
)

/** `draft` holds the whole report, `view` what is shown of it. */
function Paper({ draft, view }: { draft: Draft; view: Draft }) {
  const claim = chosenClaim()
  const mayWork = mayI('analyse')
  const changed = [view.report, draft.edits, draft.state]
  const sentences = useMemo(() => sentencesByKey(draft.report, view.report), [view.report])
  const proofs = useMemo(() => proofsOf(draft, view.report), changed)
  const sections = useMemo(() => (mayWork ? sectionsOfDraft(view) : []), changed)
  const all = useMemo(() => (mayWork ? sectionsOfDraft(draft) : []), changed)
  const isInReview = draft.stage !== 'open' && draft.stage !== 'signed'
  const sentence = mayWork ? chosenSentence(sentences) : null
  const marks = marksOf(view, sentence?.key ?? null, mayWork)
  return (
    <div class="desk">
      <Outline
        report={view.report}
        tagOf={(id) => <SectionTag state={sections.find(({ section }) => section.id === id)} isAlways={isInReview} />}
      />
      <Reader report={view.report} chosen={claim} marks={marks} />
      <EvidencePanel report={view.report} wave={draft.wave} chosen={claim}>
        {sentence && <SentencePanel sentence={sentence} draft={view} />}
        {mayWork && <ProofList proofs={proofs} draft={draft} />}
        {mayWork && <SectionsCard draft={draft} sections={sections} />}
        {mayWork && <StepsCard draft={draft} proofs={proofs} sections={all} />}
        {mayWork && <DeparturesCard draft={draft} />}
      </EvidencePanel>
    </div>
  )
}
