import type { MarginFault } from '../../analysis/weight/margin-cells.ts'
import type { Json, Spec, Table } from './op.ts'
import { columnOf, numbersIn, textsOf } from './spec.ts'

/** A known population table, and the cell of every row in it; −1 where a row lies in none. */
export interface KnownTable {
  readonly variables: readonly string[]
  readonly populations: readonly number[]
  readonly cellOf: Int32Array
}

type JsonObject = { readonly [key: string]: Json | undefined }

/** From columns of levels and `Freq`, as R's data frames of populations come. Equal cells are added. */
function knownTable(entry: JsonObject, variables: readonly string[], table: Table): KnownTable {
  const levels = variables.map((name) => textsOf({ op: 'population', levels: entry[name] }, 'levels'))
  const numbers = numbersIn(entry.Freq ?? null)
  const index = new Map<string, number>()
  const populations: number[] = []
  numbers.forEach((population, i) => {
    const key = levels.map((list) => list[i]).join('\u0000')
    const cell = index.get(key) ?? populations.push(0) - 1
    index.set(key, cell)
    populations[cell]! += population
  })
  const columns = variables.map((name) => columnOf(table, name).texts)
  const cellOf = Int32Array.from({ length: table.size }, (_, i) => {
    return index.get(columns.map((texts) => texts[i]).join('\u0000')) ?? -1
  })
  return { variables, populations, cellOf }
}

/** The one table of a post-stratification. */
export const strataTable = (spec: Spec, table: Table): KnownTable =>
  knownTable(spec.population as JsonObject, textsOf(spec, 'by'), table)

/** The tables of several margins; a margin may cross variables, as "sex:age". */
export const marginTables = (spec: Spec, table: Table): readonly KnownTable[] => {
  const populations = spec.population as readonly JsonObject[]
  return populations.map((entry) => {
    const variables = Object.keys(entry).filter((name) => name !== 'Freq')
    return knownTable(entry, variables, table)
  })
}

/** Why the margins cannot be met together; null when nothing speaks against it. */
export function marginsFault(
  margins: readonly KnownTable[],
  weights: Float64Array,
): MarginFault['reason'] | 'category_without_population' | 'margins_disagree' | null {
  const totals = margins.map(({ populations }) => populations.reduce((sum, one) => sum + one, 0))
  if (totals.some((total) => Math.abs(total / totals[0]! - 1) > 1e-9)) return 'margins_disagree'
  for (const { cellOf, populations } of margins) {
    if (cellOf.some((cell, i) => cell < 0 && weights[i]! > 0)) return 'category_without_population'
    const seen = new Set(cellOf.filter((_, i) => weights[i]! > 0))
    if (populations.some((population, cell) => population > 0 && !seen.has(cell))) return 'empty_cell'
  }
  return null
}
