import type { Json } from './op.ts'

type JsonObject = { readonly [key: string]: Json | undefined }

/** Which dimension of which result each list of names orders. */
const axes: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  names: { estimate: [0], se: [0], vcov: [0, 1], deff: [0], value: [0] },
  rows: { lower: [0], upper: [0], value: [0] },
  cols: { value: [1] },
  cov_order: { vcov: [0, 1] },
  groups: { table: [0] },
  columns: { table: [1] },
  variables: {},
}

/** Names along an axis; groups of several variables are joined row by row. */
function namesOf(value: Json | undefined): readonly string[] | null {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value : null
  if (typeof value !== 'object' || value === null) return null
  const lists = Object.values(value)
  if (!lists.every((list) => Array.isArray(list))) return null
  return (lists[0] ?? []).map((_, i) => lists.map((list) => list[i]).join('\u0000'))
}

const pick = (value: Json | undefined, order: readonly number[], dimension: number): Json | undefined => {
  if (!Array.isArray(value)) return value
  if (dimension === 0) return order.map((i) => value[i] ?? null)
  return value.map((one) => pick(one, order, dimension - 1) ?? null)
}

/** Where our names stand in their order; null unless both have the same names, each once. */
function orderFor(ours: readonly string[], theirs: readonly string[]): readonly number[] | null {
  if (ours.length !== theirs.length || new Set(ours).size !== ours.length) return null
  const order = theirs.map((name) => ours.indexOf(name))
  return order.includes(-1) ? null : order
}

const reorder = (value: Json | undefined, order: readonly number[]): Json | undefined => {
  if (Array.isArray(value)) return pick(value, order, 0)
  return Object.fromEntries(Object.entries(value as JsonObject).map(([key, list]) => [key, pick(list, order, 0)]))
}

/**
 * Our result in the order of theirs. R orders groups by its factors, whose order a CSV does not hold; results that
 * carry their names are compared by name.
 */
export function align(ours: JsonObject, theirs: JsonObject): JsonObject {
  const result = { ...ours }
  for (const [axis, fields] of Object.entries(axes)) {
    const [own, other] = [namesOf(ours[axis]), namesOf(theirs[axis])]
    const order = own && other && orderFor(own, other)
    if (!order) continue
    result[axis] = reorder(ours[axis], order)
    for (const [field, dimensions] of Object.entries(fields))
      for (const dimension of dimensions) result[field] = pick(result[field], order, dimension)
  }
  return result
}
