import { evaluate } from './expression.ts'
import type { Table } from './op.ts'
import type { Variable } from './variables.ts'

/** A term of a model with its columns: of a factor one per level but the first. */
export interface Term {
  readonly name: string
  readonly columns: readonly Variable[]
}

export interface Model {
  readonly y: Float64Array
  readonly terms: readonly Term[]
}

const product = (a: Variable, b: Variable): Variable => ({
  name: `${a.name}:${b.name}`,
  values: a.values.map((value, i) => value * b.values[i]!),
})

/** Columns of one variable, as `factor(wave)`, `sex` or `I(age / 10)`. */
function columnsOf(text: string, table: Table): readonly Variable[] {
  const factor = /^factor\((.*)\)$/.exec(text)
  const column = table.columns.get(factor?.[1] ?? text)
  if (!column || (column.isNumeric && !factor)) return [{ name: text, values: evaluate(text, table) }]
  return column.levels.slice(1).map((level, at) => ({
    name: `${text}${level}`,
    values: Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : Number(code === at + 1))),
  }))
}

const interaction = (names: readonly string[], table: Table): Term => ({
  name: names.join(':'),
  columns: names
    .map((name) => columnsOf(name, table))
    .reduce((left, right) => right.flatMap((b) => left.map((a) => product(a, b)))),
})

/** `a * b` is a + b + a:b. Main effects come first, as R orders them. */
function termNames(right: string): string[] {
  const parts = right.split('+').map((text) => text.replaceAll(/\s/g, ''))
  const all = parts.flatMap((part) => (part.includes('*') ? [...part.split('*'), part.replaceAll('*', ':')] : [part]))
  const order = (name: string): number => name.split(':').length
  return [...new Set(all)].filter((name) => name !== '1').sort((a, b) => order(a) - order(b))
}

/** The model of an R formula, with the constant first. */
export function modelOf(formula: string, table: Table): Model {
  const [left = '', right = ''] = formula.split('~')
  const constant = {
    name: '(Intercept)',
    columns: [{ name: '(Intercept)', values: new Float64Array(table.size).fill(1) }],
  }
  return {
    y: evaluate(left.trim(), table),
    terms: [constant, ...termNames(right).map((name) => interaction(name.split(':'), table))],
  }
}
