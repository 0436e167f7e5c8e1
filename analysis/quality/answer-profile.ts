import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { typeOf } from '../../domain/items/index.ts'
import type { Column, Dataset } from '../dataset.ts'

/** Answers of everybody in a form in which two people are compared quickly. */
export interface AnswerProfile {
  readonly size: number
  /** Variables with one code each. */
  readonly width: number
  /** Place of the code from 1, row after row of `stride` bytes; 0 is no answer. */
  readonly codes: Uint8Array
  readonly stride: number
  /** The same four at a time. */
  readonly words: Uint32Array
  /** Chance that two people give the same code, by variable. */
  readonly alike: Float64Array
  /** Share of people with an answer, by variable. */
  readonly known: Float64Array
  /** What each person chose where several may be chosen: places from 0, rising; those of i end before `ends[i]`. */
  readonly picks: Uint16Array
  readonly ends: Uint32Array
  /** Chance that both chose it, where at least one did, by place. */
  readonly shared: Float64Array
}

interface Source {
  readonly column: Column
  readonly codes: readonly number[]
}

const isPick = ({ codes }: Source): boolean => codes.length === 2 && codes[0] === 0 && codes[1] === 1

/** Coded variables; a ranking of what was chosen before adds nothing. Code lists too long for a byte are left out. */
const sourcesOf = (instrument: Instrument, dataset: Dataset): Source[] =>
  itemsOf(instrument).flatMap((item) => {
    if ('from' in item && item.from) return []
    return typeOf(item)
      .variables(item)
      .flatMap(({ name, codes }) => {
        const column = dataset.columns.get(name)
        return column && codes && codes.length < 250 ? [{ column, codes: codes.map(({ code }) => code) }] : []
      })
  })

/** Place of every code from 1, by code: a table is quicker than a map, and codes are small. */
function placesOf(codes: readonly number[]): Uint8Array {
  const places = new Uint8Array(Math.max(0, ...codes) + 1)
  codes.forEach((code, k) => {
    places[code] = k + 1
  })
  return places
}

/** Rows that are turned at once: as many as stay in the cache. */
const batch = 512

function codedPart(sources: readonly Source[], size: number) {
  const width = sources.length
  const stride = 4 * Math.ceil(width / 4)
  const codes = new Uint8Array(size * stride)
  const places = sources.map((source) => placesOf(source.codes))
  const counts = sources.map((source) => new Float64Array(source.codes.length + 1))
  for (let start = 0; start < size; start += batch)
    for (let v = 0; v < width; v++) {
      const { column } = sources[v]!
      const [place, count] = [places[v]!, counts[v]!]
      for (let i = start; i < Math.min(size, start + batch); i++) {
        const code = column[i]!
        const own = code < 0 || code >= place.length ? 0 : place[code]!
        codes[i * stride + v] = own
        count[own]!++
      }
    }
  const known = Float64Array.from(counts, (count) => (size - count[0]!) / size)
  const alike = Float64Array.from(counts, (count) => alikeIn(count, size))
  return { width, codes, stride, words: new Uint32Array(codes.buffer), alike, known }
}

/** Chance that two people who answered gave the same code; 0 where nobody did. */
function alikeIn(counts: Float64Array, size: number): number {
  const answered = size - counts[0]!
  return answered > 0 ? counts.slice(1).reduce((sum, one) => sum + (one / answered) ** 2, 0) : 0
}

function pickPart(sources: readonly Source[], size: number) {
  const totals = sources.map(({ column }) => {
    let total = 0
    for (let i = 0; i < size; i++) if (column[i] === 1) total++
    return total
  })
  const picks = new Uint16Array(totals.reduce((sum, one) => sum + one, 0))
  const ends = new Uint32Array(size)
  for (const { column } of sources) for (let i = 0; i < size; i++) if (column[i] === 1) ends[i]!++
  const next = new Uint32Array(size)
  for (let i = 1; i < size; i++) ends[i]! += ends[i - 1]!
  next.set(ends.subarray(0, Math.max(0, size - 1)), Math.min(1, size))
  sources.forEach(({ column }, v) => {
    for (let i = 0; i < size; i++) if (column[i] === 1) picks[next[i]!++] = v
  })
  const shared = Float64Array.from(totals, (total) => total / size / (2 - total / size))
  return { picks, ends, shared }
}

/** The profile of a wave. Texts and numbers take no part. */
export function answerProfile(instrument: Instrument, dataset: Dataset): AnswerProfile {
  const sources = sourcesOf(instrument, dataset)
  const coded = sources.filter((source) => !isPick(source))
  return {
    size: dataset.size,
    ...codedPart(coded, dataset.size),
    ...pickPart(sources.filter(isPick), dataset.size),
  }
}

/** What two people have in common: questions both answered, and those answered alike. */
export interface Likeness {
  both: number
  alike: number
}

const [lows, tops, ones] = [0x7f7f7f7f, 0x80808080, 0x01010101]
/** The top bit of each of four bytes that is not 0. */
const notZero = (word: number): number => (((word & lows) + lows) | word) & tops
/** How many top bits of four bytes are set. */
const countOf = (marks: number): number => Math.imul(marks >>> 7, ones) >>> 24

/** Where the choices of a person begin. */
const startOf = ({ ends }: AnswerProfile, i: number): number => (i === 0 ? 0 : ends[i - 1]!)

/** Compares two people, four answers at a time; writes into `found`, since this runs millions of times. */
export function compare(profile: AnswerProfile, i: number, j: number, found: Likeness): void {
  const { stride, words, picks, ends } = profile
  let [both, same] = [0, 0]
  for (let a = (i * stride) >> 2, b = (j * stride) >> 2, end = a + (stride >> 2); a < end; a++, b++) {
    const [own, other] = [words[a]!, words[b]!]
    const known = notZero(own) & notZero(other)
    both += countOf(known)
    same += countOf(known & ~notZero(own ^ other))
  }
  let a = startOf(profile, i)
  let b = startOf(profile, j)
  while (a < ends[i]! || b < ends[j]!) {
    const own = a < ends[i]! ? picks[a]! : 65_535
    const other = b < ends[j]! ? picks[b]! : 65_535
    both++
    if (own === other) same++
    if (own <= other) a++
    if (other <= own) b++
  }
  found.both = both
  found.alike = same
}

/** How many of their common answers two people would give alike by chance. */
export function expectedAlike(profile: AnswerProfile, i: number, j: number): number {
  const { width, codes, stride, alike, picks, ends, shared } = profile
  let expected = 0
  for (let v = 0, a = i * stride, b = j * stride; v < width; v++, a++, b++)
    if (codes[a] !== 0 && codes[b] !== 0) expected += alike[v]!
  let a = startOf(profile, i)
  let b = startOf(profile, j)
  while (a < ends[i]! || b < ends[j]!) {
    const own = a < ends[i]! ? picks[a]! : 65_535
    const other = b < ends[j]! ? picks[b]! : 65_535
    expected += shared[Math.min(own, other)]!
    if (own <= other) a++
    if (other <= own) b++
  }
  return expected
}
