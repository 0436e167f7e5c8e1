import { randomBytes } from 'node:crypto'
import { hash32 } from '../domain/random.ts'
import { addUnits } from '../server/commands/add-units.ts'
import { createSurvey } from '../server/commands/create-survey.ts'
import { createWave } from '../server/commands/create-wave.ts'
import { frozenInstrument } from '../server/commands/frozen-instrument.ts'
import { moveWave } from '../server/commands/move-wave.ts'
import { publishVersion } from '../server/commands/publish-version.ts'
import type { Database } from '../server/database/connect.ts'
import { listAllUnits } from '../server/repositories/units.ts'
import { makeCity, personOf } from '../server/simulation/city.ts'
import { demoKnownItems } from '../server/simulation/demo-known-items.ts'
import { respond } from '../server/simulation/respond.ts'
import { type Sealed, seal } from '../server/simulation/submit.ts'

export interface Prepared {
  readonly wave: string
  readonly unit: string
  readonly link: string
  /** One request for each response, as phones send them. */
  readonly sealed: readonly Sealed[]
}

const people = 200

/** An open wave of the demo instrument and the responses that will be sent to it. */
export async function prepare(db: Database, count: number): Promise<Prepared> {
  const { id: survey } = await createSurvey(db, { from: 'demo' })
  const version = await publishVersion(db, survey, 1)
  const { id: wave } = await createWave(db, survey, { name: 'bench', closesOn: null, hasOpenLink: false })
  await addUnits(db, wave, [{ name: 'bench', stratum: 1, people: 500, target: 100, channel: 'open' }])
  await moveWave(db, wave, 'open')
  const unit = (await listAllUnits(db, wave))[0]
  if (!unit) throw new Error('the unit is not there')
  const { instrument, hash } = await frozenInstrument(db, version.id)
  const known = demoKnownItems(instrument)
  const city = makeCity(
    1,
    instrument.issues.map(({ id }) => id),
  )
  const answers = Array.from({ length: people }, (_, i) => {
    const seed = hash32(`bench/${i}`)
    return {
      seed,
      language: 'zh-CN' as const,
      answers: respond({ city, instrument, known }, personOf(city, 0, i), seed),
    }
  })
  const place = { wave, stratum: '1', instrumentHash: hash }
  const sealed = Array.from({ length: count }, (_, i) => seal(place, answers[i % people]!))
  return { wave, unit: unit.id, link: unit.link, sealed }
}

export const randomHex = (): string => randomBytes(32).toString('hex')
