import * as z from 'zod/mini'
import { categoriesSchema, missingCodes } from '../category.ts'
import { standIn } from '../stand-in.ts'
import { isRequired, itemBase } from './base.ts'
import { type AnswerContext, defineItemType } from './item-type.ts'

const schema = z.strictObject({
  ...itemBase,
  type: z.literal('ranking'),
  isRequired,
  /** Rank only what was chosen in this multiple-choice item, whose categories these are. */
  from: z.optional(z.string()),
  max: z.int().check(z.minimum(1), z.maximum(20)),
  categories: categoriesSchema,
})

/** The categories that this response may rank. */
export function rankable(item: z.output<typeof schema>, context: AnswerContext): readonly number[] {
  const codes = item.categories.map((c) => c.code)
  if (!item.from) return codes
  const source = context.answers[item.from] as { codes?: unknown } | undefined
  const chosen = Array.isArray(source?.codes) ? source.codes : []
  return chosen.filter((code): code is number => typeof code === 'number' && codes.includes(code))
}

/** The first k of a list, in order. The answer is a list of codes, the first being the most urgent. */
export const ranking = defineItemType({
  type: 'ranking',
  control: 'rank-list',
  schema,
  blank: (id) => ({
    type: 'ranking' as const,
    id,
    text: { 'zh-CN': standIn.text },
    max: 3,
    categories: [
      { code: 1, label: { 'zh-CN': standIn.first } },
      { code: 2, label: { 'zh-CN': standIn.second } },
      { code: 3, label: { 'zh-CN': standIn.third } },
    ],
  }),
  answer: (item, context) => {
    const allowed = new Set(rankable(item, context))
    return z.array(z.number()).check(
      z.minLength(1, 'nothing_chosen'),
      z.maxLength(item.max, 'too_many_chosen'),
      z.refine((codes) => codes.every((c) => allowed.has(c)), item.from ? 'not_chosen_before' : 'not_a_category'),
      z.refine((codes) => new Set(codes).size === codes.length, 'chosen_twice'),
    )
  },
  variables: (item) =>
    Array.from({ length: item.max }, (_, i) => ({
      name: `${item.id}_${i + 1}`,
      item: item.id,
      kind: 'coded' as const,
      label: { 'zh-CN': `第${i + 1}位`, en: `Rank ${i + 1}`, ru: `Место ${i + 1}` },
      codes: item.categories.filter((c) => c.code >= 0),
    })),
  encode: (item, answer) => Array.from({ length: item.max }, (_, i) => answer?.[i] ?? missingCodes.noAnswer),
})
