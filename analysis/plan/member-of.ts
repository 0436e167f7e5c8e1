import { planEstimators } from './estimators/index.ts'
import type { PlanEstimator } from './estimators/plan-estimator.ts'
import type { PlanEntry } from './schema.ts'

/** The member of the registry that an entry names. */
export function memberOf({ estimator }: PlanEntry): PlanEstimator {
  const member = planEstimators.find(({ id }) => id === estimator)
  if (!member) throw new Error(`no estimator ${estimator}`)
  // The union of entries was made from these schemas: the entry is of this member's kind.
  return member as unknown as PlanEstimator
}
