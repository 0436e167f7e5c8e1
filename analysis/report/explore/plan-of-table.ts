import type { Instrument } from '../../../domain/instrument.ts'
import type { Margin, SampleDesign } from '../../../domain/sample-design.ts'
import type { Dataset } from '../../dataset.ts'
import { marginCells } from '../../weight/margin-cells.ts'
import type { Scope } from '../find/scope.ts'
import type { FilterPart } from './state.ts'
import { tableRows } from './table-rows.ts'

/** Columns of the exported answers that say how people were drawn. */
export const designColumns = { stratum: 'stratum', size: 'unit_size', unit: 'unit', weight: 'design_weight' } as const

export interface PlanRequest {
  readonly instrument: Instrument
  /** Everybody, weighted. */
  readonly scope: Scope
  readonly design: SampleDesign
  readonly filter: readonly FilterPart[]
  readonly isWeighted: boolean
  readonly level: number
  readonly row: string
  readonly banner: readonly string[]
}

export type Agreement = 'exact' | 'raked' | 'no_error'

const columnOf = (variable: string): string => {
  if (variable === '@sector') return designColumns.stratum
  return variable === '@size' ? designColumns.size : variable
}

/** Margins that were met, each with populations that add up to what the weights add up to. */
function marginsOf(margins: readonly Margin[], total: number) {
  return margins.map(({ variables, cells }) => {
    const all = cells.reduce((sum, { population }) => sum + population, 0)
    const share = (population: number) => (population / all) * total
    const [only] = variables
    return variables.length === 1 && only
      ? {
          variable: columnOf(only),
          population: Object.fromEntries(cells.map(({ codes, population }) => [String(codes[0]), share(population)])),
        }
      : {
          variables: variables.map(columnOf),
          cells: cells.map(({ codes, population }) => ({
            categories: codes.map(String),
            population: share(population),
          })),
        }
  })
}

const isKnownOfAll = (margins: readonly Margin[], dataset: Dataset): boolean => {
  const cells = marginCells(margins, dataset)
  return 'joint' in cells && cells.margins.every(({ cellOf }) => cellOf.every((cell) => cell >= 0))
}

/** Codes that mean that nothing was said; a category of the margins only where these are complete. */
const missing = ['-1', '-2', '-8', '-9']

/**
 * A plan for `minyi analyze` that makes a table from the exported answers. Where everybody's place in all margins is
 * known, weights are calibrated by the raking distance, which gives the table's weights and errors exactly; else they
 * are raked as R does, which gives the same weights and almost the same errors.
 */
export function planOfTable(request: PlanRequest): { readonly plan: object; readonly agreement: Agreement } {
  const { instrument, scope, design, filter, isWeighted, level, row, banner } = request
  const used = design.margins.filter(({ id }) => scope.weighted.margins.some((margin) => margin.id === id))
  const total = scope.weights.reduce((sum, weight) => sum + weight, 0)
  const margins = marginsOf(used, total)
  const isExact = isKnownOfAll(used, scope.dataset)
  const by = banner.map(columnOf)
  const estimates = tableRows(row, instrument, scope.dataset).flatMap(({ variable, code }) => {
    const share = { estimator: 'share', variable, category: code, level }
    return [
      { ...share, name: `${variable} = ${code}` },
      { ...share, name: `${variable} = ${code} / ${by.join(' × ')}`, by: by.length === 1 ? by[0] : by },
    ]
  })
  const conditions = filter.map(({ variable, codes }) => ({
    variable: columnOf(variable),
    operator: 'in',
    value: codes,
  }))
  const isRaked = isWeighted && margins.length > 0
  return {
    plan: {
      $schema: './plan.schema.json',
      design: {
        strata: designColumns.stratum,
        psu: designColumns.unit,
        ...(isWeighted ? { weight: designColumns.weight } : {}),
        isProbability: design.isProbability,
      },
      ...(isRaked ? { weights: isExact ? { calibrate: { margins, distance: 'raking' } } : { rake: margins } } : {}),
      missing,
      ...(conditions.length > 0 ? { where: conditions.length > 1 ? { and: conditions } : conditions[0] } : {}),
      estimates,
    },
    agreement: agreementOf(design.isProbability, !isRaked || isExact),
  }
}

function agreementOf(isProbability: boolean, isExact: boolean): Agreement {
  if (!isProbability) return 'no_error'
  return isExact ? 'exact' : 'raked'
}
