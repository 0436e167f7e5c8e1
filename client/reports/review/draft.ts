import type { Report } from '../../../analysis/report/model.ts'
import { type MadeEdit, reviewRoutes, type Version } from '../../../analysis/report/review/routes.ts'
import { type Stage, stageOf, stageOfVersion } from '../../../analysis/report/review/workflow.ts'
import type { ResponseOf } from '../../../domain/api/route.ts'
import { call } from '../../api.ts'

export type ReviewState = ResponseOf<typeof reviewRoutes.state>

/** The report that is shown: the one being written, or a version as it was frozen. */
export interface Draft {
  readonly wave: string
  readonly state: ReviewState
  /** Of the report that is shown. */
  readonly stage: Stage
  /** Null while it is being written. */
  readonly version: Version | null
  /** As the program wrote it. */
  readonly report: Report
  readonly edits: readonly MadeEdit[]
  readonly reload: () => void
}

export const isSigned = ({ steps }: Pick<Version, 'steps'>) => steps.some(({ step }) => step === 'signed')

/** What is worked on. Readers are told of the version that they read, and of no other. */
function shownVersion({ versions }: ReviewState): Version | null {
  const newest = versions[0]
  return newest && stageOf(newest.steps) !== 'open' ? newest : null
}

export async function loadDraft(wave: string, signal: AbortSignal): Promise<Omit<Draft, 'reload'>> {
  const state = await call(reviewRoutes.state, { params: { wave } }, signal)
  const version = shownVersion(state)
  if (!version) {
    const report = await call(reviewRoutes.draft, { params: { wave } }, signal)
    return { wave, state, stage: 'open', version, report, edits: state.edits }
  }
  const frozen = await call(reviewRoutes.version, { params: { wave, number: version.number } }, signal)
  return { wave, state, stage: stageOfVersion(version.steps), version, ...frozen }
}
