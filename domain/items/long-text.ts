import * as z from 'zod/mini'
import { standIn } from '../stand-in.ts'
import { isRequired, itemBase } from './base.ts'
import { defineItemType } from './item-type.ts'

/** An open answer in the respondent's own words. Never exported unreviewed. */
export const longText = defineItemType({
  type: 'long_text',
  control: 'text-field',
  schema: z.strictObject({
    ...itemBase,
    type: z.literal('long_text'),
    isRequired,
    maxLength: z.int().check(z.minimum(1), z.maximum(2000)),
  }),
  blank: (id) => ({ type: 'long_text' as const, id, text: { 'zh-CN': standIn.text }, maxLength: 500 }),
  isAnswerFixed: true,
  answer: (item) => z.string().check(z.minLength(1, 'text_empty'), z.maxLength(item.maxLength, 'text_too_long')),
  variables: (item) => [{ name: item.id, item: item.id, kind: 'text', label: item.text }],
  encode: (_item, answer) => [answer],
})
