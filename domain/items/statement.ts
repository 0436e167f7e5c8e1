import * as z from 'zod/mini'
import { standIn } from '../stand-in.ts'
import { itemBase } from './base.ts'
import { defineItemType } from './item-type.ts'

/** Words without an answer: an introduction or an explanation. */
export const statement = defineItemType({
  type: 'statement',
  control: 'statement',
  schema: z.strictObject({ ...itemBase, type: z.literal('statement') }),
  blank: (id) => ({ type: 'statement' as const, id, text: { 'zh-CN': standIn.statement } }),
  isAnswerFixed: true,
  answer: () => z.never('not_answerable'),
  variables: () => [],
  encode: () => [],
})
