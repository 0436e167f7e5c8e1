import { citizenRoutes } from '../../domain/api/citizen.ts'
import { type Unit, type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { route } from '../../domain/logic/route.ts'
import type { ResponseBody } from '../../domain/response.ts'
import type { Channel } from '../../domain/wave.ts'
import { type Sealed, seal } from '../../server/simulation/submit.ts'
import { validAnswer } from '../fixtures/answers.ts'
import type { TestApp } from './app.ts'
import { openWave } from './open-wave.ts'

/** What a phone knows after it has opened the link. */
export interface Entrance {
  readonly link: string
  readonly wave: string
  readonly stratum: string
  readonly instrumentHash: string
  readonly instrument: Instrument
}

/** An open wave made through the routes, as an administrator makes it. */
export async function testWave(
  test: TestApp,
  channel: Channel = 'open',
): Promise<{ wave: Wave; units: readonly Unit[] }> {
  const call = async <T>(...[wanted, asked]: Parameters<Parameters<typeof openWave>[0]['call']>): Promise<T> => {
    const answer = await test.ask('administrator', wanted, asked)
    if (answer.statusCode !== 200) throw new Error(`${wanted.path}: ${answer.body}`)
    return answer.json() as T
  }
  return openWave({ call, cookie: '' }, channel)
}

export async function enter(test: TestApp, link: string, stratum?: string): Promise<Entrance> {
  const answer = await test.ask(null, citizenRoutes.questionnaire, { params: { link } })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const about = answer.json()
  return { ...about, link, stratum: stratum ?? about.stratum }
}

/** Answers to everything on the path of this seed. */
export function allAnswers(instrument: Instrument, seed: number): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const item of itemsOf(instrument)) {
    const context = { seed, answers }
    if (!route(instrument, context).some((step) => step.item.id === item.id)) continue
    const answer = validAnswer(item, context, seed + 1)
    if (answer !== undefined) answers[item.id] = answer
  }
  return answers
}

/** The request of a phone that has answered everything. */
export const filledIn = (entrance: Entrance, seed = 7, code?: string): Sealed =>
  sealedWith(entrance, { seed, answers: allAnswers(entrance.instrument, seed) }, code)

export const sealedWith = (
  { wave, stratum, instrumentHash }: Entrance,
  { seed, answers }: Pick<ResponseBody, 'seed' | 'answers'>,
  code?: string,
): Sealed => seal({ wave, stratum, instrumentHash, ...(code ? { code } : {}) }, { seed, language: 'zh-CN', answers })

export const send = (test: TestApp, link: string, { responseId, body }: Sealed, headers?: Record<string, string>) =>
  test.ask(null, citizenRoutes.submit, { params: { link, response: responseId }, body, ...(headers && { headers }) })

/** Codes printed for a unit's envelope. */
export async function printCodes(test: TestApp, wave: string, unit: string, count: number): Promise<string[]> {
  const answer = await test.ask('administrator', waveRoutes.printSlips, { params: { wave, unit }, body: { count } })
  return answer.json().codes
}
