import { codebook } from '../../domain/codebook.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { inWorker } from '../in-worker.ts'
import type { Question } from '../wave-memory.ts'

const everybody = { filter: '', weighted: 'yes', level: '0.95' } as const

/** Questions after which few others are the first of their kind: about everybody, and about some of them. */
function firstQuestions(instrument: Instrument): Question[] {
  const { priority, groups } = instrument.analysis
  const filters = codebook(instrument).flatMap(({ name, codes }) =>
    groups.includes(name) && codes?.[0] ? [`${name}:${codes[0].code}`] : [],
  )
  const states = ['', ...filters.slice(0, 2)].map((filter) => ({ ...everybody, filter }))
  return states.flatMap((state): Question[] => [
    ...(priority ? [{ kind: 'groups', asked: { ...state, row: priority } } as const] : []),
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

/** The newest state of each wave that was to be warmed. */
const newest = new Map<string, string>()
let before: Promise<unknown> = Promise.resolve()

/**
 * Makes what first questions to a wave would wait for: the protection of groups, and of a large one what is kept with its
 * data. One question after the other, also of several waves, so that whoever asks meanwhile waits for one at most; where
 * a newer state of the wave is to be warmed, nothing more is asked of the older one.
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
  for (const question of firstQuestions(instrument)) {
    if (isOutdated()) return
    await inWorker('askWave', { key, question })
  }
}
