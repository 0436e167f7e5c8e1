import type { IndexWeights } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { Database } from '../database/connect.ts'
import { getVersionOf } from '../repositories/versions.ts'
import type { StoredWave } from '../stored-wave.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import type { LiveState } from './live-state.ts'
import { type Rows, readWave } from './read-wave.ts'

export interface Plan {
  readonly sector: number | null
  readonly indexWeights: IndexWeights
}

/** All sectors, the three parts of the hot index alike. */
export const usualPlan: Plan = { sector: null, indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 } }

/** All that findings are made of, but for the plan. */
const inputOf = ({ wave, fieldwork }: LiveState, instrument: Instrument, rows: Rows) => ({
  ...rows,
  instrument,
  design: wave.design,
  // Answers that came in between belong to the next reading: the rows that were read are what counts.
  fieldwork: { ...fieldwork, received: rows.unit.length },
  isSynthetic: wave.isSynthetic,
  isOpen: wave.state === 'open',
})

/** A wave with all answers that have come in. */
export async function readLive(db: Database, state: LiveState): Promise<StoredWave> {
  const { wave, units } = state
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave.id))
  return { ...inputOf(state, instrument, await readWave(db, wave, instrument, units)), ...usualPlan }
}
