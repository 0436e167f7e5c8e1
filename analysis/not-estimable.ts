import type { notEstimableReasons } from './report/findings.ts'

/** Why there is no number, in place of a number. */
export type NotEstimable = (typeof notEstimableReasons)[number]
