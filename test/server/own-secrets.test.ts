import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/database/connect.ts'
import { adoptSecrets, ownSecrets } from '../../server/own-secrets.ts'
import { hasSecrets } from '../../server/secrets.ts'
import { memoryDatabase } from '../support/memory-database.ts'

const root = mkdtempSync(join(tmpdir(), 'minyi-secrets-'))
const folder = (name: string) => join(root, name)
let opened: Awaited<ReturnType<typeof memoryDatabase>>
let db: Database
beforeAll(async () => {
  opened = await memoryDatabase()
  db = opened.db
})
afterAll(async () => {
  await opened.close()
  rmSync(root, { recursive: true, force: true })
})

test('a database remembers its secrets without holding them', async () => {
  const secrets = await ownSecrets(db, folder('own'))
  expect(await ownSecrets(db, folder('own'))).toEqual(secrets)
  const rows = JSON.stringify(await db.selectFrom('installation').selectAll().execute())
  expect(rows).not.toContain(secrets.pepper)
})

test('secrets that are lost are said to be, and no others are put in their place', async () => {
  await ownSecrets(db, folder('own'))
  await expect(ownSecrets(db, folder('lost'))).rejects.toThrow(/is missing.*lost\/secrets\.json\n.*--new-secrets/)
  expect(hasSecrets(folder('lost'))).toBe(false)
})

test('secrets of another database are refused until they are taken for its own', async () => {
  const other = await memoryDatabase()
  const theirs = await ownSecrets(other.db, folder('theirs'))
  await other.close()
  await ownSecrets(db, folder('own'))
  await expect(ownSecrets(db, folder('theirs'))).rejects.toThrow('belongs to another database')
  await adoptSecrets(db, folder('theirs'))
  expect(await ownSecrets(db, folder('theirs'))).toEqual(theirs)
  await expect(ownSecrets(db, folder('own'))).rejects.toThrow('belongs to another database')
})
