import { asin } from './asin.ts'
import { beta } from './beta.ts'
import { kornGraubard } from './korn-graubard.ts'
import { logit } from './logit.ts'
import { wald } from './wald.ts'
import { wilsonEffective } from './wilson-effective.ts'

/** The registry: to add an interval, add its file and one line here. */
export const intervals = [kornGraubard, wilsonEffective, logit, wald, asin, beta] as const
