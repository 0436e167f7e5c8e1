import type { Report } from '../../../analysis/report/model.ts'
import { stateOfEdits } from '../../../analysis/report/review/edits.ts'
import type { MadeEdit, ReviewComment } from '../../../analysis/report/review/routes.ts'
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
export function proofsOf({ report, edits, state }: Draft, shown: Report = report): Proofs {
  const states = stateOfEdits(report, edits)
  return {
    numbers: Object.keys(shown.claims).length,
    orphans: edits.filter((_, i) => states[i]?.state === 'orphaned'),
    faults: shown.isOnePage ? [] : checkStyle(shown, edits),
    openComments: state.comments.filter(({ isResolved }) => !isResolved),
    judgements: states.filter(({ state: what }) => what === 'own_judgement').length,
  }
}

/** How many places want looking at. */
export const proofCount = ({ orphans, faults, openComments }: Proofs): number =>
  orphans.length + faults.length + openComments.length
