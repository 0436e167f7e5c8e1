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

/** Of fewer everything is answered at once. */
const large = 20_000

interface Warmed {
  readonly key: string
  readonly instrument: Instrument
  readonly responses: number
}

/**
 * Makes what first questions to a wave would wait for: the protection of groups, and of a large one what is kept with its
 * data. One question after the other, so that whoever asks meanwhile waits for one at most.
 */
export async function warmWave({ key, instrument, responses }: Warmed): Promise<void> {
  await inWorker('warmWave', key)
  if (responses < large) return
  for (const question of firstQuestions(instrument)) await inWorker('askWave', { key, question })
}
