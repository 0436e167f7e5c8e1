import type { Database } from './database/connect.ts'
import { findNote, keepNote, replaceNote } from './repositories/installation.ts'
import { hasSecrets, markOf, openSecrets, type Secrets } from './secrets.ts'

/** The secrets that belong to the database. Throws when they are lost or those of another one: slips could not be checked. */
export async function ownSecrets(db: Database, dataFolder: string): Promise<Secrets> {
  const known = await findNote(db, 'secrets')
  if (known !== undefined && !hasSecrets(dataFolder)) throw lost('不见了', 'is missing', dataFolder)
  const secrets = openSecrets(dataFolder)
  if ((await keepNote(db, 'secrets', markOf(secrets))) === markOf(secrets)) return secrets
  throw lost('属于另一个数据库', 'belongs to another database', dataFolder)
}

/** Takes the secrets that lie in the folder, or new ones, for those of the database. */
export const adoptSecrets = (db: Database, dataFolder: string): Promise<void> =>
  replaceNote(db, 'secrets', markOf(openSecrets(dataFolder)))

const lost = (chinese: string, english: string, folder: string): Error =>
  new Error(
    [
      `密钥文件${chinese}，印出的签条将无法核对 · the file of secrets ${english}, so that printed slips can't be checked: ${folder}/secrets.json`,
      '请从备份放回 · put it back from a backup; 确实没有了 · or, if there is none: npx minyi migrate --new-secrets',
    ].join('\n'),
  )
