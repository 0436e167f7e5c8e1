import type { AskedForm } from '../../../analysis/report/forms/form.ts'
import { nameOfForm } from '../../../analysis/report/forms/in-form.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { reviewRoutes, type Version } from '../../../analysis/report/review/routes.ts'
import type { ReportView } from '../../../analysis/report/review/view.ts'
import { type Stage, stageOf, stageOfVersion } from '../../../analysis/report/review/workflow.ts'
import type { ResponseOf } from '../../../domain/api/route.ts'
import { call } from '../../api.ts'

export type ReviewState = ResponseOf<typeof reviewRoutes.state>

/** How far a report is, the one being written or a version as it was frozen, and what of it was asked for. */
export interface Work extends ReportView {
  readonly wave: string
  readonly asked: AskedForm
  readonly state: ReviewState
  /** Of the report that is shown. */
  readonly stage: Stage
  /** Null while it is being written. */
  readonly version: Version | null
  readonly reload: () => void
}

/** The same where there is such a form, as the program wrote it. */
export interface Draft extends Work {
  readonly report: Report
}

export const isSigned = ({ steps }: Pick<Version, 'steps'>) => steps.some(({ step }) => step === 'signed')

/** What is worked on. Readers are told of the version that they read, and of no other. */
function shownVersion({ versions }: ReviewState): Version | null {
  const newest = versions[0]
  return newest && stageOf(newest.steps) !== 'open' ? newest : null
}

export async function loadWork(wave: string, asked: AskedForm, signal: AbortSignal): Promise<Omit<Work, 'reload'>> {
  const state = await call(reviewRoutes.state, { params: { wave } }, signal)
  const version = shownVersion(state)
  const view = version
    ? await call(reviewRoutes.version, { params: { wave, number: version.number }, query: asked }, signal)
    : await call(reviewRoutes.draft, { params: { wave }, query: asked }, signal)
  return { wave, asked, state, stage: version ? stageOfVersion(version.steps) : 'open', version, ...view }
}

/** What is shown of it in a form; null until that is read, and where its version has no such form. */
export const draftIn = (work: Work, asked: AskedForm): Draft | null =>
  work.report && nameOfForm(work.asked) === nameOfForm(asked) ? { ...work, report: work.report } : null
