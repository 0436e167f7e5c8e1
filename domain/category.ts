import * as z from 'zod/mini'
import { localizedSchema } from './localized.ts'

/** The only codes that stand for the absence of an answer. The system sets the first two, a respondent chooses the others. */
export const missingCodes = { notAsked: -1, noAnswer: -2, dontKnow: -8, refused: -9 } as const

/** A response category: what a respondent can choose, stored as its code. Negative codes are missing codes. */
export const categorySchema = z.strictObject({
  code: z.int().check(
    z.maximum(32_000, 'code_too_large'),
    z.refine((code) => code >= 0 || code === missingCodes.dontKnow || code === missingCodes.refused, 'code_reserved'),
  ),
  label: localizedSchema,
  shortLabel: z.optional(localizedSchema),
  /** Code of an entry of the instrument's issue catalogue, whose texts the category then takes. */
  issue: z.optional(z.string()),
  group: z.optional(z.string()),
  /** Choosing it excludes all others, as "none of these". */
  isExclusive: z.optional(z.boolean()),
  /** The respondent adds words of their own. */
  takesText: z.optional(z.boolean()),
  /** More words by which a search finds the category: synonyms, pinyin initials. */
  keywords: z.optional(z.string()),
})
export type Category = z.output<typeof categorySchema>

/** A heading under which categories, or issues, stand together. */
export const categoryGroupSchema = z.strictObject({
  id: z.string(),
  label: localizedSchema,
  shortLabel: z.optional(localizedSchema),
})
export type CategoryGroup = z.output<typeof categoryGroupSchema>

/** The categories of an item, or the rows of a grid: no code twice. */
export const categoriesSchema = z.array(categorySchema).check(
  z.minLength(1, 'categories_missing'),
  z.maxLength(500, 'too_many_categories'),
  z.refine((all) => new Set(all.map((c) => c.code)).size === all.length, 'duplicate_code'),
)
