import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { citizenRoutes } from '../../domain/api/citizen.ts'
import { checkSlip, getDoor, stateToday } from '../commands/enter.ts'
import { frozenInstrument } from '../commands/frozen-instrument.ts'
import { submitResponse } from '../commands/submit-response.ts'
import type { Handlers } from './route-handlers.ts'

export const citizenHandlers: Handlers<typeof citizenRoutes> = {
  page: async ({ context }) => ({ content: await readFile(join(context.config.clientFolder, 'questionnaire.html')) }),
  questionnaire: async ({ params, context }) => {
    const door = await getDoor(context, params.link)
    const { hash, json } = await frozenInstrument(context.db, door.version)
    const unitStratum = door.unit ? String(door.unit.stratum) : null
    const about = {
      wave: door.wave,
      state: stateToday(context, door),
      closesOn: door.closesOn,
      channel: door.channel,
      stratum: unitStratum ?? (door.channel === 'open' ? 'open' : null),
      isSynthetic: door.isSynthetic,
      instrumentHash: hash,
    }
    return { readyJson: `${JSON.stringify(about).slice(0, -1)},"instrument":${json}}` }
  },
  slip: ({ params, body, context }) => checkSlip(context, params.link, body.code),
  submit: ({ params, body, context }) => submitResponse(context, params.link, params.response, body),
}
