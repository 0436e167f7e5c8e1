import { codebook } from '../../domain/codebook.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { inWorker } from '../in-worker.ts'
import type { Question } from '../wave-memory.ts'

const everybody = { filter: '', weighted: 'yes', level: '0.95' } as const

/**
 * Questions after which few others are the first of their kind: about everybody, and about some of them. The program
 * itself becomes faster by the first dozens that it answers, whatever they are about.
 */
function firstQuestions(instrument: Instrument, filters: number): Question[] {
  const { priority, groups } = instrument.analysis
  const some = codebook(instrument).flatMap(({ name, codes }) =>
    groups.includes(name) && codes?.[0] ? [`${name}:${codes[0].code}`] : [],
  )
  const states = ['', ...some.slice(0, filters)].map((filter) => ({ ...everybody, filter }))
  const [banner] = groups
  return states.flatMap((state): Question[] => [
    ...(priority ? [{ kind: 'groups', asked: { ...state, row: priority } } as const] : []),
    ...(priority && banner ? [{ kind: 'table', asked: { ...state, row: priority, banner } } as const] : []),
    { kind: 'drivers', asked: state },
    { kind: 'opinions', asked: state },
  ])
}

const large = 20_000
/** Whether a wave has so many responses that somebody would have to wait; of fewer everything is answered at once. */
export const isLarge = (responses: number): boolean => responses >= large

interface Warmed {
  readonly wave: string
  /** Of the state in which it is held. */
  readonly key: string
  readonly instrument: Instrument
  readonly responses: number
}

const restMs = 1_000
let lastAsked = Number.NEGATIVE_INFINITY

/** Says that somebody puts a question to a wave: the next one that warms waits a second. */
export const somebodyAsks = (): void => {
  lastAsked = performance.now()
}

/** Waits until a second after the last question, whoever asks meanwhile. */
async function afterTheLast(): Promise<void> {
  const left = lastAsked + restMs - performance.now()
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left).unref())
}

/** How many parts of the people are asked about: of the first wave more, since the program is new. */
const [filtersAtFirst, filtersLater] = [8, 2]
let isFirst = true

/** The newest state of each wave that was to be warmed. */
const newest = new Map<string, string>()
let before: Promise<unknown> = Promise.resolve()

/**
 * Makes what first questions to a wave would wait for: the protection of groups, and of a large one what is kept with its
 * data. One question after the other, also of several waves, and a second apart while others ask, so that hardly anybody
 * waits for one; where a newer state of the wave is to be warmed, nothing more is asked of the older one.
 */
export function warmWave(warmed: Warmed): Promise<void> {
  newest.set(warmed.wave, warmed.key)
  const own = before.then(() => warm(warmed))
  before = own.catch(() => {})
  return own
}

async function warm({ wave, key, instrument, responses }: Warmed): Promise<void> {
  const isOutdated = () => newest.get(wave) !== key
  if (isOutdated()) return
  await inWorker('warmWave', key)
  if (!isLarge(responses)) return
  const filters = isFirst ? filtersAtFirst : filtersLater
  for (const question of firstQuestions(instrument, filters)) {
    await afterTheLast()
    if (isOutdated()) return
    await inWorker('askWave', { key, question })
  }
  // One that was replaced halfway has left the program half cold.
  isFirst = false
}
