import { useSignal } from '@preact/signals'
import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import type { SectionState } from '../../../analysis/report/review/sections.ts'
import {
  forwardSteps,
  nextStep,
  refusalOf,
  stageOf,
  submittersOf,
  type TakenStep,
} from '../../../analysis/report/review/workflow.ts'
import { call } from '../../api.ts'
import { apart, labelled } from '../../i18n/punctuation.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { account, mayI } from '../../ui/session.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import type { Draft } from './draft.ts'
import type { Proofs } from './proofs.ts'
import { Refusal } from './refusal.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { stepWords } from './step-words.ts'

type Forward = (typeof forwardSteps)[number]

/** 流程: who took which step when, and the next one with what stands in its way. */
interface Props {
  readonly draft: Draft
  readonly proofs: Proofs
  readonly sections: readonly SectionState[]
}

export function StepsCard(props: Props) {
  const { draft } = props
  const newest = draft.state.versions[0]
  const last = newest?.steps.at(-1)
  const taken = draft.version?.steps ?? []
  return (
    <section class="review-part" aria-labelledby="steps-title">
      <h2 class="card-eyebrow" id="steps-title">
        {reviewWords('steps')}
      </h2>
      <ol class="steps">
        {forwardSteps.map((step) => (
          <StepLine key={step} step={step} taken={taken.find((one) => one.step === step)} />
        ))}
      </ol>
      {draft.stage === 'open' && last?.step === 'reopened' && (
        <p class="small muted">
          {apart([
            labelled(newest ? stepWords(last.step, newest) : '', `${last.name} · ${last.day}`),
            reviewWords('becauseOf', { reason: last.reason ?? '' }),
          ])}
        </p>
      )}
      <NextStep {...props} />
    </section>
  )
}

function StepLine({ step, taken }: { step: Forward; taken: TakenStep | undefined }) {
  return (
    <li class={taken ? 'is-done' : undefined}>
      <Icon name={taken ? 'check' : 'clock'} />
      <span>{reviewWords(`step_${step}`)}</span>
      <span class="muted">
        {taken ? reviewWords('stepDone', { name: taken.name, day: taken.day }) : reviewWords('notYet')}
      </span>
    </li>
  )
}

const hindrances = {
  wrong_step: undefined,
  reviewer_needed: 'needsOther',
  sentences_orphaned: 'firstMendOrphans',
  comments_open: 'firstSettleComments',
} as const

/** What stands in the way of this person taking the step. */
function hindranceOf(step: Forward, { stage, version, edits }: Draft, proofs: Proofs): string | undefined {
  if (step === 'signed' && !mayI('sign_report')) return reviewWords('needsAdministrator')
  const refusal = refusalOf(step, {
    stage,
    account: account.value?.id ?? '',
    drafters: [...submittersOf(version?.steps ?? []), ...edits.map((one) => one.account)],
    orphaned: proofs.orphans.length,
    openComments: proofs.openComments.length,
  })
  const words = refusal && hindrances[refusal]
  return words ? reviewWords(words) : undefined
}

function NextStep({ draft, proofs, sections }: Props) {
  const isReopening = useSignal(false)
  const { isBusy, problem, run } = useAction()
  const newest = draft.state.versions[0]
  const number = newest?.number ?? 0
  // A reader of a signed version may see one while the next is written.
  const stage = stageOf(newest?.steps ?? [])
  const step = nextStep(stage)
  const hindrance = step ? hindranceOf(step, draft, proofs) : undefined
  const take = (next: Forward) =>
    run(async () => {
      const params = { wave: draft.wave }
      const taken =
        next === 'signed'
          ? call(reviewRoutes.sign, { params, body: { number } })
          : call(reviewRoutes.step, { params, body: { step: next, number } })
      // Where a colleague was faster, the page shows who, and how far it is by now.
      await taken.finally(draft.reload)
      showToast(reviewWords(`did_${next}`, { number: number + 1 }))
    })
  return (
    <>
      {hindrance && <p class="small">{hindrance}</p>}
      {step && <Unread sections={sections} />}
      <Refusal problem={problem} />
      <div class="row">
        {step && (
          <Button kind="primary" size="small" disabledReason={hindrance} isBusy={isBusy} onClick={() => take(step)}>
            {reviewWords(`do_${step}`)}
          </Button>
        )}
        {stage !== 'open' && (
          <Button
            size="small"
            onClick={() => {
              isReopening.value = true
            }}
          >
            {reviewWords(stage === 'signed' ? 'reopenSigned' : 'reopen')}
          </Button>
        )}
      </div>
      <ReopenDialog draft={draft} number={number} isOpen={isReopening} isSigned={stage === 'signed'} />
    </>
  )
}

/** More are read in the list above. */
const mostNamed = 5

/** Which sections nobody has looked through: said, and kept with the step. */
function Unread({ sections }: Pick<Props, 'sections'>) {
  const unread = sections.filter(({ state }) => state !== 'read')
  if (unread.length === 0) return <p class="small">{reviewWords('allRead')}</p>
  if (unread.length > mostNamed) return <p class="small">{reviewWords('manyUnread', { count: unread.length })}</p>
  return (
    <p class="small">
      {reviewWords('unread', { count: unread.length })}
      <span lang="zh-CN">{unread.map(({ section }) => section.title).join('；')}</span>
    </p>
  )
}
