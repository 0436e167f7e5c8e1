import type { measureRoutes } from '../../domain/api/measures.ts'
import {
  addMeasure,
  decideMeasure,
  removeMeasure,
  waveMeasures,
  writeResponsibilities,
} from '../commands/wave-measures.ts'
import { dayOf } from '../day.ts'
import type { Handlers } from './route-handlers.ts'

export const measureHandlers: Handlers<typeof measureRoutes> = {
  list: ({ context, params }) => waveMeasures(context.db, params.wave, dayOf(context.clock())),
  decide: async ({ context, params: { wave, measure }, body, account }) => {
    const today = dayOf(context.clock())
    await decideMeasure(context.db, wave, { ...body, measure, account: account.id, today })
    return { done: true }
  },
  add: ({ context, params, body, account }) =>
    addMeasure(context.db, params.wave, { body, account: account.id, today: dayOf(context.clock()) }),
  remove: async ({ context, params: { wave, measure }, account }) => {
    await removeMeasure(context.db, wave, { measure, account: account.id })
    return { done: true }
  },
  table: async ({ context, params, query: { unit } }) => {
    const imprint = { issuer: context.config.organisation, date: dayOf(context.clock()) }
    return {
      content: await writeResponsibilities(context.db, params.wave, { imprint, unit }),
      fileName:
        unit === undefined ? '责任分解表.csv' : `责任分解表-${unit.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')}.csv`,
    }
  },
}
