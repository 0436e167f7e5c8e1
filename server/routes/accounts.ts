import type { accountRoutes } from '../../domain/api/accounts.ts'
import { changeAccount, invite } from '../commands/accounts.ts'
import { renewLink } from '../commands/renew-link.ts'
import { readInvitation, setUp } from '../commands/set-up.ts'
import { signIn, signOut } from '../commands/sign-in.ts'
import { hasAdministrator, listAccounts } from '../repositories/accounts.ts'
import type { Handlers } from './route-handlers.ts'

export const accountHandlers: Handlers<typeof accountRoutes> = {
  whoAmI: async ({ account, context }) => ({
    account: account && { ...account, isDisabled: false, isSetUp: true },
    organisation: context.config.organisation,
    needsSetUp: !(await hasAdministrator(context.db)),
  }),
  signIn: async ({ body, context, session }) => {
    const { account, token } = await signIn(context, body, session.token)
    session.set(token)
    return { account }
  },
  signOut: async ({ context, session }) => {
    if (session.token) await signOut(context.db, session.token)
    session.clear()
    return { done: true }
  },
  invitation: ({ params, context }) => readInvitation(context, params.token),
  setUp: async ({ params, body, context, session }) => {
    const { account, token } = await setUp(context, params.token, body)
    session.set(token)
    return { account }
  },
  list: async ({ context }) => ({ accounts: await listAccounts(context.db) }),
  invite: ({ body, context }) => invite(context, body),
  renewLink: ({ params, context }) => renewLink(context, params.account),
  change: async ({ params, body, context }) => ({ account: await changeAccount(context, params.account, body) }),
}
