import type { Version } from '../../../analysis/report/review/routes.ts'
import type { Step } from '../../../analysis/report/review/workflow.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { isSigned } from './draft.ts'

/** What a step is called; a signed version is not sent back, but followed by a new draft. */
export const stepWords = (step: Step, version: Version): string =>
  reviewWords(step === 'reopened' && isSigned(version) ? 'step_followed' : `step_${step}`)
