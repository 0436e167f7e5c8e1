import { createHash } from 'node:crypto'
import type { StoredRow } from '../analysis/columns.ts'
import type { Unit } from '../analysis/dataset.ts'
import type { IndexWeights } from '../analysis/report/findings.ts'
import type { Instrument } from '../domain/instrument.ts'
import { canonicalJson } from '../domain/response.ts'
import type { SampleDesign } from '../domain/sample-design.ts'

/** What a capsule holds of a wave beside its rows. */
export interface WavePlan {
  readonly instrument: Instrument
  readonly design: SampleDesign
  readonly sector: number | null
  readonly indexWeights: IndexWeights
}

/** What of a unit and a row may lie in a capsule. */
export type ToldUnit = Pick<Unit, 'sector' | 'size' | 'channel'>
export type ToldRow = Pick<StoredRow, 'codes' | 'unit' | 'pace'>

const text64 = (bytes: Uint8Array | null | undefined): string =>
  bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') : ''

const toldOf = ({ sector, size, channel }: ToldUnit) => ({ sector, size, channel: channel ?? null })

/** What a capsule may tell of each row. */
export const toldLines = (rows: readonly ToldRow[]): string[] =>
  rows.map(({ codes, pace }) => `${text64(codes)} ${text64(pace)}`)

/** One text for every unit with its rows, which only what they hold decides. */
function blocks(heads: readonly unknown[], rows: readonly ToldRow[], lines: readonly string[]): string[] {
  const linesOf = heads.map(() => [] as string[])
  for (const [i, { unit }] of rows.entries()) linesOf[unit]!.push(lines[i]!)
  return heads.map((head, u) => [canonicalJson(head), ...linesOf[u]!.sort()].join('\n'))
}

/** The texts of units and rows that a data hash is made of. */
export const toldBlocks = (
  units: readonly ToldUnit[],
  rows: readonly ToldRow[],
  lines: readonly string[] = toldLines(rows),
): string[] => blocks(units.map(toldOf), rows, lines)

const digestOf = (head: string, parts: readonly string[]): string => {
  const hash = createHash('sha256').update(head)
  for (const part of [...parts].sort()) hash.update('\n\n').update(part)
  return hash.digest('hex')
}

/** Places of the units in an order that what was answered in them decides: numbers by it lead to no name. */
export function namelessOrder(units: readonly ToldUnit[], rows: readonly ToldRow[]): number[] {
  const texts = toldBlocks(units, rows)
  return [...units.keys()].sort((a, b) => (texts[a]! < texts[b]! ? -1 : Number(texts[a]! > texts[b]!)))
}

/**
 * Digest of what no capsule tells: names and sizes of units, who wrote what. The random seeds of the responses are in
 * it, so that nobody can find names out by trying.
 */
export function hiddenDigest(
  units: readonly Unit[],
  { rows, seeds, lines }: { rows: readonly StoredRow[]; seeds: ArrayLike<number>; lines: readonly string[] },
): string {
  const heads = units.map(({ name, people, issued, ...unit }) => ({
    ...toldOf(unit),
    name: name ?? null,
    people,
    issued,
  }))
  return digestOf(
    '',
    blocks(
      heads,
      rows,
      lines.map((line, i) => `${line} ${seeds[i]} ${canonicalJson(rows[i]!.texts)}`),
    ),
  )
}

/**
 * First 12 hex digits of SHA-256 over plan, units and rows as `toldBlocks` gives them, in whatever order these come;
 * what is hidden enters by its digest, so that the hash can be made again from a capsule.
 */
export const dataHash = (
  { instrument, design, sector, indexWeights }: WavePlan,
  told: readonly string[],
  hidden: string,
): string => digestOf(canonicalJson({ instrument, design, sector, indexWeights, hidden }), told).slice(0, 12)
