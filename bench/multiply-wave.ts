import { sql } from 'kysely'
import { type Instrument, itemsOf } from '../domain/instrument.ts'
import { typeOf } from '../domain/items/index.ts'
import { offsets, packedSize } from '../domain/pack.ts'
import { frozenInstrument } from '../server/commands/frozen-instrument.ts'
import type { Database } from '../server/database/connect.ts'
import { listAllUnits } from '../server/repositories/units.ts'
import { getVersionOf } from '../server/repositories/versions.ts'
import { randomHex } from './prepare.ts'

interface Row {
  readonly unit_id: string
  readonly stratum: string
  readonly day: string
  readonly seed: string
  readonly language: string
  readonly answers: Record<string, unknown>
  readonly codes: Uint8Array
  readonly pace: Uint8Array | null
}

/** Copies of units, so that no unit gets more answers than it has people. */
const unitTimes = 8
const batch = 500

/** Copies keep this of whom they copy, with the sector, so that these groups still differ. */
const aspectKept = 'sex'

/**
 * Fills a wave up to so many times its responses. Every copy takes the answers to each item from somebody else of the same
 * sector and sex, so that items stay whole and people do not repeat; copies of whole people would all be near-duplicates,
 * which no wave is.
 */
export async function multiplyWave(db: Database, wave: string, times: number): Promise<number> {
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave))
  const { rows } = await sql<Row>`
    select unit_id, stratum, day, seed, language, answers, codes, pace from responses
    where wave_id = ${wave} and unit_id is not null order by id`.execute(db)
  const unitOf = await copyUnits(db, wave)
  const mixed = mixer(instrument, rows)
  for (let begin = rows.length; begin < rows.length * times; begin += batch) {
    const size = Math.min(batch, rows.length * times - begin)
    const made = Array.from({ length: size }, (_, i) => mixed(begin + i))
    await insert(
      db,
      wave,
      made.map((row, i) => ({ ...row, unit_id: unitOf(row.unit_id, Math.floor((begin + i) / rows.length)) })),
    )
  }
  return rows.length * times
}

/** Adds the units again and again, and tells which copy of a unit a copy of its people belongs to. */
async function copyUnits(db: Database, wave: string): Promise<(unit: string, copy: number) => string> {
  const units = await listAllUnits(db, wave)
  const idOf = (unit: string, copy: number) => (copy % unitTimes === 0 ? unit : `${unit}-${copy % unitTimes}`)
  for (let copy = 1; copy < unitTimes; copy++)
    await db
      .insertInto('units')
      .values(
        units.map(({ id, link, name, received: _, ...unit }, u) => ({
          ...unit,
          id: idOf(id, copy),
          wave_id: wave,
          name: `${name} ${copy}`,
          link: `${link}-${copy}`,
          position: copy * units.length + u + 1,
        })),
      )
      .execute()
  return idOf
}

/** Response number i of the larger wave. */
function mixer(instrument: Instrument, rows: readonly Row[]): (i: number) => Row {
  const items = itemsOf(instrument)
  const variables = items.flatMap((item) => typeOf(item).variables(item))
  const places = offsets(variables)
  let first = 0
  const parts = items.map((item) => {
    const begin = first
    first += typeOf(item).variables(item).length
    return { id: item.id, begin: places[begin]!, end: places[first] ?? packedSize(variables) }
  })
  const sex = places[variables.findIndex(({ name }) => name === aspectKept)]!
  const kindOf = ({ stratum, codes }: Row) => `${stratum}/${codes[sex]}/${codes[sex + 1]}`
  const alikeBy = new Map<string, number[]>()
  /** Place of everybody among those of the same kind. */
  const placeOf = rows.map((row, r) => {
    const alike = alikeBy.get(kindOf(row)) ?? []
    alikeBy.set(kindOf(row), alike)
    return alike.push(r) - 1
  })
  return (i) => {
    const [copy, r] = [Math.floor(i / rows.length), i % rows.length]
    const alike = alikeBy.get(kindOf(rows[r]!))!
    const from = (q: number) => rows[alike[(placeOf[r]! + copy * (29 * q * q + 7 * q)) % alike.length]!]!
    const own = rows[r]!
    const codes = new Uint8Array(own.codes)
    const answers: Record<string, unknown> = {}
    for (const [q, { id, begin, end }] of parts.entries()) {
      const other = from(q)
      codes.set(other.codes.subarray(begin, end), begin)
      if (id in other.answers) answers[id] = other.answers[id]
    }
    return { ...own, codes, answers }
  }
}

async function insert(db: Database, wave: string, rows: readonly Row[]): Promise<void> {
  await db
    .insertInto('responses')
    .values(
      rows.map(({ answers, seed, ...row }) => ({
        ...row,
        id: randomHex(),
        wave_id: wave,
        body_hash: randomHex(),
        leaf: randomHex(),
        nonce: randomHex(),
        seed: Number(seed),
        language: row.language as 'zh-CN',
        answers: JSON.stringify(answers),
      })),
    )
    .execute()
}
