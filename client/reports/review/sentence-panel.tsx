import type { Statement } from '../../../analysis/report/review/statements.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { isSentenceChosen } from '../report-state.ts'
import { CommentThread } from './comment-thread.tsx'
import type { Draft } from './draft.ts'
import { SentenceEditor } from './sentence-editor.tsx'
import { SentenceEvidence } from './sentence-evidence.tsx'
import { unsavedAt } from './unsaved.ts'
import { sentencePlace } from './use-rewording.ts'

/** What can be done with the chosen sentence: write it otherwise, or say something of it to colleagues. */
export function SentencePanel({ sentence, draft }: { sentence: Statement; draft: Draft }) {
  const edit = draft.edits.find(({ key }) => key === sentence.key)
  const kept = unsavedAt(draft.wave, sentencePlace + sentence.key)
  return (
    <section class="review-part" aria-labelledby="review-sentence">
      <h2 class={isSentenceChosen() ? 'sr' : 'card-eyebrow'} id="review-sentence">
        {reviewWords('sentence')}
      </h2>
      {isSentenceChosen() && <SentenceEvidence sentence={sentence} report={draft.report} />}
      {edit && <p class="small muted">{reviewWords('editedBy', { name: edit.name, day: edit.day })}</p>}
      {edit && (
        <p class="small" lang="zh-CN">
          {reviewWords('programSaid', { text: sentence.text })}
        </p>
      )}
      {draft.stage === 'open' ? (
        <SentenceEditor key={sentence.key} sentence={sentence} edit={edit} draft={draft} />
      ) : (
        <>
          <p class="evidence-sentence" lang="zh-CN">
            {sentence.text}
          </p>
          <p class="small muted">{reviewWords(draft.stage === 'signed' ? 'lockedSigned' : 'lockedInReview')}</p>
          {kept && <p class="small">{reviewWords('unsavedLocked', { text: kept.text })}</p>}
        </>
      )}
      <CommentThread key={sentence.key} sentence={sentence} draft={draft} />
    </section>
  )
}
