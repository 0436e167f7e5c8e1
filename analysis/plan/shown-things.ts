import type { CategoryColumn, PlanData } from './data.ts'
import { inOrder } from './groups.ts'
import { mostThings } from './orders.ts'

/** A column of things as numbers that are the same in all columns; null where it is empty. */
export type ThingColumn = (i: number) => number | null

/** All things of several columns that somebody of weight has, and each column in their numbers. Null: too many. */
export function shownThings(
  names: readonly string[],
  data: PlanData,
  weights: Float64Array,
): { readonly things: readonly string[]; readonly column: (name: string) => ThingColumn } | null {
  const columns = new Map(names.map((name) => [name, data.categories(name)]))
  const seen = new Set<string>()
  for (const { codes, labels } of columns.values())
    for (let i = 0; i < codes.length && seen.size <= mostThings; i++)
      if (weights[i] !== 0 && codes[i]! >= 0) seen.add(labels[codes[i]!]!)
  if (seen.size > mostThings) return null
  const labels = [...seen]
  const things = inOrder(labels).map((k) => labels[k]!)
  const place = new Map(things.map((thing, k) => [thing, k]))
  const numbered = ({ codes, labels }: CategoryColumn): ThingColumn => {
    const own = labels.map((label) => place.get(label) ?? null)
    return (i) => (codes[i]! < 0 ? null : own[codes[i]!]!)
  }
  return { things, column: (name) => numbered(columns.get(name)!) }
}
