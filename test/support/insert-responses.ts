import { randomBytes } from 'node:crypto'
import { codebook } from '../../domain/codebook.ts'
import { encode } from '../../domain/encode.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { pack } from '../../domain/pack.ts'
import type { Database } from '../../server/database/connect.ts'

export interface TestResponse {
  readonly unit: string | null
  readonly stratum: string
  readonly seed: number
  readonly day: string
  readonly answers: Record<string, unknown>
}

/** Puts responses straight into the table, for tests of what is made of them; the intake has its own. */
export async function insertResponses(
  db: Database,
  wave: string,
  instrument: Instrument,
  responses: readonly TestResponse[],
): Promise<void> {
  const variables = codebook(instrument)
  const hex = () => randomBytes(32).toString('hex')
  await db
    .insertInto('responses')
    .values(
      responses.map(({ unit, answers, ...response }) => ({
        ...response,
        id: hex(),
        wave_id: wave,
        unit_id: unit,
        body_hash: hex(),
        leaf: hex(),
        nonce: hex(),
        language: 'zh-CN' as const,
        answers: JSON.stringify(answers),
        codes: pack(variables, encode(instrument, { seed: response.seed, answers })),
      })),
    )
    .execute()
}
