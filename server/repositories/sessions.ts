import type { Role } from '../../domain/role.ts'
import type { Database } from '../database/connect.ts'

/** Who is signed in. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly role: Role
}

const hour = 3_600_000
export const longestSession = 12 * hour
const longestPause = 2 * hour
const minute = 60_000

export async function insertSession(db: Database, tokenHash: string, account: string, now: Date): Promise<void> {
  await db
    .insertInto('sessions')
    .values({ token_hash: tokenHash, account_id: account, created_at: now, seen_at: now })
    .execute()
}

/** Whose session it is; undefined when it is unknown, too old, unused for too long, or the account is disabled. */
export async function findSession(db: Database, tokenHash: string, now: Date): Promise<SignedIn | undefined> {
  const session = await db
    .selectFrom('sessions as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.name', 'a.role', 's.seen_at'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.created_at', '>', before(now, longestSession))
    .where('s.seen_at', '>', before(now, longestPause))
    .where('a.is_disabled', '=', false)
    .executeTakeFirst()
  if (!session) return undefined
  const { seen_at, ...account } = session
  if (seen_at < before(now, minute))
    await db.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()
  return account
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

export async function deleteSessionsOf(db: Database, account: string): Promise<void> {
  await db.deleteFrom('sessions').where('account_id', '=', account).execute()
}

/** Forgets sessions that can't be used any more. */
export async function deleteOldSessions(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((e) =>
      e.or([e('created_at', '<=', before(now, longestSession)), e('seen_at', '<=', before(now, longestPause))]),
    )
    .execute()
}

const before = (now: Date, milliseconds: number): Date => new Date(now.getTime() - milliseconds)
