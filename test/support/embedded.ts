import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { type Database, overEmbedded } from '../../server/database/connect.ts'
import { embeddedTypes } from '../../server/database/types.ts'
import { kept } from './kept.ts'

/** An embedded database in memory. */
export interface Embedded {
  readonly db: Database
  readonly close: () => Promise<void>
  /** All its files, from which others can begin. */
  readonly copy: () => Promise<Buffer<ArrayBuffer>>
}

/** A new empty one. */
export const emptyEmbedded = async (): Promise<Embedded> => embeddedFrom(await emptyFiles())

/** The same in a folder, where the program finds it. */
export async function emptyDatabaseIn(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  const database = await PGlite.create({ dataDir, loadDataDir: new Blob([await emptyFiles()]) })
  await database.close()
}

/** To make these takes seconds, so they are copied from the first that were made. */
async function emptyFiles(): Promise<Buffer<ArrayBuffer>> {
  const file = kept('empty-database.tar', ['package-lock.json'])
  const known = file.find()
  if (known) return known
  const files = await filesOf(await PGlite.create())
  file.keep(files)
  return files
}

/** One that begins with a copy. */
export async function embeddedFrom(files: Buffer<ArrayBuffer>): Promise<Embedded> {
  const database = await PGlite.create({ loadDataDir: new Blob([files]), ...embeddedTypes() })
  return { ...(await overEmbedded(database)), copy: () => filesOf(database) }
}

async function filesOf(database: PGlite): Promise<Buffer<ArrayBuffer>> {
  await database.exec('checkpoint')
  return Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer())
}
