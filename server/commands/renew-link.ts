import type { Account } from '../../domain/api/accounts.ts'
import { Problem } from '../../domain/problem.ts'
import type { Context } from '../context.ts'
import { lockAccount } from '../repositories/accounts.ts'
import { deleteInvitationsOf } from '../repositories/invitations.ts'
import { makeSetUpLink, type SetUpLink } from './set-up.ts'

/** A new one-time link; older ones of the account are void. The old password holds until a new one is set. */
export const renewLink = (context: Context, id: string): Promise<SetUpLink & { account: Account }> =>
  context.db.transaction().execute(async (db) => {
    const account = await lockAccount(db, id)
    if (account.isDisabled) throw new Problem('account_disabled')
    await deleteInvitationsOf(db, id)
    return { account, ...(await makeSetUpLink(context, db, id)) }
  })
