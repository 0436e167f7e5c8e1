import { sql } from 'kysely'
import type { healthRoutes } from '../../domain/api/health.ts'
import type { Handlers } from './route-handlers.ts'

export const healthHandlers: Handlers<typeof healthRoutes> = {
  health: async ({ context }) => {
    await sql`select 1`.execute(context.db)
    return { status: 'ok', database: context.database }
  },
}
