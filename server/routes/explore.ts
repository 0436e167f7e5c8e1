import type { Drivers } from '../../analysis/report/explore/drivers-answer.ts'
import type { CrossTable, GroupSearch } from '../../analysis/report/explore/explored.ts'
import type { PlaceMap } from '../../analysis/report/explore/map-answer.ts'
import type { Method } from '../../analysis/report/explore/method-answer.ts'
import type { Opinions } from '../../analysis/report/explore/opinions-answer.ts'
import type { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { exploreWave, instrumentOfWave } from '../commands/explore-wave.ts'
import { waveTrends } from '../commands/wave-trends.ts'
import type { Handlers } from './route-handlers.ts'

// The kind of a question decides the kind of its answer, and each answer is sent through the schema of its route.
export const exploreHandlers: Handlers<typeof exploreRoutes> = {
  instrument: ({ context, params }) => instrumentOfWave(context.db, params.wave),
  table: async ({ context, params, query }) =>
    (await exploreWave(context.db, params.wave, { kind: 'table', asked: query })) as CrossTable,
  groups: async ({ context, params, query }) =>
    (await exploreWave(context.db, params.wave, { kind: 'groups', asked: query })) as GroupSearch,
  drivers: async ({ context, params, query }) =>
    (await exploreWave(context.db, params.wave, { kind: 'drivers', asked: query })) as Drivers,
  opinions: async ({ context, params, query }) =>
    (await exploreWave(context.db, params.wave, { kind: 'opinions', asked: query })) as Opinions,
  map: async ({ context, params, query }) =>
    (await exploreWave(context.db, params.wave, { kind: 'map', asked: query })) as PlaceMap,
  method: async ({ context, params, query }) =>
    (await exploreWave(context.db, params.wave, { kind: 'method', asked: query })) as Method,
  trends: ({ context, params }) => waveTrends(context.db, params.wave),
}
