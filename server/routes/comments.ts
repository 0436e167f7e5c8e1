import type { commentRoutes } from '../../analysis/report/comments/routes.ts'
import { instrumentOfWave } from '../commands/explore-wave.ts'
import { readComments, readThemes } from '../commands/read-comments.ts'
import type { Handlers } from './route-handlers.ts'

export const commentHandlers: Handlers<typeof commentRoutes> = {
  comments: async ({ context, params, query }) => ({
    comments: await readComments(context.db, params.wave, query),
    instrument: await instrumentOfWave(context.db, params.wave),
  }),
  themes: ({ context, params }) => readThemes(context.db, params.wave),
}
