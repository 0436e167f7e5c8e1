import type { Database } from '../database/connect.ts'

export interface Invitation {
  /** Null for the first administrator. */
  readonly account: string | null
}

export async function insertInvitation(
  db: Database,
  invitation: { tokenHash: string; account: string | null; expiresAt: Date },
): Promise<void> {
  const { tokenHash, account, expiresAt } = invitation
  await db
    .insertInto('invitations')
    .values({ token_hash: tokenHash, account_id: account, expires_at: expiresAt })
    .execute()
}

export const findInvitation = (db: Database, tokenHash: string, now: Date): Promise<Invitation | undefined> =>
  db
    .selectFrom('invitations')
    .select('account_id as account')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Takes it out, so that it can be used once; undefined when somebody else was faster. */
export const takeInvitation = (db: Database, tokenHash: string, now: Date): Promise<Invitation | undefined> =>
  db
    .deleteFrom('invitations')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .returning('account_id as account')
    .executeTakeFirst()

export async function deleteInvitationsOf(db: Database, account: string): Promise<void> {
  await db.deleteFrom('invitations').where('account_id', '=', account).execute()
}

/** Links for the first administrator. */
export async function deleteFirstInvitations(db: Database): Promise<void> {
  await db.deleteFrom('invitations').where('account_id', 'is', null).execute()
}
