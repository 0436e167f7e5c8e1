import type { Released } from '../../analysis/disclosure/released.ts'
import type { Findings, IndexWeights } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { inTurn } from '../in-turn.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import { getFieldwork } from '../repositories/fieldwork.ts'
import { listAllUnits } from '../repositories/units.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { getWave } from '../repositories/waves.ts'
import { sha256 } from '../sha256.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { readWave } from './read-wave.ts'

export interface Plan {
  readonly sector: number | null
  readonly indexWeights: IndexWeights
}

/** All sectors, the three parts of the hot index alike. */
const usualPlan: Plan = { sector: null, indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 } }

export interface WaveFindings {
  /** Changes with everything that the findings rest on. */
  readonly key: string
  readonly findings: Released<Findings>
  readonly instrument: Instrument
}

const kept = keepLast<WaveFindings>(16)
// Each holds all rows in memory. Who asks for ever other weights waits in line, and in the end is refused.
const analysing = inTurn(1, 12)

/** The findings of a wave; made anew only when responses, units, design or plan have changed. */
export async function findWaveIssues(db: Database, waveId: string, plan: Plan = usualPlan): Promise<WaveFindings> {
  const wave = await getWave(db, waveId)
  const fieldwork = await getFieldwork(db, waveId)
  const hasSector = plan.sector === null || wave.design.strata.some(({ code }) => code === plan.sector)
  if (fieldwork.received === 0 || !hasSector) throw new Problem('no_responses')
  const units = await listAllUnits(db, waveId)
  const key = sha256(canonicalJson({ wave, fieldwork, units, plan }))
  const make = async () => {
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, waveId))
    const rows = await readWave(db, wave, instrument, units)
    const findings = await inWorker('findings', {
      ...rows,
      ...plan,
      instrument,
      design: wave.design,
      // Answers that came in between belong to the next reading: the rows that were read are what counts.
      fieldwork: { ...fieldwork, received: rows.unit.length },
      isSynthetic: wave.isSynthetic,
      isOpen: wave.state === 'open',
    })
    return { key, findings, instrument }
  }
  return kept(key, () => analysing(make))
}
