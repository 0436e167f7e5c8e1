import type { Json, Spec } from './op.ts'
import type { Case, CaseFile } from './read-folder.ts'

/** Stands for the one level that is not named: the reference of a model. */
export const unnamed = ''

/** Levels of the variables of a data file in R's order, which a CSV does not hold. */
export type LevelOrders = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

type Found = readonly [variable: string, levels: readonly string[]]

const isTexts = (value: Json | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const named = (variable: Json | undefined, levels: Json | undefined): Found[] =>
  typeof variable === 'string' && isTexts(levels) ? [[variable, levels]] : []

/** Levels that coefficients are named after, as `raceBlack`; the first one has none. */
function levelsInModel({ spec, expected }: Case): Found[] {
  const names = expected.names
  if (typeof spec.formula !== 'string' || !isTexts(names)) return []
  const variables = spec.formula.split(/[^\w.]+/).slice(1)
  return variables.flatMap((variable) => {
    const levels = names.filter((name) => name.startsWith(variable) && name !== variable && !name.includes(':'))
    return levels.length > 0 ? named(variable, [unnamed, ...levels.map((name) => name.slice(variable.length))]) : []
  })
}

/** Rows and columns of a table, the groups of estimates by group, or what a note says of a table without names. */
function ordersIn(one: Case): Found[] {
  const { spec, expected, note = '' } = one
  const told = /rows\s*=.*? levels (.*?);\s*cols\s*=\s*(.*?)\)?$/.exec(note)
  const listed = (text: string | undefined): string[] => (text ?? '').split(',').map((one) => one.trim())
  const groups = Object.entries((expected.groups ?? {}) as { readonly [key: string]: Json | undefined })
  return [
    ...levelsInModel(one),
    ...named(spec.row, expected.rows),
    ...named(spec.col, expected.cols),
    ...(told ? [...named(spec.row, listed(told[1])), ...named(spec.col, listed(told[2]))] : []),
    ...groups.flatMap(([variable, levels]) => (isTexts(levels) ? named(variable, [...new Set(levels)]) : [])),
  ]
}

const dataOf = (file: CaseFile, spec: Spec): Json | undefined =>
  spec.data ?? (typeof spec.design === 'string' ? file.designs[spec.design]?.data : undefined)

/** The first order that some case of the folder tells of each variable. */
export function levelOrders(files: readonly CaseFile[]): LevelOrders {
  const orders = new Map<string, Map<string, readonly string[]>>()
  for (const file of files)
    for (const one of file.cases) {
      const data = dataOf(file, one.spec)
      if (typeof data !== 'string') continue
      const known = orders.get(data) ?? new Map<string, readonly string[]>()
      orders.set(data, known)
      for (const [variable, levels] of ordersIn(one)) if (!known.has(variable)) known.set(variable, levels)
    }
  return orders
}
