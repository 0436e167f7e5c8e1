import * as z from 'zod/mini'
import type { ColumnNeed, PlanData } from './data.ts'
import { isPlanFault, type PlanFault, planFault } from './fault.ts'
import { category, columnName, columnNames } from './request.ts'

const population = z.number().check(z.minimum(0))

const oneVariable = z.strictObject({
  variable: columnName,
  population: z
    .record(z.string(), population)
    .check(z.describe('known number of people by category, as the CSV has it; or shares')),
})

const crossed = z.strictObject({
  variables: columnNames,
  cells: z.array(z.strictObject({ categories: z.array(category), population })).check(z.minLength(1)),
})

/** A known population table of one variable, or of several crossed. */
export const marginSchema = z.union([oneVariable, crossed], { error: 'margin' })
export type PlanMargin = z.output<typeof marginSchema>

/** One margin at least. */
export const marginsSchema = z.array(marginSchema).check(z.minLength(1))

type Path = readonly (string | number)[]

/** Columns that a margin reads; who has none of its values is a matter of the way of weighting. */
export const marginNeeds = (margin: PlanMargin, path: Path): ColumnNeed[] =>
  'variable' in margin
    ? [{ name: margin.variable, path: [...path, 'variable'], as: 'categories' }]
    : margin.variables.map((name, k) => ({ name, path: [...path, 'variables', k], as: 'categories' }))

/** A margin on these data. */
export interface KnownMargin {
  readonly id: string
  /** Categories of every cell, in words. */
  readonly names: readonly string[]
  readonly populations: readonly number[]
  /** Cell of every row; −1 where a value is missing. */
  readonly cellOf: Int32Array
}

const separator = '\u0000'

const cellsIn = (margin: PlanMargin): readonly { categories: readonly string[]; population: number }[] =>
  'variable' in margin
    ? Object.entries(margin.population).map(([name, people]) => ({ categories: [name], population: people }))
    : margin.cells.map((cell) => ({ categories: cell.categories.map(String), population: cell.population }))

function cellIndex(margin: PlanMargin, names: readonly string[], path: Path): Map<string, number> | PlanFault {
  const id = names.join(' × ')
  const cells = cellsIn(margin)
  const at = (c: number): Path => ('variable' in margin ? [...path, 'population'] : [...path, 'cells', c])
  const index = new Map<string, number>()
  for (const [c, { categories }] of cells.entries()) {
    const name = categories.join(' × ')
    if (categories.length !== names.length)
      return planFault('margin_cell_of_wrong_length', at(c), { margin: id, expected: names.length })
    const key = categories.join(separator)
    if (index.has(key)) return planFault('margin_category_twice', at(c), { margin: id, category: name })
    index.set(key, c)
  }
  if (!(cells.reduce((sum, cell) => sum + cell.population, 0) > 0))
    return planFault('margin_without_population', path, { margin: id })
  return index
}

/** Cell of every row, or the category that is in the data but not in the margin. */
function cellsOfRows(
  index: ReadonlyMap<string, number>,
  names: readonly string[],
  weights: Float64Array,
  data: PlanData,
): Int32Array | string {
  const columns = names.map((name) => data.categories(name))
  const known = new Map<number, number>()
  const cellOf = new Int32Array(data.size).fill(-1)
  for (let i = 0; i < data.size; i++) {
    let key = 0
    for (const { codes, labels } of columns) key = codes[i]! < 0 || key < 0 ? -1 : key * labels.length + codes[i]!
    if (key < 0) continue
    let cell = known.get(key)
    if (cell === undefined) {
      const texts = columns.map(({ codes, labels }) => labels[codes[i]!] ?? '')
      cell = index.get(texts.join(separator)) ?? -1
      if (cell < 0 && weights[i] !== 0) return texts.join(' × ')
      known.set(key, cell)
    }
    cellOf[i] = cell
  }
  return cellOf
}

/**
 * Sorts rows into the cells of a margin. Refused, with the category named: a populated cell without a row of positive
 * weight, a category of the data without a population, cells that are named twice.
 */
function knownMargin(margin: PlanMargin, weights: Float64Array, data: PlanData, path: Path): KnownMargin | PlanFault {
  const variables = 'variable' in margin ? [margin.variable] : margin.variables
  const id = variables.join(' × ')
  const index = cellIndex(margin, variables, path)
  if (!(index instanceof Map)) return index
  const cellOf = cellsOfRows(index, variables, weights, data)
  if (typeof cellOf === 'string')
    return planFault('margin_category_without_population', path, { margin: id, category: cellOf })
  const cells = cellsIn(margin)
  const seen = new Uint8Array(cells.length)
  for (let i = 0; i < data.size; i++) if (cellOf[i]! >= 0 && weights[i]! > 0) seen[cellOf[i]!] = 1
  const names = cells.map(({ categories }) => categories.join(' × '))
  const empty = cells.findIndex((cell, c) => cell.population > 0 && seen[c] === 0)
  if (empty >= 0) return planFault('margin_category_without_respondents', path, { margin: id, category: names[empty]! })
  return { id, names, populations: cells.map((cell) => cell.population), cellOf }
}

/** Population of all cells. */
export const totalOf = ({ populations }: KnownMargin): number => populations.reduce((sum, one) => sum + one, 0)

/** All margins, or the first fault. Totals may differ by `allowance`, relative to the first. */
export function knownMargins(
  margins: readonly PlanMargin[],
  weights: Float64Array,
  data: PlanData,
  options: { readonly path: Path; readonly allowance: number; readonly mayMiss: boolean },
): readonly KnownMargin[] | PlanFault {
  const found: KnownMargin[] = []
  for (const [k, margin] of margins.entries()) {
    const path = [...options.path, k]
    const known = knownMargin(margin, weights, data, path)
    if (isPlanFault(known)) return known
    if (!options.mayMiss && known.cellOf.some((cell, i) => cell < 0 && weights[i] !== 0))
      return planFault('margin_with_missing_values', path, { margin: known.id })
    const first = found[0] ?? known
    if (Math.abs(totalOf(known) / totalOf(first) - 1) > options.allowance)
      return planFault('margins_disagree', path, {
        margin: known.id,
        total: totalOf(known),
        other: first.id,
        otherTotal: totalOf(first),
      })
    found.push(known)
  }
  return found
}
