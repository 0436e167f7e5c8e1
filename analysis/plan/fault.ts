/** Why a plan can't be carried out on these data: a code, the place in the plan, and what the sentence needs. */
export interface PlanFault {
  readonly code: PlanFaultCode
  readonly path: readonly (string | number)[]
  readonly details: Readonly<Record<string, string | number>>
}

/** The catalogue; words are made by whoever shows them. */
const planFaultCodes = [
  'unit_in_several_strata',
  'population_smaller_than_sample',
  'population_varies',
  'later_stage_without_population',
  'margin_category_without_respondents',
  'margin_category_without_population',
  'margin_category_twice',
  'margin_without_population',
  'margin_cell_of_wrong_length',
  'margin_with_missing_values',
  'margins_disagree',
  'raking_not_converged',
  'calibration_bounds',
  'calibration_failed',
  'trimming_leaves_nobody',
] as const

export type PlanFaultCode = (typeof planFaultCodes)[number]

/** A fault at a place of the plan; `details` are what its sentence needs. */
export const planFault = (
  code: PlanFaultCode,
  path: readonly (string | number)[],
  details: PlanFault['details'] = {},
): PlanFault => ({ code, path, details })

/** Tells a fault from what was wanted. */
export const isPlanFault = (value: object): value is PlanFault => 'code' in value && 'path' in value
