import * as z from 'zod/mini'
import { itemBase } from './base.ts'
import { defineItemType } from './item-type.ts'

/** Words without an answer: an introduction or an explanation. */
export const statement = defineItemType({
  type: 'statement',
  control: 'statement',
  schema: z.strictObject({ ...itemBase, type: z.literal('statement') }),
  blank: (id) => ({ type: 'statement' as const, id, text: { 'zh-CN': '请写说明' } }),
  isAnswerFixed: true,
  answer: () => z.never('not_answerable'),
  variables: () => [],
  encode: () => [],
})
