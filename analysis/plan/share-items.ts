import * as z from 'zod/mini'
import type { Item } from './by-group.ts'
import type { CategoryColumn } from './data.ts'
import { inOrder } from './groups.ts'
import type { PlanReason } from './reason.ts'
import { category } from './request.ts'

/** Key of entries that count a category, or several. */
export const categoryShape = {
  category: z.optional(
    z
      .union([category, z.array(category).check(z.minLength(1))], { error: 'category_or_categories' })
      .check(z.describe('whose share; several are taken together; none: 1 of a column of 0 and 1, else each category')),
  ),
}
type Wanted = z.output<typeof category> | readonly z.output<typeof category>[] | undefined

/** More categories than anybody can read. */
const mostCategories = 1000

/** Rows of some codes as 1, others as 0, missing as NaN. */
export function indicator({ codes }: CategoryColumn, wanted: ReadonlySet<number>, size = codes.length): Float64Array {
  const y = new Float64Array(size)
  for (let i = 0; i < size; i++) y[i] = codes[i]! < 0 ? Number.NaN : Number(wanted.has(codes[i]!))
  return y
}

/** Whether all numbers that count are 0, 1 or missing. */
export const isZeroOrOne = (y: Float64Array, weights: Float64Array): boolean =>
  y.every((value, i) => value === 0 || value === 1 || Number.isNaN(value) || weights[i] === 0)

const isBinary = (labels: readonly string[]): boolean =>
  labels.length > 0 && labels.every((label) => label === '0' || label === '1')

const wantedLabels = (wanted: Wanted, labels: readonly string[]): ReadonlySet<string> | null => {
  if (wanted === undefined) return isBinary(labels) ? new Set(['1']) : null
  return new Set([wanted].flat().map(String))
}

/** Indicators of the categories whose shares are asked for; a reason where there are none to take. */
export function shareItems(
  column: CategoryColumn,
  wanted: Wanted,
  variable: string | undefined,
): readonly Item[] | PlanReason {
  const about = variable === undefined ? {} : { variable }
  const { labels } = column
  const one = wantedLabels(wanted, labels)
  if (one) {
    const codes = new Set([...labels.keys()].filter((k) => one.has(labels[k]!)))
    return [{ labels: about, values: () => indicator(column, codes) }]
  }
  if (labels.length === 0) return [{ labels: about, values: () => indicator(column, new Set()) }]
  if (labels.length > mostCategories) return 'too_many_categories'
  return inOrder(labels).map((k) => ({
    labels: { ...about, category: labels[k]! },
    values: () => indicator(column, new Set([k])),
  }))
}
