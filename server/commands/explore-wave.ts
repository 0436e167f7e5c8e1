import type { Instrument } from '../../domain/instrument.ts'
import { Problem } from '../../domain/problem.ts'
import type { Tasks } from '../analysis-tasks.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import { listPublications } from '../repositories/publications.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { getWave, listWaves } from '../repositories/waves.ts'
import { sha256 } from '../sha256.ts'
import type { AnswerTo, Kind, QuestionOf } from '../wave-memory.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { askHeld, holdWave } from './hold-wave.ts'
import { publishedWave } from './published-wave.ts'
import { somebodyAsks, warmWave } from './warm-wave.ts'

/** Going back to a page asks again what was asked. */
const answers = keepLast<Answer>(48)

type Answer = Exclude<Awaited<ReturnType<Tasks['askWave']>>, 'not_held'>

/**
 * Puts a question to the answers that the published findings of a wave rest on. The analysis thread keeps them at hand
 * from the first question on.
 */
export async function exploreWave<K extends Kind>(
  db: Database,
  waveId: string,
  question: QuestionOf<K>,
): Promise<NonNullable<AnswerTo<K>>> {
  somebodyAsks()
  const published = await publishedWave(db, waveId)
  const ask = () => askHeld(published, (key) => inWorker('askWave', { key, question }))
  const answer = await answers(sha256(JSON.stringify([published.key, question])), ask)
  if (answer === 'too_fine') throw new Problem('division_too_fine')
  if (answer === null) throw new Problem('not_found')
  // The kind of a question decides the kind of its answer; the thread forgets which it was.
  return answer as NonNullable<AnswerTo<K>>
}

/** Puts the newest wave that was looked at before at hand, so that nobody waits for it after a start. */
export async function warmNewestWave(db: Database): Promise<void> {
  for (const { id, received } of await listWaves(db)) {
    if (received === 0 || (await listPublications(db, id)).length === 0) continue
    const published = await publishedWave(db, id)
    await holdWave(published)
    const instrument = await instrumentOfWave(db, id)
    return warmWave({ wave: id, key: published.key, instrument, responses: received })
  }
}

/** The questionnaire of a wave, by which the workbench names items and categories. */
export async function instrumentOfWave(db: Database, waveId: string): Promise<Instrument> {
  await getWave(db, waveId)
  return (await frozenInstrument(db, await getVersionOf(db, waveId))).instrument
}
