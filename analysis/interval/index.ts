import { kornGraubard } from './korn-graubard.ts'
import { logit } from './logit.ts'
import { wald } from './wald.ts'

/** The registry: to add an interval, add its file and one line here. */
export const intervals = [kornGraubard, logit, wald] as const
