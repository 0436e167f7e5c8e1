import { unzipSync } from 'fflate'
import * as z from 'zod/mini'
import { sha256 } from '../sha256.ts'
import { capsuleFiles, type Manifest, manifestSchema, paceFile } from './capsule-schema.ts'
import type { Comparison } from './compare.ts'

export interface OpenedCapsule {
  readonly manifest: Manifest
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Files that are missing, too many, or not what the manifest says. */
  readonly hashes: Comparison
}

/** Text of a file as data. Throws with its name where it is none. */
export function jsonOf(files: OpenedCapsule['files'], name: string): unknown {
  try {
    return JSON.parse(Buffer.from(files[name] ?? []).toString('utf8'))
  } catch {
    throw new Error(`${name}: 不是正确的 JSON · not valid JSON`)
  }
}

/** The same as a schema has it. Throws with the name of the file and the places that are wrong. */
export function readAs<Schema extends z.core.$ZodType>(
  files: OpenedCapsule['files'],
  name: string,
  schema: Schema,
): z.output<Schema> {
  const read = z.safeParse(schema, jsonOf(files, name))
  if (read.success) return read.data
  const places = [...new Set(read.error.issues.map(({ path }) => path.join('/')).filter(Boolean))]
  throw new Error([`${name}: 格式不对 · not as it should be`, ...places.slice(0, 3)].join(', '))
}

function fault(name: string, bytes: Uint8Array | undefined, told: Manifest['files'][string] | undefined): string[] {
  if (!bytes) return [`${name}: 缺少文件 · the file is missing`]
  if (!told) return [`${name}: 清单里没有 · not in the manifest`]
  const found = sha256(bytes)
  return found === told.sha256
    ? []
    : [`${name}: 文件被改动，SHA-256 ${found.slice(0, 12)}… ≠ ${told.sha256.slice(0, 12)}… · the file was changed`]
}

/** The files of a capsule, with their hashes checked. Throws on what is no capsule. */
export function openCapsule(bytes: Uint8Array): OpenedCapsule {
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes)
  } catch {
    throw new Error('不是 ZIP 文件 · not a ZIP file')
  }
  if (!files['manifest.json']) throw new Error('不是民意数据封装 · no capsule: manifest.json is missing')
  const manifest = readAs(files, 'manifest.json', manifestSchema)
  const { 'manifest.json': _, ...rest } = files
  const told = new Map(Object.entries(manifest.files))
  const names = [...new Set([...capsuleFiles, ...Object.keys(rest), ...told.keys()])].sort()
  const known = new Set<string>([...capsuleFiles, paceFile])
  const strange = names.filter((name) => !known.has(name)).map((name) => `${name}: 多余的文件 · not part of a capsule`)
  const differences = [...names.flatMap((name) => fault(name, rest[name], told.get(name))), ...strange]
  return { manifest, files: rest, hashes: { agree: 0, differences } }
}
