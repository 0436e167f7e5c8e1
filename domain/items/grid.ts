import * as z from 'zod/mini'
import { categoriesSchema, missingCodes } from '../category.ts'
import { hash32, sampled, seededRandom } from '../random.ts'
import { standIn } from '../stand-in.ts'
import { isRequired, itemBase, orderSchema } from './base.ts'
import { defineItemType } from './item-type.ts'

const schema = z.strictObject({
  ...itemBase,
  type: z.literal('grid'),
  isRequired,
  order: orderSchema,
  /** Each respondent is asked only `size` rows; grids with the same key and the same rows ask the same ones. */
  subset: z.optional(z.strictObject({ key: z.string(), size: z.int().check(z.minimum(1)) })),
  rows: categoriesSchema,
  categories: categoriesSchema,
})

/** The rows that the response with this seed is asked: planned missingness, drawn at random, known to the analysis. */
export function askedRows(
  item: z.output<typeof schema>,
  seed: number,
): readonly z.output<typeof schema>['rows'][number][] {
  if (!item.subset) return item.rows
  return sampled(item.rows, item.subset.size, seededRandom(hash32(`${seed}/rows/${item.subset.key}`)))
}

const answerShape = z.record(z.string(), z.optional(z.number('not_a_category')), 'not_a_row')

/** Rows that share one scale; one variable per row. The answer maps row codes to category codes. */
export const grid = defineItemType({
  type: 'grid',
  control: 'grid',
  schema,
  blank: (id) => ({
    type: 'grid' as const,
    id,
    text: { 'zh-CN': standIn.text },
    rows: [
      { code: 1, label: { 'zh-CN': standIn.first } },
      { code: 2, label: { 'zh-CN': standIn.second } },
    ],
    categories: [
      { code: 1, label: { 'zh-CN': '不满意' } },
      { code: 2, label: { 'zh-CN': '一般' } },
      { code: 3, label: { 'zh-CN': '满意' } },
      { code: missingCodes.dontKnow, label: { 'zh-CN': '说不清' } },
    ],
  }),
  answer: (item, { seed }) => {
    const asked = new Set(askedRows(item, seed).map((row) => String(row.code)))
    const codes = new Set(item.categories.map((c) => c.code))
    // Made for every response: one check, since an object schema with a key for each row takes thirty times as long.
    return answerShape.check(({ value, issues }) => {
      const given = Object.entries(value).filter(([, code]) => code !== undefined)
      const fault =
        (Object.keys(value).some((row) => !asked.has(row)) && 'not_a_row') ||
        (given.some(([, code]) => !codes.has(Number(code))) && 'not_a_category') ||
        (given.length === 0 && 'nothing_chosen') ||
        (item.isRequired && given.length < asked.size && 'rows_missing')
      if (fault) issues.push({ code: 'custom', message: fault, input: value })
    })
  },
  variables: (item) =>
    item.rows.map((row) => ({
      name: `${item.id}_${row.code}`,
      item: item.id,
      kind: 'coded' as const,
      label: row.label,
      codes: item.categories.filter((c) => c.code >= 0),
    })),
  encode: (item, answer, { seed }) => {
    const asked = new Set(askedRows(item, seed).map((row) => row.code))
    return item.rows.map((row) =>
      asked.has(row.code) ? (answer?.[row.code] ?? missingCodes.noAnswer) : missingCodes.notAsked,
    )
  },
})
