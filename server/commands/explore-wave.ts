import type { Instrument } from '../../domain/instrument.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { getFieldwork } from '../repositories/fieldwork.ts'
import { listAllUnits } from '../repositories/units.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { getWave } from '../repositories/waves.ts'
import { sha256 } from '../sha256.ts'
import type { Question } from '../wave-memory.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { readWave } from './read-wave.ts'

type Answer = Exclude<Awaited<ReturnType<typeof inWorker<'askWave'>>>, 'not_held'>

const everybody = { sector: null, indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 } }
const loading = new Map<string, Promise<void>>()

/** Who asks while a wave is being read waits for that reading. */
function loadOnce(key: string, load: () => Promise<void>): Promise<void> {
  const running = loading.get(key) ?? load().finally(() => loading.delete(key))
  loading.set(key, running)
  return running
}

/** Puts a question to all answers of a wave, which the analysis thread keeps at hand from the first question on. */
export async function exploreWave(db: Database, waveId: string, question: Question): Promise<NonNullable<Answer>> {
  const wave = await getWave(db, waveId)
  const fieldwork = await getFieldwork(db, waveId)
  if (fieldwork.received === 0) throw new Problem('no_responses')
  const units = await listAllUnits(db, waveId)
  const key = sha256(canonicalJson({ wave, fieldwork, units }))
  const load = async () => {
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, waveId))
    const rows = await readWave(db, wave, instrument, units)
    const { design, isSynthetic, state } = wave
    const about = { instrument, design, fieldwork, isSynthetic, isOpen: state === 'open', ...everybody }
    await inWorker('loadWave', { key, wave: { ...about, ...rows } })
  }
  if (!(await inWorker('holdsWave', key))) await loadOnce(key, load)
  const answer = await inWorker('askWave', { key, question })
  if (answer === 'not_held') throw new Error('the analysis thread has dropped a wave that it was asked about')
  if (answer === null) throw new Problem('not_found')
  return answer
}

/** The questionnaire of a wave, by which the workbench names items and categories. */
export async function instrumentOfWave(db: Database, waveId: string): Promise<Instrument> {
  await getWave(db, waveId)
  return (await frozenInstrument(db, await getVersionOf(db, waveId))).instrument
}
