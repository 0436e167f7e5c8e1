import * as z from 'zod/mini'
import { defineRoute } from '../../../domain/api/route.ts'
import { instrumentSchema } from '../../../domain/instrument.ts'
import { commentsSchema, themeFindingsSchema } from './schema.ts'

const waveParams = z.object({ wave: z.string() })

/** Routes to what people wrote. They stand here since their answers are the analysis's own types. */
export const commentRoutes = {
  comments: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/comments',
    can: 'analyse',
    params: waveParams,
    query: z.object({
      group: z.optional(z.string().check(z.maxLength(40))),
      sector: z.optional(z.pipe(z.coerce.number(), z.int32())),
    }),
    response: z.object({ comments: commentsSchema, instrument: instrumentSchema }),
  }),
  themes: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/themes',
    can: 'analyse',
    params: waveParams,
    response: themeFindingsSchema,
  }),
}
