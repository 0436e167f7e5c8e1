import type { paperRoutes } from '../../analysis/report/forms/routes.ts'
import { paperSettings, savePaper } from '../commands/paper-settings.ts'
import { dayOf } from '../day.ts'
import type { Handlers } from './route-handlers.ts'

const done = { done: true } as const

export const paperHandlers: Handlers<typeof paperRoutes> = {
  get: ({ context, params }) => paperSettings(context.db, params.wave),
  save: async ({ context, params, body, account }) => {
    await savePaper(context.db, params.wave, { settings: body, account: account.id, day: dayOf(context.clock()) })
    return done
  },
  restore: async ({ context, params, account }) => {
    await savePaper(context.db, params.wave, { settings: null, account: account.id, day: dayOf(context.clock()) })
    return done
  },
}
