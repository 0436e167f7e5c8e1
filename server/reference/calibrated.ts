import type { Residuals } from '../../analysis/variance/multistage.ts'
import { type Auxiliaries, calibrate, calibratedResiduals } from '../../analysis/weight/calibrate.ts'
import type { Distance } from '../../analysis/weight/distance.ts'
import { postStratifiedResiduals, postStratify } from '../../analysis/weight/post-stratify.ts'
import { rakeTo } from '../../analysis/weight/rake-to.ts'
import { evaluate } from './expression.ts'
import type { OpContext, ReadDesign, Spec } from './op.ts'
import { type KnownTable, marginsFault, marginTables, strataTable } from './populations.ts'
import { numbersOf, textOf, textsOf } from './spec.ts'

/** Weights that meet known populations, and what that leaves of an influence; or why there are none. */
export type Calibrated = { readonly weights: Float64Array; readonly residuals: Residuals } | string

export function postStratified(spec: Spec, { table, weights: base }: ReadDesign): Calibrated {
  const { cellOf, populations } = strataTable(spec, table)
  const weights = postStratify(cellOf, populations, base)
  if (!(weights instanceof Float64Array)) return weights.reason
  return { weights, residuals: postStratifiedResiduals(cellOf, populations.length, base, weights) }
}

/** Raked as the product rakes. */
export function rakedTo(margins: readonly KnownTable[], base: Float64Array): Calibrated {
  const fault = marginsFault(margins, base)
  if (fault) return fault
  const found = rakeTo(margins, base)
  if ('fault' in found) return found.fault
  return 'stoppedAt' in found ? 'raking_not_converged' : found
}

export const raked = (spec: Spec, { table, weights }: ReadDesign): Calibrated =>
  rakedTo(marginTables(spec, table), weights)

function calibratedTo(
  columns: Auxiliaries,
  populations: readonly number[],
  base: Float64Array,
  distance: Distance,
): Calibrated {
  const found = calibrate(columns, populations, base, distance)
  if (typeof found === 'string') return found
  return { weights: found.weights, residuals: calibratedResiduals(columns, base, found.weights) }
}

/** Calibration to margins: a constant and all cells but the first of each. */
export function calibratedToMargins(spec: Spec, { table, weights }: ReadDesign, distance: Distance): Calibrated {
  const margins = marginTables(spec, table)
  const fault = marginsFault(margins, weights)
  if (fault) return fault
  const cells = margins.flatMap(({ cellOf, populations }) =>
    populations.slice(1).map((population, c) => ({
      values: Float64Array.from(cellOf, (cell) => Number(cell === c + 1)),
      population,
    })),
  )
  const people = margins[0]?.populations.reduce((sum, one) => sum + one, 0) ?? 0
  const columns = [new Float64Array(weights.length).fill(1), ...cells.map(({ values }) => values)]
  return calibratedTo(columns, [people, ...cells.map(({ population }) => population)], weights, distance)
}

/**
 * The column of a model matrix by its name in R: a constant, a variable, a factor's name with a level after it, or a
 * product of these, as "stypeH:api99".
 */
function auxiliary(name: string, terms: readonly string[], read: ReadDesign): Float64Array {
  if (name === '(Intercept)') return new Float64Array(read.table.size).fill(1)
  if (name.includes(':')) {
    const parts = name.split(':').map((part) => auxiliary(part, terms, read))
    return new Float64Array(read.table.size).map((_, i) => parts.reduce((product, part) => product * part[i]!, 1))
  }
  const term = terms.find((one) => name !== one && name.startsWith(one) && read.table.columns.has(one))
  if (!term || read.table.columns.has(name)) return evaluate(name, read.table)
  const level = name.slice(term.length)
  return Float64Array.from(read.table.columns.get(term)?.texts ?? [], (text) => Number(text === level))
}

/** Calibration to totals of a formula's columns, which another case of the file may give. */
export function calibratedToFormula({ spec, specs }: OpContext, read: ReadDesign, distance: Distance): Calibrated {
  const formula = textOf(spec, 'formula')
  const known = specs.find(
    (one) => one.population_names !== undefined && one.design === spec.design && one.formula === formula,
  )
  if (!known) throw new Error(`no totals for ${formula}`)
  const terms = formula.match(/[\w.]+/g) ?? []
  const columns = textsOf(known, 'population_names').map((name) => auxiliary(name, terms, read))
  return calibratedTo(columns, numbersOf(known, 'population'), read.weights, distance)
}
