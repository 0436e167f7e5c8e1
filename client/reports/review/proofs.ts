import type { MadeEdit } from '../../../analysis/report/review/edits.ts'
import type { ReviewComment } from '../../../analysis/report/review/routes.ts'
import { checkStyle, type StyleFault } from '../../../analysis/report/review/style/index.ts'
import type { Draft } from './draft.ts'

/** What proofreading finds. */
export interface Proofs {
  readonly numbers: number
  readonly orphans: readonly MadeEdit[]
  readonly faults: readonly StyleFault[]
  readonly openComments: readonly ReviewComment[]
  /** Sentences that are a person's judgement. */
  readonly judgements: number
}

/**
 * Of the form that is shown; edits are those of every form. The rules of official writing are not those of a page in
 * plain words.
 */
export const proofsOf = ({ report, claimCount, edits, state }: Draft): Proofs => ({
  numbers: claimCount,
  orphans: edits.filter((one) => one.state === 'orphaned'),
  faults: report.isOnePage ? [] : checkStyle(report, edits),
  openComments: state.comments.filter(({ isResolved }) => !isResolved),
  judgements: edits.filter((one) => one.state === 'own_judgement').length,
})

/** How many places want looking at. */
export const proofCount = ({ orphans, faults, openComments }: Proofs): number =>
  orphans.length + faults.length + openComments.length
