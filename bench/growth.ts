import { exploreRoutes } from '../analysis/report/explore/routes.ts'
import { levels } from '../analysis/report/explore/state.ts'
import { addressOf } from '../client/api.ts'
import { hash32 } from '../domain/random.ts'
import { frozenInstrument } from '../server/commands/frozen-instrument.ts'
import type { Database } from '../server/database/connect.ts'
import { listAllUnits } from '../server/repositories/units.ts'
import { getVersionOf } from '../server/repositories/versions.ts'
import { makeCity, personOf } from '../server/simulation/city.ts'
import { demoKnownItems } from '../server/simulation/demo-known-items.ts'
import { respond } from '../server/simulation/respond.ts'
import { inParallel, type Sealed, seal, send } from '../server/simulation/submit.ts'

/** An answer as a phone sends it, and where to. */
export interface Outgoing {
  readonly link: string
  readonly sealed: Sealed
}

const clients = 16
const people = 100

/** So many answers to the units of a wave that anybody can enter, in turn. */
export async function prepareGrowth(db: Database, wave: string, count: number): Promise<Outgoing[]> {
  const { instrument, hash } = await frozenInstrument(db, await getVersionOf(db, wave))
  const units = (await listAllUnits(db, wave)).filter(({ channel }) => channel === 'open')
  const issues = instrument.issues.map(({ id }) => id)
  const asked = { city: makeCity(1, issues), instrument, known: demoKnownItems(instrument) }
  const answers = Array.from({ length: people }, (_, i) => {
    const seed = hash32(`growth/${i}`)
    return { seed, language: 'zh-CN' as const, answers: respond(asked, personOf(asked.city, 0, i), seed) }
  })
  return Array.from({ length: count }, (_, i) => {
    const { link, stratum } = units[i % units.length]!
    return { link, sealed: seal({ wave, stratum: String(stratum), instrumentHash: hash }, answers[i % people]!) }
  })
}

/** Questions about ever other people, so that none is answered from memory. */
function* questions(wave: string): Generator<string> {
  const kinds = [
    [exploreRoutes.groups, { row: 'priority' }],
    [exploreRoutes.table, { row: 'priority', banner: 'education' }],
    [exploreRoutes.drivers, {}],
    [exploreRoutes.opinions, {}],
  ] as const
  for (const level of [...levels].reverse())
    for (const weighted of ['yes', 'no'])
      for (const age of [
        '4',
        '5',
        '1,2',
        '2,3',
        '3,4',
        '4,5',
        '1,3',
        '2,4',
        '3,5',
        '1,4',
        '2,5',
        '1,5',
        '1,2,3',
        '2,3,4',
        '3,4,5',
      ])
        for (const [route, query] of kinds)
          yield addressOf(route, { params: { wave }, query: { ...query, filter: `age:${age}`, weighted, level } })
}

export interface Growth {
  /** From the last answer to the first question that was answered from the new state. */
  readonly seconds: number
  /** What each question took until then, ms. */
  readonly waits: readonly number[]
}

/**
 * Sends answers to a wave and asks one question after the other until the new state is shown. `ask` gives milliseconds,
 * `stateShown` differs for every state.
 */
export async function measureGrowth(
  {
    baseUrl,
    wave,
    outgoing,
  }: { readonly baseUrl: string; readonly wave: string; readonly outgoing: readonly Outgoing[] },
  ask: (path: string) => Promise<number>,
  stateShown: () => Promise<string>,
): Promise<Growth> {
  const before = await stateShown()
  await inParallel(outgoing, clients, ({ link, sealed }) => send({ baseUrl, link }, sealed))
  const begin = performance.now()
  const waits: number[] = []
  for (const path of questions(wave)) {
    waits.push(await ask(path))
    if ((await stateShown()) !== before) return { seconds: (performance.now() - begin) / 1000, waits }
  }
  throw new Error('the new state was not shown before all questions were asked')
}
