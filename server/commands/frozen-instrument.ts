import { codebook } from '../../domain/codebook.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { Variable } from '../../domain/variable.ts'
import type { Database } from '../database/connect.ts'
import { getVersion } from '../repositories/frozen-versions.ts'

/** A published version with what each response needs of it. */
export interface FrozenInstrument {
  readonly instrument: Instrument
  readonly hash: string
  readonly variables: readonly Variable[]
  /** The document as text, ready to be sent. */
  readonly json: string
}

const kept = 20
// Versions never change, so that what was read once stays right.
const read = new Map<string, Promise<FrozenInstrument>>()

/** Reads a version of an instrument once and keeps it. */
export function frozenInstrument(db: Database, version: string): Promise<FrozenInstrument> {
  const known = read.get(version)
  if (known) return known
  const reading = prepare(db, version)
  read.set(version, reading)
  reading.catch(() => read.delete(version))
  const [oldest] = read.keys()
  if (read.size > kept && oldest !== undefined) read.delete(oldest)
  return reading
}

async function prepare(db: Database, version: string): Promise<FrozenInstrument> {
  const { document, hash } = await getVersion(db, version)
  return { instrument: document, hash, variables: codebook(document), json: JSON.stringify(document) }
}
