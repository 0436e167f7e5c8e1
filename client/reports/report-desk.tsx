import { useEffect, useMemo } from 'preact/hooks'
import { nameOfForm } from '../../analysis/report/forms/in-form.ts'
import type { SectionState } from '../../analysis/report/review/sections.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { mayI } from '../ui/session.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { FormSelect } from './form-choice.tsx'
import { Outline } from './outline.tsx'
import { Reader } from './reader.tsx'
import { chosenClaim } from './report-state.ts'
import {
  askedSentence,
  chosenSentence,
  goToItsForm,
  scrollToSentence,
  sentencesByKey,
} from './review/chosen-sentence.ts'
import { DeparturesCard } from './review/departures-card.tsx'
import type { Draft, Work } from './review/draft.ts'
import { NewDataBanner } from './review/new-data-banner.tsx'
import { ProofList } from './review/proof-list.tsx'
import { proofsOf } from './review/proofs.ts'
import { SectionTag } from './review/section-tag.tsx'
import { SectionsCard } from './review/sections-card.tsx'
import { readSections, sectionsOfDraft } from './review/sections-of-draft.ts'
import { SentencePanel } from './review/sentence-panel.tsx'
import { marksOf } from './review/sentences.tsx'
import { StepsCard } from './review/steps-card.tsx'

interface Props {
  readonly work: Work
  /** The form that is asked for; null while it is read, and where its version has none. */
  readonly draft: Draft | null
  readonly isLoading: boolean
}

/** Outline, paper and evidence side by side. */
export function Desk({ work, draft, isLoading }: Props) {
  const { wave, version, stage } = work
  const sections = useMemo(
    () => (draft && mayI('analyse') ? sectionsOfDraft(draft) : []),
    [draft?.report, work.edits, work.state],
  )
  const isInReview = stage !== 'open' && stage !== 'signed'
  return (
    <>
      {version && mayI('analyse') && <NewDataBanner wave={wave} number={version.number} />}
      <FormSelect />
      <div class="desk">
        <Outline
          report={draft?.report ?? null}
          tagOf={(id) => <SectionTag state={sections.find(({ section }) => section.id === id)} isAlways={isInReview} />}
        />
        {draft && <Paper key={nameOfForm(draft.asked)} draft={draft} sections={sections} />}
        {!draft && isLoading && <Loading lines={12} />}
        {!draft && !isLoading && work.report === null && <NoSuchForm />}
      </div>
    </>
  )
}

const NoSuchForm = () => (
  <Card>
    <EmptyState title={reportWords('formMissing')}>{reportWords('formMissingHelp')}</EmptyState>
  </Card>
)

function Paper({ draft, sections }: { draft: Draft; sections: readonly SectionState[] }) {
  const claim = chosenClaim()
  const mayWork = mayI('analyse')
  const sentences = useMemo(() => sentencesByKey(draft.report), [draft.report])
  const proofs = useMemo(() => proofsOf(draft), [draft.report, draft.edits, draft.state])
  const sentence = mayWork ? chosenSentence(sentences) : null
  const marks = marksOf(draft, sentence?.key ?? null, mayWork)
  useEffect(() => goToItsForm(draft, sentences), [askedSentence()])
  useEffect(scrollToSentence, [])
  return (
    <>
      <Reader report={draft.report} chosen={claim} marks={marks} />
      <EvidencePanel draft={draft} chosen={claim}>
        {sentence && <SentencePanel sentence={sentence} draft={draft} />}
        {mayWork && <ProofList proofs={proofs} draft={draft} sentences={sentences} />}
        {mayWork && <SectionsCard draft={draft} sections={sections} />}
        {mayWork && <StepsCard draft={draft} proofs={proofs} sections={readSections(draft, draft.sections)} />}
        {mayWork && <DeparturesCard draft={draft} />}
      </EvidencePanel>
    </>
  )
}
