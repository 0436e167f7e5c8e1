import * as z from 'zod/mini'
import { defineRoute } from '../../../domain/api/route.ts'
import { paperSchema } from './paper.ts'

const params = z.object({ wave: z.string() })
const done = z.object({ done: z.literal(true) })

/** Routes of 发文信息: what stands on the 专报 of a wave besides its text. */
export const paperRoutes = {
  /** `usual` is printed where nobody said otherwise; `number` there is which wave of its survey it is. */
  get: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/paper',
    can: 'analyse',
    params,
    response: z.object({
      own: z.nullable(z.object({ settings: paperSchema, name: z.string(), day: z.string() })),
      usual: paperSchema,
    }),
  }),
  save: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/paper',
    can: 'analyse',
    params,
    body: paperSchema,
    response: done,
  }),
  /** Takes everything back to what is usual. */
  restore: defineRoute({
    method: 'DELETE',
    path: '/api/waves/:wave/paper',
    can: 'analyse',
    params,
    response: done,
  }),
}
