import * as z from 'zod/mini'
import { categoriesSchema, categoryGroupSchema, missingCodes } from '../category.ts'
import { standIn } from '../stand-in.ts'
import { isRequired, itemBase, orderSchema } from './base.ts'
import { defineItemType } from './item-type.ts'

const chosenOrNot = [
  { code: 0, label: { 'zh-CN': '未选', en: 'Not chosen', ru: 'Не выбрано' } },
  { code: 1, label: { 'zh-CN': '选了', en: 'Chosen', ru: 'Выбрано' } },
]

const answerShape = z.strictObject({
  codes: z.array(z.number()).check(z.minLength(1, 'nothing_chosen')),
  text: z.optional(z.string().check(z.trim(), z.maxLength(100, 'text_too_long'))),
})

/** Several categories, with an optional limit, exclusive categories, groups, and words of one's own. */
export const multipleChoice = defineItemType({
  type: 'multiple_choice',
  control: 'choice-list',
  schema: z.strictObject({
    ...itemBase,
    type: z.literal('multiple_choice'),
    isRequired,
    order: orderSchema,
    max: z.optional(z.int().check(z.minimum(1))),
    groups: z.optional(z.array(categoryGroupSchema)),
    categories: categoriesSchema,
  }),
  blank: (id) => ({
    type: 'multiple_choice' as const,
    id,
    text: { 'zh-CN': standIn.text },
    max: 3,
    categories: [
      { code: 1, label: { 'zh-CN': standIn.first } },
      { code: 2, label: { 'zh-CN': standIn.second } },
      { code: 9, label: { 'zh-CN': '以上都没有' }, isExclusive: true },
    ],
  }),
  isAnswerFixed: true,
  answer: (item) => {
    const codes = new Set(item.categories.map((c) => c.code))
    const exclusive = new Set(item.categories.filter((c) => c.isExclusive).map((c) => c.code))
    const withText = new Set(item.categories.filter((c) => c.takesText).map((c) => c.code))
    return answerShape.check(
      z.refine((a) => a.codes.every((c) => codes.has(c)), 'not_a_category'),
      z.refine((a) => new Set(a.codes).size === a.codes.length, 'chosen_twice'),
      z.refine((a) => a.codes.length <= (item.max ?? item.categories.length), 'too_many_chosen'),
      z.refine((a) => a.codes.length === 1 || !a.codes.some((c) => exclusive.has(c)), 'exclusive_with_others'),
      z.refine((a) => !a.codes.some((c) => withText.has(c)) || !!a.text, 'own_text_missing'),
      z.refine((a) => !a.text || a.codes.some((c) => withText.has(c)), 'own_text_unasked'),
    )
  },
  variables: (item) => [
    ...item.categories.map((c) => ({
      name: `${item.id}_${c.code < 0 ? `m${-c.code}` : c.code}`,
      item: item.id,
      kind: 'coded' as const,
      label: c.label,
      codes: chosenOrNot,
    })),
    ...(item.categories.some((c) => c.takesText)
      ? [{ name: `${item.id}_text`, item: item.id, kind: 'text' as const, label: item.text }]
      : []),
  ],
  encode: (item, answer) => [
    ...item.categories.map((c) => (answer ? Number(answer.codes.includes(c.code)) : missingCodes.noAnswer)),
    ...(item.categories.some((c) => c.takesText) ? [answer?.text ?? null] : []),
  ],
})
