import * as z from 'zod/mini'
import type { Item } from './by-group.ts'
import { type Frame, knownWeights } from './frame.ts'

/** Whether a row without a value in one of several variables counts in the others. */
export const together = z._default(
  z
    .enum(['each', 'together'])
    .check(z.describe('each: a variable counts everybody with a value in it; together: in all of them, as in R')),
  'each',
)

/** Numeric columns to be estimated, and the weights of the rows that count. */
export function columnItems(
  names: readonly string[],
  request: { readonly missing: 'each' | 'together'; readonly variables?: readonly string[] | undefined },
  { data }: Frame,
  weights: Float64Array,
): { readonly items: readonly Item[]; readonly kept: Float64Array } {
  const items = names.map((name) => ({
    labels: request.variables ? { variable: name } : {},
    values: () => data.numbers(name),
  }))
  const kept =
    request.missing === 'each' ? weights : items.reduce((w, { values }) => knownWeights(values(), w), weights)
  return { items, kept }
}
