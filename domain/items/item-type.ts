import type * as z from 'zod/mini'
import type { Cell, Variable } from '../variable.ts'

/** What draws an item; several item types may share one control. */
const controls = ['statement', 'choice-list', 'scale', 'grid', 'rank-list', 'number-field', 'text-field'] as const
export type Control = (typeof controls)[number]

/** All answers of one response, by item id. */
export type Answers = Readonly<Record<string, unknown>>

/** What an item may depend on besides itself: the response's own seed and its other answers. */
export interface AnswerContext {
  readonly seed: number
  readonly answers: Answers
}

/** Everything that the platform knows about one kind of item: one value of this type per file in this folder. */
export interface ItemType<Schema extends z.core.$ZodType<{ type: string; id: string }>, Answer> {
  readonly type: z.output<Schema>['type']
  readonly control: Control
  /** Schema of the item in the instrument document. Refusals are codes of `domain/violation.ts` or fault codes. */
  readonly schema: Schema
  /** A valid item to start from in the designer. */
  blank(id: string): z.output<Schema>
  /** Schema of a valid answer to this very item. Messages are violation codes. */
  answer(item: z.output<Schema>, context: AnswerContext): z.core.$ZodType<Answer>
  /** Whether that schema is the same in every context, so that it need not be made again. */
  readonly isAnswerFixed?: true
  /** Variables that the item contributes, in codebook order. */
  variables(item: z.output<Schema>): readonly Variable[]
  /** One cell per variable, same order; a null answer is item non-response. */
  encode(item: z.output<Schema>, answer: Answer | null, context: AnswerContext): readonly Cell[]
}

/** Lets TypeScript infer the types of schema and answer of one item type. */
export const defineItemType = <Schema extends z.core.$ZodType<{ type: string; id: string }>, Answer>(
  itemType: ItemType<Schema, Answer>,
): ItemType<Schema, Answer> => itemType
