import type { libraryRoutes } from '../../domain/api/library.ts'
import { addToLibrary, changeLibrary, libraryHistory, listLibrary } from '../commands/change-library.ts'
import type { Handlers } from './route-handlers.ts'

export const libraryHandlers: Handlers<typeof libraryRoutes> = {
  list: ({ context, query }) => listLibrary(context.db, query),
  add: ({ context, body, account }) => addToLibrary(context.db, { ...body, account: account.id }),
  change: async ({ context, params, body, account }) => {
    await changeLibrary(context.db, { ...params, ...body, account: account.id })
    return { done: true }
  },
  history: ({ context, params }) => libraryHistory(context.db, params.measure),
}
