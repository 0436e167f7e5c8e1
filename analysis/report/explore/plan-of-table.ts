import type { Instrument } from '../../../domain/instrument.ts'
import type { Margin, SampleDesign } from '../../../domain/sample-design.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
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

export type Agreement = 'exact' | 'near' | 'no_error'

const columnOf = (variable: string): string => {
  if (variable === '@sector') return designColumns.stratum
  return variable === '@size' ? designColumns.size : variable
}

/** What the final weights add up to by cell of a margin; who is in none of them makes cells of their own. */
function totalsOf({ variables, cells }: Margin, { dataset, weights }: Scope) {
  const columns = variables.map((variable) => valuesOf(variable, dataset) ?? [])
  const totals = new Map(cells.filter(({ population }) => population > 0).map(({ codes }) => [codes.join(), 0]))
  const known = totals.size
  for (let i = 0; i < weights.length; i++) {
    const key = columns.map((values) => values[i]).join()
    totals.set(key, (totals.get(key) ?? 0) + weights[i]!)
  }
  return { totals: [...totals], isComplete: totals.size === known }
}

const known = new WeakMap<Scope, ReturnType<typeof marginsOf>>()

/** The same for every table of a wave. */
function keptMargins(design: SampleDesign, scope: Scope) {
  const used = design.margins.filter(({ id }) => scope.weighted.margins.some((margin) => margin.id === id))
  const found = known.get(scope) ?? marginsOf(used, scope)
  known.set(scope, found)
  return found
}

function marginsOf(margins: readonly Margin[], scope: Scope) {
  const found = margins.map((margin) => ({ variables: margin.variables.map(columnOf), ...totalsOf(margin, scope) }))
  return {
    isComplete: found.every(({ isComplete }) => isComplete),
    margins: found.map(({ variables, totals }) =>
      variables.length === 1
        ? { variable: variables[0], population: Object.fromEntries(totals) }
        : { variables, cells: totals.map(([key, population]) => ({ categories: key.split(','), population })) },
    ),
  }
}

/** Negative codes say that there is no answer. */
const isAnswer = (variable: string) => ({ variable, operator: '>=', value: 0 })

/**
 * A plan for `minyi analyze` that makes a table from the exported answers. Calibration by the raking distance to what
 * raking has met gives the same weights and the same errors; where some are in no cell of a margin almost the same
 * errors, as their number is then taken as known.
 */
export function planOfTable(request: PlanRequest): { readonly plan: object; readonly agreement: Agreement } {
  const { instrument, scope, design, filter, isWeighted, level, row, banner } = request
  const { margins, isComplete } = keptMargins(design, scope)
  const by = banner.map(columnOf)
  const estimates = tableRows(row, instrument, scope.dataset).flatMap(({ variable, code }) => {
    const share = { estimator: 'share', variable, category: code, level, where: isAnswer(variable) }
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
      ...(isRaked ? { weights: { calibrate: { margins, distance: 'raking' } } } : {}),
      ...(conditions.length > 0 ? { where: conditions.length > 1 ? { and: conditions } : conditions[0] } : {}),
      estimates,
    },
    agreement: agreementOf(design.isProbability, !isRaked || isComplete),
  }
}

function agreementOf(isProbability: boolean, isExact: boolean): Agreement {
  if (!isProbability) return 'no_error'
  return isExact ? 'exact' : 'near'
}
