import type { Account } from '../../domain/api/accounts.ts'
import { oneLine } from '../../domain/one-line.ts'
import { Problem } from '../../domain/problem.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { findByName } from '../repositories/accounts.ts'
import { deleteOldSessions, deleteSession, insertSession } from '../repositories/sessions.ts'
import { isPassword } from './passwords.ts'
import { makeToken, tokenHash } from './tokens.ts'

export interface Session {
  readonly account: Account
  readonly token: string
}

/** Unknown name, wrong password and disabled account look the same. A session that the caller had before ends. */
export async function signIn(
  { db, clock }: Context,
  credentials: { name: string; password: string },
  oldToken: string | undefined,
): Promise<Session> {
  // As it was typed first: an account that was made long ago may have a sign in its name that cannot be seen.
  const found =
    (await findByName(db, credentials.name.trim())) ?? (await findByName(db, oneLine(credentials.name).trim()))
  const matches = await isPassword(credentials.password, found?.passwordHash)
  if (!found || !matches || found.isDisabled) throw new Problem('wrong_credentials')
  const { passwordHash: _, ...account } = found
  if (oldToken) await deleteSession(db, tokenHash(oldToken))
  return { account, token: await startSession(db, account.id, clock()) }
}

export async function startSession(db: Database, account: string, now: Date): Promise<string> {
  const token = makeToken()
  await deleteOldSessions(db, now)
  await insertSession(db, tokenHash(token), account, now)
  return token
}

export const signOut = (db: Database, token: string): Promise<void> => deleteSession(db, tokenHash(token))
