import * as z from 'zod/mini'
import { missingCodes } from '../category.ts'
import { localizedSchema } from '../localized.ts'
import { standIn } from '../stand-in.ts'
import { isRequired, itemBase } from './base.ts'
import { defineItemType } from './item-type.ts'

/** A number within bounds. Bounds are not negative, so that missing codes stay apart from values. */
export const numeric = defineItemType({
  type: 'number',
  control: 'number-field',
  schema: z
    .strictObject({
      ...itemBase,
      type: z.literal('number'),
      isRequired,
      min: z.number().check(z.minimum(0)),
      max: z.number().check(z.maximum(1e12)),
      isWhole: z.optional(z.boolean()),
      unit: z.optional(localizedSchema),
    })
    .check(z.refine((item) => item.min <= item.max, 'min_above_max')),
  blank: (id) => ({ type: 'number' as const, id, text: { 'zh-CN': standIn.text }, min: 0, max: 100, isWhole: true }),
  isAnswerFixed: true,
  answer: (item) =>
    z.number('not_a_number').check(
      z.minimum(item.min, 'number_too_small'),
      z.maximum(item.max, 'number_too_large'),
      z.refine((n) => !item.isWhole || Number.isInteger(n), 'not_a_whole_number'),
    ),
  variables: (item) => [{ name: item.id, item: item.id, kind: 'numeric', label: item.text }],
  encode: (_item, answer) => [answer ?? missingCodes.noAnswer],
})
