import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Report } from '../../analysis/report/model.ts'
import { type Job, reviewRoutes } from '../../analysis/report/review/routes.ts'
import { type Statement, statementsOf } from '../../analysis/report/review/statements.ts'
import type { ReportView } from '../../analysis/report/review/view.ts'
import type { BodySentTo, ResponseOf } from '../../domain/api/route.ts'
import { startSession } from '../../server/commands/sign-in.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { type SimulatedApp, simulatedApp } from './simulated-app.ts'

/** A wave of an invented city with people who work on its report. */
export interface ReviewedWave extends SimulatedApp {
  /** A second analyst. */
  readonly colleague: { readonly cookie: string }
}

export async function reviewedWave(): Promise<ReviewedWave> {
  const testing = await simulatedApp()
  const { db, clock } = testing.context
  const { id } = await insertAccount(db, { id: 'colleague', name: '钱同事', role: 'analyst', passwordHash: 'none' })
  return { ...testing, colleague: { cookie: `minyi=${await startSession(db, id, clock())}` } }
}

/** The draft in a form, as its page shows it. */
export const draftOf = async (
  { ask, wave }: Pick<SimulatedApp, 'ask' | 'wave'>,
  query: Partial<AskedForm> = {},
): Promise<ReportView & { report: Report }> =>
  (await ask('analyst', reviewRoutes.draft, { params: { wave }, query })).json()

/** Sentences of the draft with so many numbers or more, as the program writes them. */
export async function sentencesOf(reviewed: ReviewedWave, numbers = 2): Promise<Statement[]> {
  const { report } = await draftOf(reviewed)
  return statementsOf(report).filter(
    ({ kind, claims, text }) => kind === 'sentence' && claims.length >= numbers && text.length > 20,
  )
}

export const stateOf = async ({ ask, wave }: ReviewedWave): Promise<ResponseOf<typeof reviewRoutes.state>> =>
  (await ask('analyst', reviewRoutes.state, { params: { wave } })).json()

export const startJob = async (
  { ask, wave }: ReviewedWave,
  body: BodySentTo<typeof reviewRoutes.startJob>,
): Promise<Job> => (await ask('analyst', reviewRoutes.startJob, { params: { wave }, body })).json()

/** Waits until a job is as it should be. */
export async function jobUntil({ ask }: ReviewedWave, job: string, wanted: (now: Job) => boolean): Promise<Job> {
  for (;;) {
    const now: Job = (await ask('analyst', reviewRoutes.job, { params: { job } })).json()
    if (wanted(now)) return now
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
