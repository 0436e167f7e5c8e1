import * as z from 'zod/mini'
import { codeFrameSchema, themeIdsSchema } from '../code-frame.ts'
import { defineRoute } from './route.ts'

const waveParams = z.object({ wave: z.string() })
const commentParams = z.object({ wave: z.string(), comment: z.string().check(z.maxLength(64)) })
const done = z.object({ done: z.literal(true) })

/** What two people said of one comment, told only when both have. */
const doubleCodingSchema = z.object({
  comment: z.string(),
  coders: z.array(z.object({ name: z.string(), themes: z.array(z.string()) })),
  /** What was decided where they differ; null while it is open. */
  settled: z.nullable(z.object({ by: z.string(), themes: z.array(z.string()) })),
})
export type DoubleCoding = z.output<typeof doubleCodingSchema>

const quoteSchema = z.object({
  comment: z.string(),
  chosenBy: z.string(),
  releasedBy: z.nullable(z.string()),
  /** Whether whoever asks may release it: somebody else has chosen it. */
  mayRelease: z.boolean(),
})
export type Quote = z.output<typeof quoteSchema>

/** Coding of comments by two people who do not see each other's work, and quotes that a second person releases. */
export const codingRoutes = {
  frame: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/code-frame',
    can: 'analyse',
    params: waveParams,
    response: codeFrameSchema,
  }),
  saveFrame: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/code-frame',
    can: 'analyse',
    params: waveParams,
    body: codeFrameSchema,
    response: codeFrameSchema,
  }),
  codings: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/codings',
    can: 'analyse',
    params: waveParams,
    response: z.object({
      /** The asker's own, by comment. */
      mine: z.record(z.string(), z.array(z.string())),
      /** Comments that two others have coded: nothing is left to do. */
      full: z.array(z.string()),
      both: z.array(doubleCodingSchema),
      coders: z.array(z.object({ name: z.string(), comments: z.int() })),
    }),
  }),
  code: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/codings/:comment',
    can: 'analyse',
    params: commentParams,
    body: z.strictObject({ themes: themeIdsSchema }),
    response: z.object({ isComplete: z.boolean() }),
  }),
  settle: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/settlements/:comment',
    can: 'analyse',
    params: commentParams,
    body: z.strictObject({ themes: themeIdsSchema }),
    response: done,
  }),
  quotes: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/quotes',
    can: 'analyse',
    params: waveParams,
    response: z.object({ quotes: z.array(quoteSchema) }),
  }),
  chooseQuote: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/quotes/:comment',
    can: 'analyse',
    params: commentParams,
    response: done,
  }),
  releaseQuote: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/quotes/:comment/release',
    can: 'analyse',
    params: commentParams,
    response: done,
  }),
  removeQuote: defineRoute({
    method: 'DELETE',
    path: '/api/waves/:wave/quotes/:comment',
    can: 'analyse',
    params: commentParams,
    response: done,
  }),
}
