import type { Json, Spec, Table, TableColumn } from './op.ts'

const missing = (spec: Spec, key: string): Error =>
  new Error(`${spec.op} needs ${key}, but has ${JSON.stringify(spec[key])}`)

export function textOf(spec: Spec, key: string, otherwise?: string): string {
  const value = spec[key] ?? otherwise
  if (typeof value !== 'string') throw missing(spec, key)
  return value
}

/** One text or several. */
export function textsOf(spec: Spec, key: string): readonly string[] {
  const value = spec[key]
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) throw missing(spec, key)
  return value.map(String)
}

/** A number; "Inf" is infinite. */
export function numberOf(spec: Spec, key: string, otherwise?: number): number {
  const value = spec[key] ?? otherwise
  if (value === 'Inf') return Infinity
  if (typeof value !== 'number') throw missing(spec, key)
  return value
}

/** One number or several; null is NaN. */
export function numbersOf(spec: Spec, key: string): readonly number[] {
  const value = spec[key]
  if (value === undefined) throw missing(spec, key)
  return numbersIn(value)
}

export const numbersIn = (value: Json): readonly number[] =>
  (Array.isArray(value) ? value : [value]).map((one) => {
    if (one === 'Inf') return Infinity
    if (one === '-Inf') return -Infinity
    return one === null ? Number.NaN : Number(one)
  })

export const flagOf = (spec: Spec, key: string): boolean => spec[key] === true

export function columnOf(table: Table, name: string): TableColumn {
  const column = table.columns.get(name)
  if (!column) throw new Error(`no column ${name} among ${[...table.columns.keys()].join(', ')}`)
  return column
}
