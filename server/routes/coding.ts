import type { codingRoutes } from '../../domain/api/coding.ts'
import { codeComment, codingsFor, saveCodeFrame, settleComment } from '../commands/code-comments.ts'
import { chooseQuote, quotesFor, release } from '../commands/quotes.ts'
import { getFrame } from '../repositories/codings.ts'
import { deleteQuote } from '../repositories/quotes.ts'
import { getWave } from '../repositories/waves.ts'
import type { Handlers } from './route-handlers.ts'

const done = { done: true } as const

export const codingHandlers: Handlers<typeof codingRoutes> = {
  frame: async ({ context, params }) => {
    await getWave(context.db, params.wave)
    return getFrame(context.db, params.wave)
  },
  saveFrame: ({ context, params, body }) => saveCodeFrame(context.db, params.wave, body),
  codings: ({ context, params, account }) => codingsFor(context.db, params.wave, account.id),
  code: async ({ context, params: { wave, comment }, body, account }) => ({
    isComplete: await codeComment(context.db, wave, { comment, account: account.id, ...body }),
  }),
  settle: async ({ context, params: { wave, comment }, body, account }) => {
    await settleComment(context.db, wave, { comment, account: account.id, ...body })
    return done
  },
  quotes: async ({ context, params, account }) => ({ quotes: await quotesFor(context.db, params.wave, account.id) }),
  chooseQuote: async ({ context, params: { wave, comment }, account }) => {
    await chooseQuote(context.db, wave, comment, account.id)
    return done
  },
  releaseQuote: async ({ context, params: { wave, comment }, account }) => {
    await release(context.db, wave, comment, account.id)
    return done
  },
  removeQuote: async ({ context, params: { wave, comment } }) => {
    await deleteQuote(context.db, wave, comment)
    return done
  },
}
