import { hash32, seededRandom, shuffled } from '../../domain/random.ts'
import type { AnswerProfile } from './answer-profile.ts'

/** Units up to this size are compared pair by pair; larger ones by blocks of equal answers. */
const wholeUnit = 24

const blocking = {
  /** Blocks are made so many times, each time by other questions. */
  times: 12,
  /** How many strangers should share a block with somebody. */
  strangers: 0.5,
  /** Larger blocks are cut: what so many people have in common says nothing. */
  block: 40,
  /** Questions that fewer people answered make no block. */
  known: 0.6,
  /** People of one unit that are blocked together; larger units are cut. */
  people: 8192,
}

/** Rows of every unit. */
export function rowsByUnit(unit: ArrayLike<number>, units: number): Int32Array[] {
  const counts = new Int32Array(units)
  for (let i = 0; i < unit.length; i++) counts[unit[i]!]!++
  const rows = Array.from(counts, (count) => new Int32Array(count))
  counts.fill(0)
  for (let i = 0; i < unit.length; i++) rows[unit[i]!]![counts[unit[i]!]!++] = i
  return rows
}

/**
 * Questions drawn for each block: as many as leave few strangers in it. The draw is settled, so that equal data give
 * equal pairs.
 */
function questionSets({ known, alike, width }: AnswerProfile, people: number): number[][] {
  const random = seededRandom(hash32(`blocks of ${people}`))
  const useful = Array.from({ length: width }, (_, v) => v).filter(
    (v) => known[v]! >= blocking.known && alike[v]! > 0 && alike[v]! < 0.75,
  )
  return Array.from({ length: blocking.times }, () => {
    const order = shuffled(useful, random)
    let strangers = people
    const enough = order.findIndex((v) => {
      strangers *= alike[v]!
      return strangers <= blocking.strangers
    })
    return enough < 0 ? order : order.slice(0, enough + 1)
  })
}

/** One number for the answers to these questions; two blocks rarely share one, which costs a comparison at most. */
function blockKey({ codes, stride }: AnswerProfile, row: number, set: readonly number[]): number {
  let key = 0x811c9dc5
  for (const v of set) key = Math.imul(key ^ codes[row * stride + v]!, 0x01000193)
  return (key ^ (key >>> 15)) >>> 0
}

type Visit = (i: number, j: number) => void

function blockPairs(profile: AnswerProfile, rows: Int32Array, visit: Visit): void {
  const keys = new Float64Array(rows.length)
  for (const set of questionSets(profile, rows.length)) {
    // Key and place in one number, below 2⁵³.
    for (let k = 0; k < rows.length; k++) keys[k] = blockKey(profile, rows[k]!, set) * blocking.people + k
    keys.sort()
    for (let a = 0; a < keys.length; a++)
      for (let b = a + 1; b < Math.min(keys.length, a + blocking.block); b++) {
        if (Math.floor(keys[a]! / blocking.people) !== Math.floor(keys[b]! / blocking.people)) break
        visit(rows[keys[a]! % blocking.people]!, rows[keys[b]! % blocking.people]!)
      }
  }
}

/**
 * Visits pairs of people of one unit that may be alike: all pairs of small units; of larger ones those that agree in
 * questions drawn at random, twelve times over (locality-sensitive hashing, Indyk & Motwani 1998). A pair may come more
 * than once. With six questions a twin with one answer of ten changed is missed once in 10,000 times, one with a quarter
 * changed one time in nine; the larger the unit, the more questions. Units above 8,192 people are cut into pieces.
 */
export function candidatePairs(profile: AnswerProfile, units: readonly Int32Array[], visit: Visit): void {
  for (const rows of units)
    if (rows.length <= wholeUnit)
      for (let a = 0; a < rows.length; a++) for (let b = 0; b < a; b++) visit(rows[b]!, rows[a]!)
    else
      for (let start = 0; start < rows.length; start += blocking.people)
        blockPairs(profile, rows.subarray(start, start + blocking.people), visit)
}
