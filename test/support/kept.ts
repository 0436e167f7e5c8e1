import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'node_modules/.cache/minyi'

export interface Kept {
  /** Undefined where it was not made yet. */
  readonly find: () => Buffer<ArrayBuffer> | undefined
  readonly keep: (bytes: string | Uint8Array) => void
}

/**
 * What takes long to make, on disk under a hash of every source that makes it: a change of a source makes it anew. Only
 * the newest of a name is kept.
 */
export function kept(name: string, sources: readonly string[]): Kept {
  const own = `${name}.${hashOf(sources)}`
  const path = join(folder, own)
  const isOlder = (other: string) => other.startsWith(`${name}.`) && other.length === own.length && other !== own
  return {
    find: () => {
      try {
        return readFileSync(path)
      } catch {
        return undefined
      }
    },
    keep: (bytes) => {
      mkdirSync(folder, { recursive: true })
      // Written aside, so that nobody reads a half.
      writeFileSync(`${path}.${process.pid}`, bytes)
      renameSync(`${path}.${process.pid}`, path)
      for (const other of readdirSync(folder).filter(isOlder)) rmSync(join(folder, other), { force: true })
    },
  }
}

const hashes = new Map<string, string>()

/** Of files, and of everything in folders. */
function hashOf(sources: readonly string[]): string {
  const known = hashes.get(sources.join())
  if (known) return known
  const hash = createHash('sha256')
  for (const source of sources)
    for (const path of statSync(source).isFile() ? [source] : filesIn(source))
      hash.update(path).update(readFileSync(path))
  const made = hash.digest('hex').slice(0, 16)
  hashes.set(sources.join(), made)
  return made
}

const filesIn = (source: string): string[] =>
  readdirSync(source, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
    .sort()
