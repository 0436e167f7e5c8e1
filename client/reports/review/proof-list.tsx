import type { ComponentChildren } from 'preact'
import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useAction } from '../../ui/use-action.ts'
import { showSentence } from './chosen-sentence.ts'
import type { Draft } from './draft.ts'
import type { Proofs } from './proofs.ts'
import { styleWords } from './style-list.tsx'

/** 校对: what is in order, and what is not with a way to it. */
export function ProofList({ proofs, draft }: { proofs: Proofs; draft: Draft }) {
  const { numbers, orphans, faults, openComments, judgements } = proofs
  const isClean = (...rules: string[]) => !faults.some(({ rule }) => rules.includes(rule))
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
        {orphans.map(({ key, text }) => (
          <Line key={key} tone="bad">
            {reviewWords('orphan', { text })}
            {draft.stage === 'open' && <DeleteEdit statement={key} draft={draft} />}
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

function DeleteEdit({ statement, draft }: { statement: string; draft: Draft }) {
  const { problem, isBusy, run } = useAction()
  const remove = () =>
    run(async () => {
      await call(reviewRoutes.restore, { params: { wave: draft.wave, statement } })
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
