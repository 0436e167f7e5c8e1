import type { MeasureGroup } from '../../measure.ts'

const group = (id: string, ...cells: readonly (readonly [string, ...number[]])[]): MeasureGroup => ({
  id,
  cells: cells.map(([variable, ...codes]) => ({ variable, codes })),
})

/**
 * Groups that measures of the seed are meant for, in the codes of its questionnaire. It does not ask for children:
 * ages 30 to 49 stand for families with children. No measure is meant for some streets only.
 */
export const groups = {
  elderly: group('elderly', ['age', 5, 6], ['occupation', 6]),
  families: group('families', ['age', 2, 3]),
  youth: group('youth', ['age', 1], ['occupation', 5]),
  offices: group('offices', ['@sector', 1], ['occupation', 1]),
  communities: group('communities', ['@sector', 2]),
  enterprises: group('enterprises', ['@sector', 3], ['occupation', 2]),
  selfEmployed: group('self_employed', ['occupation', 3]),
  casual: group('casual', ['occupation', 4, 7]),
  newcomers: group('newcomers', ['residence', 1, 2]),
  minorities: group('minorities', ['ethnicity', 2, 3, 4, 5, 6, 7, 8]),
  lowEducation: group('low_education', ['education', 1, 2]),
} as const satisfies Record<string, MeasureGroup>
