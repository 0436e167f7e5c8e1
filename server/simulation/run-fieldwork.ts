import type { Instrument } from '../../domain/instrument.ts'
import type { Language } from '../../domain/localized.ts'
import { hash32, seededRandom } from '../../domain/random.ts'
import { personOf } from './city.ts'
import type { DrawnUnit } from './draw-sample.ts'
import { type Asked, respond } from './respond.ts'
import { inParallel, seal, send } from './submit.ts'

/** How the people of one drawn unit get in: by its link, each with a code of their own where slips are drawn. */
export interface Entrance {
  readonly drawn: DrawnUnit
  readonly link: string
  readonly codes: readonly string[]
}

interface Questionnaire {
  readonly wave: string
  readonly stratum: string | null
  readonly instrumentHash: string
  readonly instrument: Instrument
}

const phones = 16

/** Everybody in the sample who answers, answers: over HTTP, as phones do. Returns how many receipts came back. */
export async function runFieldwork(
  baseUrl: string,
  { city, known, entrances }: Pick<Asked, 'city' | 'known'> & { readonly entrances: readonly Entrance[] },
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  const people = entrances.flatMap((entrance) =>
    entrance.drawn.respondents.map((person, i) => ({ entrance, person, code: entrance.codes[i] })),
  )
  const questionnaires = new Map<string, Promise<Questionnaire>>()
  let receipts = 0
  await inParallel(
    people,
    phones,
    async ({ entrance, person, code }) => {
      const { link, drawn } = entrance
      const loading = questionnaires.get(link) ?? read<Questionnaire>(`${baseUrl}/api/questionnaire/${link}`)
      questionnaires.set(link, loading)
      const { instrument, stratum, ...rest } = await loading
      const seed = hash32(`${city.seed}/response/${drawn.unit}/${person}`)
      const answers = respond({ city, instrument, known }, personOf(city, drawn.unit, person), seed)
      const destination = {
        ...rest,
        baseUrl,
        link,
        stratum:
          stratum ?? (await read<{ stratum: string }>(`${baseUrl}/api/questionnaire/${link}/slip`, { code })).stratum,
        ...(code ? { code } : {}),
      }
      await send(destination, seal(destination, { seed, language: languageOf(seed), answers }))
      receipts++
    },
    (done) => onProgress(done, people.length),
  )
  return receipts
}

/** Most answer in Chinese, some in Russian, few in English. */
function languageOf(seed: number): Language {
  const chance = seededRandom(seed ^ 0x5bd1e995)()
  if (chance < 0.95) return 'zh-CN'
  return chance < 0.99 ? 'ru' : 'en'
}

async function read<T>(url: string, body?: object): Promise<T> {
  const answer = await fetch(
    url,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
