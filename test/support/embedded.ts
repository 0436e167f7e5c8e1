import { PGlite } from '@electric-sql/pglite'
import { type Database, overEmbedded } from '../../server/database/connect.ts'
import { parsers } from '../../server/database/types.ts'
import { kept } from './kept.ts'

/** An embedded database in memory. */
export interface Embedded {
  readonly db: Database
  readonly close: () => Promise<void>
  /** All its files, from which others can begin. */
  readonly copy: () => Promise<Buffer<ArrayBuffer>>
}

/** A new empty one. To make its files takes seconds, so they are copied from the first that was made. */
export async function emptyEmbedded(): Promise<Embedded> {
  const file = kept('empty-database.tar', ['package-lock.json'])
  const known = file.find()
  if (known) return embeddedFrom(known)
  const files = await filesOf(await PGlite.create())
  file.keep(files)
  return embeddedFrom(files)
}

/** One that begins with a copy. */
export async function embeddedFrom(files: Buffer<ArrayBuffer>): Promise<Embedded> {
  const database = await PGlite.create({ loadDataDir: new Blob([files]), parsers: { ...parsers } })
  return { ...(await overEmbedded(database)), copy: () => filesOf(database) }
}

async function filesOf(database: PGlite): Promise<Buffer<ArrayBuffer>> {
  await database.exec('checkpoint')
  return Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer())
}
