import * as z from 'zod/mini'
import { categoryGroupSchema } from './category.ts'
import { hotIssueSchema } from './hot-issue.ts'
import { idSchema } from './items/base.ts'
import { type Item, itemSchema } from './items/index.ts'
import { languageSchema, localizedSchema } from './localized.ts'
import { conditionSchema } from './logic/condition.ts'

/** A titled run of items, shown or skipped together. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  showIf: z.optional(conditionSchema),
  items: z.array(itemSchema).check(z.maxLength(200, 'too_many_items')),
})
export type Section = z.output<typeof sectionSchema>

/** Which items carry what the hot-issue analysis needs. Absent parts are left out of the analysis. */
const analysisRolesSchema = z.strictObject({
  /** Multiple-choice item: "choose up to k that most need solving". */
  priority: z.optional(idSchema),
  /** Ranking of those chosen. */
  ranking: z.optional(idSchema),
  /** Grids of concern and of satisfaction; row codes are the codes of the priority item. */
  concern: z.array(idSchema),
  satisfaction: z.array(idSchema),
  /** Open items, by issue group. */
  comments: z.array(z.strictObject({ group: z.string(), item: idSchema })),
  /** Coded variables by which groups are compared, besides the sector of the sample design. */
  groups: z.array(z.string()),
  /** Knowledge and rating of programmes. */
  programmes: z.array(z.strictObject({ name: localizedSchema, knowledge: idSchema, rating: idSchema })),
  /** Rating of everything together. */
  overall: z.optional(idSchema),
  /** Coded variable that says where somebody lives. */
  place: z.optional(z.string()),
  /** Answers that do not go together. Conditions may also read `@sector`, the sector of the unit. */
  contradictions: z.optional(
    z.array(z.strictObject({ name: localizedSchema, isImpossible: z.boolean(), when: conditionSchema })),
  ),
})

/** The questionnaire document as the analysis and the phone use it: every category has its texts. */
export const instrumentSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,60}$/, 'bad_id')),
  title: localizedSchema,
  organiser: localizedSchema,
  purpose: localizedSchema,
  privacy: localizedSchema,
  thanks: localizedSchema,
  languages: z.array(languageSchema).check(z.minLength(1)),
  /** Statutory header of the form, where the survey needs one. */
  approval: z.optional(
    z.strictObject({
      formNumber: z.string(),
      authority: z.string(),
      approvalNumber: z.string(),
      validUntil: z.string(),
    }),
  ),
  issueGroups: z.array(categoryGroupSchema),
  issues: z.array(hotIssueSchema).check(z.maxLength(200)),
  sections: z.array(sectionSchema).check(z.minLength(1, 'sections_missing'), z.maxLength(60)),
  analysis: analysisRolesSchema,
})

export type Instrument = z.output<typeof instrumentSchema>

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Gives categories that name an issue of the catalogue that issue's texts, so that these stand in one place only. */
export function withCatalogueTexts(document: Json): Json {
  const isObject = (v: Json | undefined): v is { [key: string]: Json } =>
    !!v && typeof v === 'object' && !Array.isArray(v)
  if (!isObject(document) || !Array.isArray(document.issues)) return document
  const byId = new Map(document.issues.filter(isObject).map((issue) => [issue.id, issue]))
  const fill = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(fill)
    if (!isObject(value)) return value
    const issue = typeof value.issue === 'string' ? byId.get(value.issue) : undefined
    const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]))
    if (!issue || copy.label !== undefined) return copy
    return {
      ...copy,
      label: issue.name ?? null,
      shortLabel: issue.shortName ?? null,
      group: issue.group ?? null,
      ...(issue.keywords === undefined ? {} : { keywords: issue.keywords }),
    }
  }
  return { ...document, sections: fill(document.sections ?? []) }
}

/** Parses a questionnaire document as stored or uploaded. Returns the zod result; faults of logic are found by `checkInstrument`. */
export const parseInstrument = (document: unknown) => instrumentSchema.safeParse(withCatalogueTexts(document as Json))

/** Items of all sections in order, on every path. */
export const itemsOf = (instrument: Instrument): Item[] => instrument.sections.flatMap((section) => section.items)
