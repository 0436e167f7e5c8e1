import * as z from 'zod/mini'
import { faultSchema } from '../logic/check.ts'
import { revisionSchema } from '../revision.ts'
import { waveStateSchema } from '../wave.ts'
import { defineRoute } from './route.ts'

const surveyParams = z.object({ survey: z.string() })
const versionSchema = z.object({ id: z.string(), number: z.int(), publishedOn: z.string(), hash: z.string() })
const documentBytes = 4_194_304

/** A survey in the list: its draft, its versions and its waves. */
const surveySummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  revision: z.int(),
  changedOn: z.string(),
  versions: z.int(),
  waves: z.array(z.object({ id: z.string(), name: z.string(), state: waveStateSchema, received: z.int() })),
})
export type SurveySummary = z.output<typeof surveySummarySchema>

/** The questionnaire that is being written, and the versions made of it. */
const draftSchema = z.object({
  id: z.string(),
  revision: z.int(),
  /** The questionnaire document as written; may have faults. */
  document: z.unknown(),
  faults: z.array(faultSchema),
  versions: z.array(versionSchema),
  /** Whether the draft equals the newest version. */
  isPublished: z.boolean(),
})
export type Draft = z.output<typeof draftSchema>

/** Writing and publishing questionnaires. */
export const surveyRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/api/surveys',
    can: 'see_progress',
    response: z.object({ surveys: z.array(surveySummarySchema) }),
  }),
  create: defineRoute({
    method: 'POST',
    path: '/api/surveys',
    can: 'design',
    bodyLimit: documentBytes,
    body: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('demo') }),
      z.strictObject({ from: z.literal('empty'), title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
      z.strictObject({ from: z.literal('document'), document: z.unknown() }),
      z.strictObject({ from: z.literal('survey'), survey: z.string() }),
    ]),
    response: z.object({ id: z.string() }),
  }),
  draft: defineRoute({
    method: 'GET',
    path: '/api/surveys/:survey',
    can: 'design',
    params: surveyParams,
    response: draftSchema,
  }),
  /** Refused with `draft_conflict` when somebody else saved a newer revision. Drafts with faults are kept. */
  saveDraft: defineRoute({
    method: 'PUT',
    path: '/api/surveys/:survey/draft',
    can: 'design',
    params: surveyParams,
    bodyLimit: documentBytes,
    body: z.strictObject({ revision: revisionSchema, document: z.unknown() }),
    response: z.object({ revision: z.int(), faults: z.array(faultSchema) }),
  }),
  /** Freezes the draft as the next version. Refused with the faults when it has errors. */
  publish: defineRoute({
    method: 'POST',
    path: '/api/surveys/:survey/versions',
    can: 'design',
    params: surveyParams,
    body: z.strictObject({ revision: revisionSchema }),
    response: z.object({ version: versionSchema }),
  }),
  remove: defineRoute({
    method: 'DELETE',
    path: '/api/surveys/:survey',
    can: 'design',
    params: surveyParams,
    response: z.object({ done: z.literal(true) }),
  }),
}
