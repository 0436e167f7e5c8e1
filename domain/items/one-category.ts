import * as z from 'zod/mini'
import { type Category, missingCodes } from '../category.ts'
import type { Localized } from '../localized.ts'
import type { Variable } from '../variable.ts'

interface WithCategories {
  readonly id: string
  readonly text: Localized
  readonly categories: readonly Category[]
}

/** What item types share whose answer is the code of one category. */
export const oneCategory = {
  isAnswerFixed: true,
  answer: ({ categories }: WithCategories) =>
    z.literal(
      categories.map(({ code }) => code),
      'not_a_category',
    ),
  variables: ({ id, text, categories }: WithCategories): readonly Variable[] => [
    { name: id, item: id, kind: 'coded', label: text, codes: categories.filter(({ code }) => code >= 0) },
  ],
  encode: (_item: WithCategories, answer: number | null) => [answer ?? missingCodes.noAnswer],
} as const
