import * as z from 'zod/mini'
import { type DesignColumns, designFromColumns, impliedWeights } from '../variance/design-from-columns.ts'
import { lonelyPsuRules } from '../variance/lonely-psu.ts'
import type { SamplingDesign } from '../variance/sampling-design.ts'
import type { ColumnNeed, PlanData } from './data.ts'
import { type PlanFault, planFault } from './fault.ts'
import { columnName, listOf, oneOrMoreColumns } from './request.ts'

const stages = z.union([columnName, z.array(columnName).check(z.minLength(1), z.maxLength(2))], {
  error: 'column_or_two_columns',
})

/** How the sample was drawn. `{}` is a simple random sample with replacement. */
export const designSchema = z.strictObject({
  strata: z.optional(oneOrMoreColumns.check(z.describe('stratum of the first stage; several columns are crossed'))),
  psu: z.optional(stages.check(z.describe('sampling unit, or units of two stages; none: every row is its own'))),
  nested: z._default(z.boolean().check(z.describe('unit labels repeat from stratum to stratum')), false),
  weight: z.optional(columnName.check(z.describe('design weight; none: from fpc, else 1'))),
  fpc: z.optional(
    stages.check(z.describe("population of every stage: units in the row's stratum, or the share drawn if all ≤ 1")),
  ),
  lonelyPsu: z._default(
    z
      .enum(['fail', 'remove', 'adjust', 'average'])
      .check(z.describe('what a stratum with one unit adds to the variance')),
    'adjust',
  ),
  isProbability: z._default(
    z.boolean().check(z.describe('false for volunteers: then no margin of error, test or rank set is given')),
    true,
  ),
})
export type PlanDesign = z.output<typeof designSchema>

/** The rule of the registry that a plan names for strata with one unit. */
export const lonelyRuleOf = (design: PlanDesign) => lonelyPsuRules.find(({ id }) => id === design.lonelyPsu)!

/** Columns that a design reads, each with its place in the plan. None may have a gap. */
export function designNeeds(design: PlanDesign): ColumnNeed[] {
  const required = (key: 'strata' | 'psu', as: ColumnNeed['as']) =>
    listOf(design[key]).map((name) => ({ name, path: ['design', key], as, isRequired: true }))
  const numbers = (key: 'weight' | 'fpc') =>
    listOf(design[key]).map((name) => ({
      name,
      path: ['design', key],
      as: 'numbers' as const,
      isRequired: true,
      smallest: 0,
    }))
  return [
    ...required('strata', 'categories'),
    ...required('psu', 'categories'),
    ...numbers('weight'),
    ...numbers('fpc'),
  ]
}

/** The unit that lies in two strata, for the sentence about it. */
function strayUnit(design: PlanDesign, data: PlanData): PlanFault['details'] {
  const strata = listOf(design.strata).map((name) => data.categories(name))
  const psuName = listOf(design.psu)[0] ?? ''
  const psu = data.categories(psuName)
  const stratumAt = (i: number): string => strata.map(({ codes, labels }) => labels[codes[i]!]).join(' × ')
  const first = new Map<number, number>()
  for (let i = 0; i < data.size; i++) {
    const seen = first.get(psu.codes[i]!)
    if (seen === undefined) first.set(psu.codes[i]!, i)
    else if (stratumAt(seen) !== stratumAt(i))
      return { unit: psu.labels[psu.codes[i]!] ?? '', first: stratumAt(seen), second: stratumAt(i) }
  }
  return { unit: psuName, first: '', second: '' }
}

/** Everybody his own unit and no population: built directly, as there may be a million of them. */
function ofSingleRows(design: PlanDesign, data: PlanData): SamplingDesign | null {
  const strata = listOf(design.strata)
  if (design.psu !== undefined || design.fpc !== undefined || strata.length > 1) return null
  const column = strata[0] === undefined ? null : data.categories(strata[0])
  return {
    psu: Int32Array.from({ length: data.size }, (_, i) => i),
    psuCount: data.size,
    stratumOf: column ? column.codes : new Int32Array(data.size),
    stratumCount: column ? column.labels.length : 1,
  }
}

/** Strata, units and populations as the variance needs them, and the design weights. */
export function readDesign(
  design: PlanDesign,
  data: PlanData,
): { readonly design: SamplingDesign; readonly weights: Float64Array } | PlanFault {
  const codes = (key: 'strata' | 'psu') => listOf(design[key]).map((name) => data.categories(name).codes)
  const columns: DesignColumns = {
    size: data.size,
    ids: codes('psu'),
    strata: codes('strata'),
    populations: listOf(design.fpc).map((name) => data.numbers(name)),
    isNested: design.nested,
  }
  const stageCount = Math.max(1, columns.ids.length)
  if (columns.populations.length > stageCount)
    return planFault('later_stage_without_population', ['design', 'fpc'], { stages: stageCount })
  const found = ofSingleRows(design, data) ?? designFromColumns(columns)
  if (found === 'unit_in_several_strata') return planFault(found, ['design', 'psu'], strayUnit(design, data))
  if (found === 'population_smaller_than_sample' || found === 'population_varies')
    return planFault(found, ['design', 'fpc'], { columns: listOf(design.fpc).join(', ') })
  if (typeof found === 'string') throw new Error(`the reader let a gap in the design pass: ${found}`)
  const weights = design.weight === undefined ? impliedWeights(found) : data.numbers(design.weight)
  return { design: found, weights }
}
