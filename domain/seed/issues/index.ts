import type { HotIssue } from '../../hot-issue.ts'
import { cultureIssues } from './culture.ts'
import { ecologyIssues } from './ecology.ts'
import { governanceIssues } from './governance.ts'
import { livingIssues } from './living.ts'
import { marketIssues } from './market.ts'
import { safetyIssues } from './safety.ts'

/** The sixty issues of the survey, by environment; units that would act are examples to be edited. */
export const issues2026: readonly HotIssue[] = [
  ...governanceIssues,
  ...safetyIssues,
  ...marketIssues,
  ...cultureIssues,
  ...livingIssues,
  ...ecologyIssues,
]
