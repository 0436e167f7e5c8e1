import type { ComponentChildren } from 'preact'
import type { MadeEdit } from '../../../analysis/report/review/edits.ts'
import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useAction } from '../../ui/use-action.ts'
import { otherFormWith, type Sentences, showSentence } from './chosen-sentence.ts'
import type { Draft } from './draft.ts'
import type { Proofs } from './proofs.ts'
import { styleWords } from './style-list.tsx'
import { keepUnsaved, unsavedIn } from './unsaved.ts'
import { sentencePlace } from './use-rewording.ts'

interface Props {
  readonly proofs: Proofs
  readonly draft: Draft
  /** Of the form that is shown. */
  readonly sentences: Sentences
}

/** 校对: what is in order, and what is not with a way to it. */
export function ProofList({ proofs, draft, sentences }: Props) {
  const { numbers, orphans, faults, openComments, judgements } = proofs
  const isClean = (...rules: string[]) => !faults.some(({ rule }) => rules.includes(rule))
  const kept = unsavedIn(draft.wave, sentencePlace)
  const isSaid = (key: string) => sentences.has(key) || otherFormWith(draft, key) !== undefined
  const otherRules = ['numbering', 'numerals', 'percentage_points', 'punctuation']
  return (
    <section class="review-part" id="proofs" aria-labelledby="proofs-title">
      <h2 class="card-eyebrow" id="proofs-title" tabIndex={-1}>
        {reviewWords('proofs')}
      </h2>
      <ul class="proofs">
        <Line tone="ok">{reviewWords('numbersAgree', { count: numbers })}</Line>
        {orphans.length === 0 && <Line tone="ok">{reviewWords('noOrphans')}</Line>}
        {isClean('comparisons', 'majority') && <Line tone="ok">{reviewWords('noComparisonFaults')}</Line>}
        {isClean('causes') && <Line tone="ok">{reviewWords('noCauseFaults')}</Line>}
        {isClean(...otherRules) && <Line tone="ok">{reviewWords('noStyleFaults')}</Line>}
        {openComments.length === 0 && <Line tone="ok">{reviewWords('noOpenComments')}</Line>}
        {judgements > 0 && <Line tone="hint">{reviewWords('judgements', { count: judgements })}</Line>}
        {kept.map(({ place, text }) => (
          <Line key={place} tone="warn" sentence={isSaid(place) ? place : null}>
            {reviewWords(isSaid(place) ? 'unsaved' : 'unsavedOrphan', { text })}
            {!isSaid(place) && <Forget wave={draft.wave} place={sentencePlace + place} />}
          </Line>
        ))}
        {orphans.map((edit) => (
          <Line key={edit.key} tone="bad">
            {reviewWords('orphan', { text: edit.text, name: edit.name, original: edit.original })}
            {draft.stage === 'open' && <DeleteEdit edit={edit} draft={draft} />}
          </Line>
        ))}
        {faults.map((fault, index) => (
          <Line key={index} tone={fault.level === 'fault' ? 'warn' : 'hint'} sentence={fault.passage.key}>
            {styleWords(fault)}
          </Line>
        ))}
        {openComments.map(({ id, statement, words }) => (
          <Line key={id} tone="warn" sentence={statement}>
            {reviewWords('openComment', { words })}
          </Line>
        ))}
      </ul>
    </section>
  )
}

const icons = { ok: 'check', hint: 'info', warn: 'warn', bad: 'warn' } as const

interface LineProps {
  readonly tone: keyof typeof icons
  readonly sentence?: string | null
  readonly children: ComponentChildren
}

function Line({ tone, sentence, children }: LineProps) {
  return (
    <li class={`proof-${tone}`}>
      <Icon name={icons[tone]} />
      <span>
        {children}{' '}
        {sentence && (
          <Button kind="text" size="small" onClick={() => showSentence(sentence)}>
            {reviewWords('show')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** Words that were typed for a sentence which is no longer there: they can be copied, then thrown away. */
function Forget({ wave, place }: { wave: string; place: string }) {
  return (
    <Button kind="text" size="small" onClick={() => keepUnsaved(wave, place, null)}>
      {reviewWords('discard')}
    </Button>
  )
}

function DeleteEdit({ edit, draft }: { edit: MadeEdit; draft: Draft }) {
  const { problem, isBusy, run } = useAction()
  const remove = () =>
    run(async () => {
      const params = { wave: draft.wave, statement: edit.key }
      await call(reviewRoutes.edit, { params, body: { text: null, base: edit.text } })
      draft.reload()
    })
  return (
    <>
      <Button kind="text" size="small" isBusy={isBusy} onClick={remove}>
        {reviewWords('deleteEdit')}
      </Button>
      <ProblemBanner problem={problem} />
    </>
  )
}
