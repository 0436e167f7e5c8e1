import { minimumGroupSize } from '../minimums.ts'
import type { Divider } from './space.ts'

/** Whether it is not shown how many people have a code, in a sector or in all (null). */
type Hidden = (code: number, sector: number | null) => boolean

/** A divider some codes of which are rare. */
export interface RareCodes {
  readonly divider: Divider
  readonly isHidden: Hidden
  /** Codes of it, by position, of which nothing is shown in combination with another divider. */
  readonly rare: readonly number[]
  /** The sector of everybody, by position. */
  readonly sectorOf: ArrayLike<number>
  readonly sectors: number
}

/** Another divider, in whose combinations with the rare codes of the first these must hide each other. */
export interface OtherDivider {
  readonly divider: Divider
  readonly isHidden: Hidden
}

/** People by sector; the last number are those of all sectors. */
type BySector = Int32Array

interface Tables {
  readonly own: readonly BySector[]
  readonly other: readonly BySector[]
  /** People with any of the rare codes; with the other divider. */
  readonly rare: BySector
  readonly rareOf: readonly BySector[]
  readonly both: readonly (readonly BySector[])[]
}

function tablesOf({ divider, rare, sectorOf, sectors }: RareCodes, { divider: other }: OtherDivider): Tables {
  const empty = () => new Int32Array(sectors + 1)
  const ofOther = () => Array.from({ length: other.codes }, empty)
  const tables = { own: rare.map(empty), other: ofOther(), rare: empty(), rareOf: ofOther(), both: rare.map(ofOther) }
  const add = (to: BySector | undefined, s: number) => {
    if (!to) return
    to[s]! += 1
    to[sectors]! += 1
  }
  for (let i = 0; i < sectorOf.length; i++) {
    const [k, b, s] = [rare.indexOf(divider.placeOf[i]!), other.placeOf[i]!, sectorOf[i]!]
    add(tables.other[b], s)
    if (k < 0) continue
    add(tables.own[k], s)
    add(tables.rare, s)
    add(tables.rareOf[b], s)
    add(tables.both[k]![b], s)
  }
  return tables
}

/**
 * How many more and how many fewer of a rare code there may be in a sector: others of the rare in exchange for as many in
 * another sector, where it is hidden of both in both.
 */
function exchangeable({ rare, sectors, isHidden }: RareCodes, { own }: Tables, k: number, s: number) {
  let [more, fewer] = [0, 0]
  const isFree = (code: number, sector: number) => isHidden(rare[code]!, sector)
  if (s === sectors || !isFree(k, s)) return { more, fewer }
  for (let other = 0; other < rare.length; other++)
    for (let there = 0; there < sectors; there++) {
      if (other === k || there === s || !isFree(other, s) || !isFree(k, there) || !isFree(other, there)) continue
      more = Math.max(more, Math.min(own[other]![s]!, own[k]![there]!))
      fewer = Math.max(fewer, Math.min(own[k]![s]!, own[other]![there]!))
    }
  return { more, fewer }
}

/** A rare code with a code of the other divider, in a sector or, after the last, in all; by positions. */
interface Combination {
  readonly k: number
  readonly b: number
  readonly s: number
}

interface Both {
  readonly codes: RareCodes
  readonly other: OtherDivider
  readonly tables: Tables
}

/** Nobody can think of more people in a combination than half of those who are known to have one of its codes. */
function widthOf({ codes, other, tables }: Both, { k, b, s }: Combination): number {
  const { rare, sectors } = codes
  const places = s === sectors ? [s] : [s, sectors]
  const known = places.flatMap((at) => {
    const sector = at === sectors ? null : at
    return [
      ...(codes.isHidden(rare[k]!, sector) ? [] : [tables.own[k]![at]! / 2]),
      ...(other.isHidden(b, sector) ? [] : [tables.other[b]![at]! / 2]),
    ]
  })
  return Math.min(minimumGroupSize, ...known)
}

function isUnknown(both: Both, at: Combination): boolean {
  const { codes, tables } = both
  const { k, b, s } = at
  const value = tables.both[k]![b]![s]!
  if (value === 0 || value >= minimumGroupSize) return true
  const width = widthOf(both, at)
  const { more, fewer } = exchangeable(codes, tables, k, s)
  const [own, all] = [tables.own[k]![s]!, tables.rareOf[b]![s]!]
  // Where few have any of the rare codes, the tables keep unknown how many these are.
  const most = all < minimumGroupSize ? Math.max(all + 1, width) : all
  const low = Math.max(0, own - fewer + all - tables.rare[s]!)
  const high = Math.min(own + more, most)
  return low < value && value < high && high - low >= width
}

/**
 * Whether the rare codes of a divider hide each other in combination with another divider, when nothing of these
 * combinations is shown and small numbers of people with any of the rare codes are protected. Proof: let people who have
 * one of the rare codes and are of one sector exchange these codes among each other. No shown number changes: neither
 * those of a code alone or with its sector, nor any combination, since these only tell of all rare codes together. So
 * each combination may be anything from `low` to `high`. Sectors of fewer than the minimum get no proof.
 */
export function areRareHidden(codes: RareCodes, other: OtherDivider): boolean {
  const both = { codes, other, tables: tablesOf(codes, other) }
  const sizes = new Int32Array(codes.sectors)
  for (let i = 0; i < codes.sectorOf.length; i++) sizes[codes.sectorOf[i]!]! += 1
  for (let s = 0; s <= codes.sectors; s++) {
    if (s < codes.sectors && sizes[s]! < minimumGroupSize) continue
    for (let k = 0; k < codes.rare.length; k++)
      for (let b = 0; b < other.divider.codes; b++) if (!isUnknown(both, { k, b, s })) return false
  }
  return true
}
