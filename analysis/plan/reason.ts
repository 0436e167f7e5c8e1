import { notEstimableReasons } from '../report/findings.ts'

/** Why something that a plan asks for has no number. Never NaN, never null without one of these. */
export const planReasons = [
  ...notEstimableReasons,
  'no_denominator',
  'lonely_psu',
  'no_degrees_of_freedom',
  'no_interval_at_0_or_1',
  'outside_scale',
  'out_of_range',
  'not_defined',
  'not_comparable',
  'group_without_respondents',
  'too_many_categories',
  'too_many_groups',
  'unknown_category',
  'not_zero_or_one',
] as const

export type PlanReason = (typeof planReasons)[number]
