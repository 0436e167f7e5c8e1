import { mean } from './mean.ts'
import { ratio } from './ratio.ts'
import { total } from './total.ts'

/** The registry: to add an estimator, add its file and one line here. */
export const estimators = [mean, total, ratio] as const
