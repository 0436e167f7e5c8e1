import { sql } from 'kysely'
import { encode } from '../domain/encode.ts'
import { pack } from '../domain/pack.ts'
import { frozenInstrument } from '../server/commands/frozen-instrument.ts'
import type { Database } from '../server/database/connect.ts'
import { getVersionOf } from '../server/repositories/versions.ts'
import { inParallel } from '../server/simulation/submit.ts'
import { type Prepared, randomHex } from './prepare.ts'

/** The same rows straight into a table of the same form, one statement each: what the database alone can do per second. */
export async function rawInserts(db: Database, { wave, unit, sealed }: Prepared, writers: number): Promise<number> {
  await sql`create table raw_rows (like responses including all)`.execute(db)
  const { instrument, variables } = await frozenInstrument(db, await getVersionOf(db, wave))
  const rows = sealed.map(({ body }) => ({
    id: randomHex(),
    answers: JSON.stringify(body.answers),
    codes: pack(variables, encode(instrument, { seed: body.seed, answers: body.answers })),
    body,
  }))
  const insert = ({ id, answers, codes, body }: (typeof rows)[number]) =>
    sql`insert into raw_rows
      (id, wave_id, unit_id, stratum, day, body_hash, leaf, nonce, seed, language, answers, codes)
      values (${id}, ${wave}, ${unit}, '1', '2026-11-25'::date, ${id}, ${body.leaf}, ${body.nonce},
        ${body.seed}::bigint, 'zh-CN', ${answers}::jsonb, ${codes}::bytea)`.execute(db)
  const warm = rows.splice(0, Math.ceil(rows.length / 10))
  await inParallel(warm, writers, insert)
  const begin = performance.now()
  await inParallel(rows, writers, insert)
  const seconds = (performance.now() - begin) / 1000
  await sql`drop table raw_rows`.execute(db)
  return rows.length / seconds
}
