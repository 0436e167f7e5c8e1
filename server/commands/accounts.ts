import type { Account } from '../../domain/api/accounts.ts'
import { Problem } from '../../domain/problem.ts'
import type { Role } from '../../domain/role.ts'
import type { Context } from '../context.ts'
import { randomId } from '../random-code.ts'
import { getAccount, insertAccount, lockAdministrators, updateAccount } from '../repositories/accounts.ts'
import { deleteSessionsOf } from '../repositories/sessions.ts'
import { makeSetUpLink, type SetUpLink } from './set-up.ts'

/** Makes an account without a password and the one-time link for its owner. */
export const invite = (
  context: Context,
  { name, role }: { name: string; role: Role },
): Promise<SetUpLink & { account: Account }> =>
  context.db.transaction().execute(async (db) => {
    const account = await insertAccount(db, { id: randomId(), name, role, passwordHash: null })
    return { account, ...(await makeSetUpLink(context, db, account.id)) }
  })

/** Changes role or ability to sign in, at once. There is always an administrator left who can sign in. */
export const changeAccount = (
  { db }: Context,
  id: string,
  change: { role?: Role | undefined; isDisabled?: boolean | undefined },
): Promise<Account> =>
  db.transaction().execute(async (transaction) => {
    const administrators = await lockAdministrators(transaction)
    const before = await getAccount(transaction, id)
    const role = change.role ?? before.role
    const isDisabled = change.isDisabled ?? before.isDisabled
    const losesAdministrator = administrators.includes(id) && (role !== 'administrator' || isDisabled)
    if (losesAdministrator && administrators.length === 1) throw new Problem('last_administrator')
    if (isDisabled || role !== before.role) await deleteSessionsOf(transaction, id)
    return updateAccount(transaction, id, { role, isDisabled })
  })
