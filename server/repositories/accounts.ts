import { type SelectQueryBuilder, sql } from 'kysely'
import type { Account } from '../../domain/api/accounts.ts'
import { Problem } from '../../domain/problem.ts'
import type { Role } from '../../domain/role.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'

const columns = [
  'id',
  'name',
  'role',
  'is_disabled as isDisabled',
  sql<boolean>`password_hash is not null`.as('isSetUp'),
] as const

/** Sorted by name as Chinese readers expect. */
export async function listAccounts(db: Database): Promise<Account[]> {
  const accounts = await db.selectFrom('accounts').select(columns).execute()
  return accounts.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

export async function getAccount(db: Database, id: string): Promise<Account> {
  const account = await db.selectFrom('accounts').select(columns).where('id', '=', id).executeTakeFirst()
  if (!account) throw new Problem('not_found', { account: id })
  return account
}

/** Nobody else changes the account before the transaction ends. */
export async function lockAccount(db: Database, id: string): Promise<Account> {
  const account = await db.selectFrom('accounts').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!account) throw new Problem('not_found', { account: id })
  return account
}

/** For signing in: also the hash of the password, which is null until the owner has followed the link. */
export const findByName = (
  db: Database,
  name: string,
): Promise<(Account & { passwordHash: string | null }) | undefined> =>
  db
    .selectFrom('accounts')
    .select([...columns, 'password_hash as passwordHash'])
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${name})`)
    .executeTakeFirst()

export async function insertAccount(
  db: Database,
  account: { id: string; name: string; role: Role; passwordHash: string | null },
): Promise<Account> {
  const { id, name, role, passwordHash } = account
  return db
    .insertInto('accounts')
    .values({ id, name, role, password_hash: passwordHash })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export async function updateAccount(
  db: Database,
  id: string,
  change: { name?: string; role?: Role; isDisabled?: boolean; passwordHash?: string },
): Promise<Account> {
  const { isDisabled, passwordHash, ...rest } = change
  const account = await db
    .updateTable('accounts')
    .set({
      ...rest,
      ...(isDisabled === undefined ? {} : { is_disabled: isDisabled }),
      ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
    })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  if (!account) throw new Problem('not_found', { account: id })
  return account
}

const ableAdministrators = (db: Database): SelectQueryBuilder<Tables, 'accounts', { id: string }> =>
  db
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'administrator')
    .where('is_disabled', '=', false)
    .where('password_hash', 'is not', null)

/** Whether somebody can sign in and manage the others. */
export const hasAdministrator = async (db: Database): Promise<boolean> =>
  (await ableAdministrators(db).limit(1).executeTakeFirst()) !== undefined

/** Those who can sign in and manage the others; nobody else changes them before the transaction ends. */
export const lockAdministrators = async (db: Database): Promise<string[]> =>
  (await ableAdministrators(db).orderBy('id').forUpdate().execute()).map((account) => account.id)
