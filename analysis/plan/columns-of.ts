import { conditionNeeds } from './condition.ts'
import type { ColumnNeed } from './data.ts'
import { designNeeds } from './design.ts'
import { memberOf } from './member-of.ts'
import type { Plan } from './schema.ts'
import { weightingNeeds } from './weighting.ts'

/** Every column that a plan needs, with the place where it says so; one column may come several times. */
export function columnsOf(plan: Plan): readonly ColumnNeed[] {
  return [
    ...(plan.design ? designNeeds(plan.design) : []),
    ...(plan.weights ? weightingNeeds(plan.weights) : []),
    ...(plan.where ? conditionNeeds(plan.where, ['where']) : []),
    ...plan.estimates.flatMap((entry, k) => {
      const path = ['estimates', k]
      const own = memberOf(entry).needs(entry)
      return [
        ...own.map((need) => ({ ...need, path: [...path, ...need.path] })),
        ...(entry.where ? conditionNeeds(entry.where, [...path, 'where']) : []),
      ]
    }),
  ]
}
