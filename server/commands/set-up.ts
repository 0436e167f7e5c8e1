import { Problem } from '../../domain/problem.ts'
import type { Role } from '../../domain/role.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { randomId } from '../random-code.ts'
import {
  getAccount,
  hasAdministrator,
  insertAccount,
  lockAdministrators,
  updateAccount,
} from '../repositories/accounts.ts'
import {
  deleteFirstInvitations,
  findInvitation,
  insertInvitation,
  takeInvitation,
} from '../repositories/invitations.ts'
import { deleteSessionsOf } from '../repositories/sessions.ts'
import { hashPassword, refuseWeak } from './passwords.ts'
import { type Session, startSession } from './sign-in.ts'
import { makeToken, tokenHash } from './tokens.ts'

const week = 7 * 86_400_000

export interface SetUpLink {
  readonly link: string
  /** ISO moment. */
  readonly expiresAt: string
}

/** The address of a new one-time link for an account, or for the first administrator. */
export async function makeSetUpLink(context: Context, db: Database, account: string | null): Promise<SetUpLink> {
  const token = makeToken()
  const expiresAt = new Date(context.clock().getTime() + week)
  await insertInvitation(db, { tokenHash: tokenHash(token), account, expiresAt })
  return { link: `${context.config.origin}/set-up/${token}`, expiresAt: expiresAt.toISOString() }
}

/** A new link for the first administrator, while there is none; links made before are void. */
export async function makeFirstLink(context: Context): Promise<string | undefined> {
  return context.db.transaction().execute(async (db) => {
    await deleteFirstInvitations(db)
    return (await hasAdministrator(db)) ? undefined : (await makeSetUpLink(context, db, null)).link
  })
}

/** What a link is for. Without a name it is for the first administrator. */
export async function readInvitation(
  { db, clock }: Context,
  token: string,
): Promise<{ role: Role; name: string | null; isSetUp: boolean }> {
  const invitation = await findInvitation(db, tokenHash(token), clock())
  if (!invitation) throw new Problem('setup_link_invalid')
  if (invitation.account !== null) {
    const { role, name, isSetUp, isDisabled } = await getAccount(db, invitation.account)
    if (isDisabled) throw new Problem('setup_link_invalid')
    return { role, name, isSetUp }
  }
  if (await hasAdministrator(db)) throw new Problem('setup_link_invalid')
  return { role: 'administrator', name: null, isSetUp: false }
}

/** Spends the link: sets name and password, and signs in. Who has a password keeps the name; older sessions end. */
export async function setUp(
  context: Context,
  token: string,
  { name: wished, password }: { name: string; password: string },
): Promise<Session> {
  const read = await readInvitation(context, token)
  const name = read.isSetUp && read.name !== null ? read.name : wished
  refuseWeak(password, name)
  const passwordHash = await hashPassword(password)
  const now = context.clock()
  return context.db.transaction().execute(async (db) => {
    const invitation = await takeInvitation(db, tokenHash(token), now)
    if (!invitation) throw new Problem('setup_link_invalid')
    const account = await (invitation.account === null
      ? makeFirstAdministrator(db, name, passwordHash)
      : updateAccount(db, invitation.account, { name, passwordHash }))
    if (account.isDisabled) throw new Problem('setup_link_invalid')
    await deleteSessionsOf(db, account.id)
    return { account, token: await startSession(db, account.id, now) }
  })
}

async function makeFirstAdministrator(db: Database, name: string, passwordHash: string) {
  if ((await lockAdministrators(db)).length) throw new Problem('setup_link_invalid')
  return insertAccount(db, { id: randomId(), name, role: 'administrator', passwordHash })
}
