import { useMemo, useState } from 'preact/hooks'
import { reportWords } from '../i18n/reports/words.ts'
import { reviewWords } from '../i18n/review/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { mayI } from '../ui/session.ts'
import { SyntheticTag, Tag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { MoreFormats } from './more-formats.tsx'
import { Outline } from './outline.tsx'
import { Reader } from './reader.tsx'
import { chosenClaim, openProofs } from './report-state.ts'
import { chosenSentence, sentencesByKey } from './review/chosen-sentence.ts'
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
      {isEmpty ? (
        <Card>
          <EmptyState title={reportWords('noResponses')}>{reportWords('noResponsesHelp')}</EmptyState>
        </Card>
      ) : (
        <ProblemBanner problem={problem} onRetry={reload} />
      )}
      {loaded.isLoading && !draft && <Loading lines={12} />}
      {draft && <Desk draft={draft} />}
    </Page>
  )
}

function Meta({ draft: { report, stage, version } }: { draft: Draft }) {
  return (
    <>
      {report.title}
      <Tag tone={stage === 'signed' ? 'ok' : 'warn'}>
        {reviewWords(`stage_${stage}`)}
        {version && ` · ${reviewWords('versionNumber', { number: version.number })}`}
      </Tag>
      {report.isSynthetic && <SyntheticTag />}
      <span>{reportWords('claimsCount', { count: Object.keys(report.claims).length })}</span>
      {staffLanguage.value === 'en' && <span>{reportWords('reportInChinese')}</span>}
    </>
  )
}

function Actions({ draft }: { draft: Draft }) {
  const [isOpen, setOpen] = useState(false)
  const { wave } = draft
  return (
    <>
      {mayI('analyse') && <ProofButton draft={draft} />}
      <Button icon="clock" onClick={() => setOpen(true)}>
        {reviewWords('versions')}
      </Button>
      <VersionsDialog draft={draft} isOpen={isOpen} onClose={() => setOpen(false)} />
      <Button icon="printer" onClick={() => print()}>
        {reportWords('print')}
      </Button>
      <MoreFormats wave={wave} />
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

/** Outline, paper and evidence side by side. */
function Desk({ draft }: { draft: Draft }) {
  const { report, wave, version } = draft
  const claim = chosenClaim()
  const mayWork = mayI('analyse')
  const sentences = useMemo(() => sentencesByKey(report), [report])
  const proofs = useMemo(() => proofsOf(draft), [draft.report, draft.edits, draft.state])
  const sections = useMemo(() => (mayWork ? sectionsOfDraft(draft) : []), [draft.report, draft.edits, draft.state])
  const isInReview = draft.stage !== 'open' && draft.stage !== 'signed'
  const sentence = mayWork ? chosenSentence(sentences) : null
  const marks = marksOf(draft, sentence?.key ?? null, mayWork)
  return (
    <>
      {version && <NewDataBanner wave={wave} number={version.number} />}
      <div class="desk">
        <Outline
          blocks={report.blocks}
          tagOf={(id) => <SectionTag state={sections.find(({ section }) => section.id === id)} isAlways={isInReview} />}
        />
        <Reader report={report} chosen={claim} marks={marks} />
        <EvidencePanel report={report} wave={wave} chosen={claim}>
          {sentence && <SentencePanel sentence={sentence} draft={draft} />}
          {mayWork && <ProofList proofs={proofs} draft={draft} />}
          {mayWork && <SectionsCard draft={draft} sections={sections} />}
          {mayWork && <StepsCard draft={draft} proofs={proofs} sections={sections} />}
        </EvidencePanel>
      </div>
    </>
  )
}
