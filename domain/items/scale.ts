import * as z from 'zod/mini'
import { categoriesSchema, missingCodes } from '../category.ts'
import { standIn } from '../stand-in.ts'
import { isRequired, itemBase } from './base.ts'
import { defineItemType } from './item-type.ts'
import { oneCategory } from './one-category.ts'

/** Ordered categories, each labelled; the code is the score. "Don't know" stands apart by its missing code. */
export const scale = defineItemType({
  type: 'scale',
  control: 'scale',
  schema: z.strictObject({ ...itemBase, type: z.literal('scale'), isRequired, categories: categoriesSchema }),
  blank: (id) => ({
    type: 'scale' as const,
    id,
    text: { 'zh-CN': standIn.text },
    categories: [
      { code: 1, label: { 'zh-CN': '很不满意' } },
      { code: 2, label: { 'zh-CN': '不太满意' } },
      { code: 3, label: { 'zh-CN': '一般' } },
      { code: 4, label: { 'zh-CN': '比较满意' } },
      { code: 5, label: { 'zh-CN': '非常满意' } },
      { code: missingCodes.dontKnow, label: { 'zh-CN': '说不清' } },
    ],
  }),
  ...oneCategory,
})
