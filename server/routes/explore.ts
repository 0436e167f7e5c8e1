import type { Released } from '../../analysis/disclosure/released.ts'
import type { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { exploreWave, instrumentOfWave } from '../commands/explore-wave.ts'
import { waveTrends } from '../commands/wave-trends.ts'
import type { Handlers } from './route-handlers.ts'

/** Lets out only what went through the checks of disclosure. */
const sent = <T>(answer: Promise<Released<T>>): Promise<T> => answer

export const exploreHandlers: Handlers<typeof exploreRoutes> = {
  instrument: ({ context, params }) => instrumentOfWave(context.db, params.wave),
  table: ({ context, params, query }) => sent(exploreWave(context.db, params.wave, { kind: 'table', asked: query })),
  groups: ({ context, params, query }) => sent(exploreWave(context.db, params.wave, { kind: 'groups', asked: query })),
  drivers: ({ context, params, query }) =>
    sent(exploreWave(context.db, params.wave, { kind: 'drivers', asked: query })),
  opinions: ({ context, params, query }) =>
    sent(exploreWave(context.db, params.wave, { kind: 'opinions', asked: query })),
  map: ({ context, params, query }) => sent(exploreWave(context.db, params.wave, { kind: 'map', asked: query })),
  method: ({ context, params, query }) => sent(exploreWave(context.db, params.wave, { kind: 'method', asked: query })),
  trends: ({ context, params }) => waveTrends(context.db, params.wave),
}
