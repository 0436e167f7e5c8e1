import type { waveRoutes } from '../../domain/api/waves.ts'
import { addUnits } from '../commands/add-units.ts'
import { createWave } from '../commands/create-wave.ts'
import { listUnits } from '../commands/list-units.ts'
import { moveWave } from '../commands/move-wave.ts'
import { printSlips } from '../commands/print-slips.ts'
import { removeUnit } from '../commands/remove-unit.ts'
import { saveDesign } from '../commands/save-design.ts'
import { setOpenLink } from '../commands/set-open-link.ts'
import { waveProgress } from '../commands/wave-progress.ts'
import { getWave, listWaves } from '../repositories/waves.ts'
import type { Handlers } from './route-handlers.ts'

export const waveHandlers: Handlers<typeof waveRoutes> = {
  list: async ({ context }) => ({ waves: await listWaves(context.db) }),
  create: ({ context, params, body }) => createWave(context.db, params.survey, body),
  get: ({ context, params }) => getWave(context.db, params.wave),
  saveDesign: async ({ context, params, body }) => {
    await saveDesign(context.db, params.wave, body)
    return { done: true }
  },
  move: ({ context, params, body }) => moveWave(context.db, params.wave, body.state),
  setOpenLink: ({ context, params, body }) => setOpenLink(context.db, params.wave, body.isOpen),
  units: ({ context, params, query }) => listUnits(context.db, params.wave, query),
  addUnits: ({ context, params, body }) => addUnits(context.db, params.wave, body.rows),
  removeUnit: async ({ context, params }) => {
    await removeUnit(context.db, params.wave, params.unit)
    return { done: true }
  },
  printSlips: ({ context, params, body }) => printSlips(context.db, context.secrets, params, body.count),
  progress: ({ context, params }) => waveProgress(context.db, params.wave),
}
