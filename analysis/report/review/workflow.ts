import * as z from 'zod/mini'

/** Steps of a version in their order: 送核、核对、审核、签发. */
export const forwardSteps = ['submitted', 'checked', 'reviewed', 'signed'] as const
/** One of them, or 退回. */
export const stepSchema = z.enum([...forwardSteps, 'reopened'])
export type Step = z.output<typeof stepSchema>

/** A step that somebody took. */
export const takenStepSchema = z.object({
  step: stepSchema,
  /** Id and name of an account. */
  account: z.string(),
  name: z.string(),
  day: z.string(),
  reason: z.nullable(z.string()),
  /** Titles of sections that nobody had looked through by then; null where that was not kept. */
  unread: z.nullable(z.array(z.string())),
})
export type TakenStep = z.output<typeof takenStepSchema>

/** Where a report stands. `open`: it is being written; the others: its last version passed that step. */
export type Stage = 'open' | (typeof forwardSteps)[number]

/** What stands on every page of a report at that stage; a numbered copy bears its number instead. */
export const stageMarks: Readonly<Record<Stage, string>> = {
  open: '草稿',
  submitted: '送审稿',
  checked: '送审稿',
  reviewed: '送审稿',
  signed: '签发稿（未编号）',
}

/** From the steps of the newest version, in the order in which they were taken; none where there is no version. */
export function stageOf(steps: readonly Pick<TakenStep, 'step'>[]): Stage {
  const last = steps.at(-1)?.step
  return last === undefined || last === 'reopened' ? 'open' : last
}

/** How far one version came. That it was sent back, or followed by another, takes nothing from it. */
export const stageOfVersion = (steps: readonly Pick<TakenStep, 'step'>[]): Stage =>
  stageOf(steps.filter(({ step }) => step !== 'reopened'))

/** Accounts that handed a version in, from its steps. */
export const submittersOf = (steps: readonly Pick<TakenStep, 'step' | 'account'>[]): string[] =>
  steps.flatMap(({ step, account }) => (step === 'submitted' ? [account] : []))

/** What comes after a stage; null after signing. */
export function nextStep(stage: Stage): (typeof forwardSteps)[number] | null {
  if (stage === 'open') return forwardSteps[0]
  return forwardSteps[forwardSteps.indexOf(stage) + 1] ?? null
}

/** Why somebody may not take a step. */
export type Refusal = 'wrong_step' | 'reviewer_needed' | 'sentences_orphaned' | 'comments_open'

interface Situation {
  readonly stage: Stage
  /** Accounts that handed the version in or whose words stand in it. */
  readonly drafters: readonly string[]
  readonly account: string
  readonly orphaned: number
  readonly openComments: number
}

/**
 * Whether a step may be taken; null where it may. Who drafted neither reviews nor signs: a second pair of eyes must have
 * read every word. A report with a sentence that the data no longer bear is not handed in, and one with open comments
 * passes no review.
 */
export function refusalOf(step: Step, situation: Situation): Refusal | null {
  const { stage, drafters, account, orphaned, openComments } = situation
  if (step === 'reopened') return stage === 'open' ? 'wrong_step' : null
  if (nextStep(stage) !== step) return 'wrong_step'
  if (step === 'submitted') return orphaned > 0 ? 'sentences_orphaned' : null
  if (step === 'checked') return null
  if (drafters.includes(account)) return 'reviewer_needed'
  return openComments > 0 ? 'comments_open' : null
}
