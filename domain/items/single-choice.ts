import * as z from 'zod/mini'
import { categoriesSchema, categoryGroupSchema } from '../category.ts'
import { standIn } from '../stand-in.ts'
import { isRequired, itemBase, orderSchema } from './base.ts'
import { defineItemType } from './item-type.ts'
import { oneCategory } from './one-category.ts'

/** One category of a list. The answer is its code. */
export const singleChoice = defineItemType({
  type: 'single_choice',
  control: 'choice-list',
  schema: z.strictObject({
    ...itemBase,
    type: z.literal('single_choice'),
    isRequired,
    order: orderSchema,
    groups: z.optional(z.array(categoryGroupSchema)),
    categories: categoriesSchema,
  }),
  blank: (id) => ({
    type: 'single_choice' as const,
    id,
    text: { 'zh-CN': standIn.text },
    categories: [
      { code: 1, label: { 'zh-CN': standIn.first } },
      { code: 2, label: { 'zh-CN': standIn.second } },
    ],
  }),
  ...oneCategory,
})
