import type { Instrument } from '../../domain/instrument.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { getWave } from '../repositories/waves.ts'
import type { AnswerTo, Kind, QuestionOf } from '../wave-memory.ts'
import { publishedWave } from './find-wave-issues.ts'
import { frozenInstrument } from './frozen-instrument.ts'

const loading = new Map<string, Promise<void>>()

/** Who asks while a wave is being read waits for that reading. */
function loadOnce(key: string, load: () => Promise<void>): Promise<void> {
  const running = loading.get(key) ?? load().finally(() => loading.delete(key))
  loading.set(key, running)
  return running
}

/**
 * Puts a question to the answers that the published findings of a wave rest on. The analysis thread keeps them at hand
 * from the first question on.
 */
export async function exploreWave<K extends Kind>(
  db: Database,
  waveId: string,
  question: QuestionOf<K>,
): Promise<NonNullable<AnswerTo<K>>> {
  const { key, read } = await publishedWave(db, waveId)
  const load = async () => inWorker('loadWave', { key, wave: await read() })
  if (!(await inWorker('holdsWave', key))) await loadOnce(key, load)
  const answer = await inWorker('askWave', { key, question })
  if (answer === 'not_held') throw new Error('the analysis thread has dropped a wave that it was asked about')
  if (answer === 'too_fine') throw new Problem('division_too_fine')
  if (answer === null) throw new Problem('not_found')
  // The kind of a question decides the kind of its answer; the thread forgets which it was.
  return answer as NonNullable<AnswerTo<K>>
}

/** The questionnaire of a wave, by which the workbench names items and categories. */
export async function instrumentOfWave(db: Database, waveId: string): Promise<Instrument> {
  await getWave(db, waveId)
  return (await frozenInstrument(db, await getVersionOf(db, waveId))).instrument
}
