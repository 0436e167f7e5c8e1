import type { Table } from './op.ts'
import { columnOf } from './spec.ts'

/** Combinations of the levels of some variables that somebody has, the first variable running fastest. */
export interface Groups {
  /** Group of every row; −1 where a variable is missing. */
  readonly of: Int32Array
  /** Level of every group in every variable. */
  readonly labels: Readonly<Record<string, readonly string[]>>
  readonly names: readonly string[]
}

export function groupsOf(table: Table, by: readonly string[], weights: Float64Array): Groups {
  const columns = by.map((name) => columnOf(table, name))
  const sizes = columns.map(({ levels }) => levels.length)
  const code = Int32Array.from({ length: table.size }, (_, i) => {
    if (weights[i] === 0 || columns.some(({ codes }) => codes[i]! < 0)) return -1
    return columns.reduceRight((sum, { codes }, c) => sum * sizes[c]! + codes[i]!, 0)
  })
  const present = [...new Set(code)].filter((one) => one >= 0).sort((a, b) => a - b)
  const number = new Map(present.map((one, group) => [one, group]))
  const levelOf = (one: number, c: number): string => {
    const step = sizes.slice(0, c).reduce((product, size) => product * size, 1)
    return columns[c]!.levels[Math.floor(one / step) % sizes[c]!]!
  }
  return {
    of: code.map((one) => number.get(one) ?? -1),
    labels: Object.fromEntries(by.map((name, c) => [name, present.map((one) => levelOf(one, c))])),
    names: present.map((one) => by.map((_, c) => levelOf(one, c)).join('.')),
  }
}
