import * as z from 'zod/mini'
import { libraryEditSchema } from '../library-edit.ts'
import { localizedSchema } from '../localized.ts'
import { measureSchema } from '../measure.ts'
import { defineRoute } from './route.ts'

/** How a measure of the library stands: as shipped, with other words, added by the city, or not proposed any more. */
export const libraryStates = ['shipped', 'edited', 'added', 'retired'] as const
export type LibraryState = (typeof libraryStates)[number]

const entrySchema = z.object({ measure: measureSchema, state: z.enum(libraryStates), hasHistory: z.boolean() })
export type LibraryMeasure = z.output<typeof entrySchema>

/** How many measures are on a page of the list. */
export const libraryPageSize = 20

const short = z.string().check(z.maxLength(120))
const measureParams = z.object({ measure: z.string() })
const done = z.object({ done: z.literal(true) })

const changeSchema = z.object({
  id: z.string(),
  day: z.string(),
  by: z.string(),
  state: z.enum(libraryStates),
  measure: measureSchema,
})
/** A change to a measure, as it left it. */
export type LibraryChange = z.output<typeof changeSchema>

/** The library of measures from which the proposals of every wave are chosen. */
export const libraryRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/api/measures',
    can: 'read_report',
    query: z.object({
      search: z.optional(short),
      issue: z.optional(short),
      unit: z.optional(short),
      term: z.optional(measureSchema.shape.term),
      state: z.optional(z.enum(libraryStates)),
      page: z._default(z.pipe(z.coerce.number(), z.int32().check(z.minimum(1))), 1),
    }),
    response: z.object({
      measures: z.array(entrySchema),
      total: z.int(),
      issues: z.array(z.object({ id: z.string(), name: localizedSchema, leadUnit: z.string() })),
      units: z.array(z.string()),
    }),
  }),
  add: defineRoute({
    method: 'POST',
    path: '/api/measures',
    can: 'analyse',
    body: z.strictObject({ ...libraryEditSchema.shape, issue: measureSchema.shape.issue }),
    response: z.object({ id: z.string() }),
  }),
  /** `edit: null` takes a measure back to the words in which it was shipped. */
  change: defineRoute({
    method: 'PUT',
    path: '/api/measures/:measure',
    can: 'analyse',
    params: measureParams,
    body: z.strictObject({ edit: z.nullable(libraryEditSchema), isRetired: z.boolean() }),
    response: done,
  }),
  /** The newest first; the last is how it was shipped, where it was. */
  history: defineRoute({
    method: 'GET',
    path: '/api/measures/:measure/history',
    can: 'read_report',
    params: measureParams,
    response: z.object({ changes: z.array(changeSchema) }),
  }),
}
