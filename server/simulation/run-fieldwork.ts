import type { Instrument } from '../../domain/instrument.ts'
import type { Language } from '../../domain/localized.ts'
import { seededRandom } from '../../domain/random.ts'
import { behave } from './behave.ts'
import type { DrawnUnit } from './draw-sample.ts'
import type { Asked } from './respond.ts'
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

/** Who is asked, and what share of them fills in the questionnaire without care. */
interface Fieldwork extends Pick<Asked, 'city' | 'known'> {
  readonly entrances: readonly Entrance[]
  readonly careless: number
}

const phones = 16

/** Everybody in the sample who answers, answers: over HTTP, as phones do. Returns how many receipts came back. */
export async function runFieldwork(
  baseUrl: string,
  { city, known, entrances, careless }: Fieldwork,
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
      const who = { unit: drawn.unit, person, others: drawn.respondents }
      const { seed, answers, pace } = behave({ city, instrument, known }, who, careless)
      const destination = {
        ...rest,
        baseUrl,
        link,
        stratum:
          stratum ?? (await read<{ stratum: string }>(`${baseUrl}/api/questionnaire/${link}/slip`, { code })).stratum,
        ...(code ? { code } : {}),
      }
      await send(destination, seal(destination, { seed, language: languageOf(seed), answers, pace }))
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
