/** Why something that a plan asks for has no number. Never NaN, never null without one of these. */
export const planReasons = [
  'no_respondents',
  'too_few_respondents',
  'single_psu',
  'no_variation',
  'not_a_probability_sample',
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
  'not_a_ranking',
  'not_a_choice',
] as const

export type PlanReason = (typeof planReasons)[number]
