import * as z from 'zod/mini'
import { defineRoute } from './route.ts'

/** For whoever watches over the server. */
export const healthRoutes = {
  health: defineRoute({
    method: 'GET',
    path: '/api/health',
    can: 'anyone',
    response: z.object({ status: z.literal('ok'), database: z.enum(['embedded', 'postgresql']) }),
  }),
}
