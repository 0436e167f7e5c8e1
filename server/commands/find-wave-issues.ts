import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import type { Released } from '../../analysis/disclosure/released.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { reweigh } from '../../analysis/report/reweigh.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import { findPublishedFindings, insertFindings, type StoredPublication } from '../repositories/publications.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { sha256 } from '../sha256.ts'
import { analysing } from './analysing.ts'
import { currentPublication } from './current-publication.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { askHeld } from './hold-wave.ts'
import { type LiveState, liveState } from './live-state.ts'
import { publishedState } from './published-wave.ts'
import { type Plan, readLive, usualPlan } from './read-live.ts'

export interface WaveFindings {
  /** Changes with everything that the findings rest on. */
  readonly key: string
  readonly findings: Released<Findings>
  readonly instrument: Instrument
}

const kept = keepLast<WaveFindings>(16)
// Other weights of the index are tried one after the other, and change nothing of what lies in the database.
const read = keepLast<Findings>(4)

/**
 * The findings of a wave. They move in steps: a new state is shown once at least ten more have answered than in any
 * state before, in all and in each sector, and a 200th more in all; until then the last one stays, so that two states
 * held against each other do not tell of a few. A closed wave always shows its final state.
 */
export async function findWaveIssues(db: Database, waveId: string, plan: Plan = usualPlan): Promise<WaveFindings> {
  const state = await liveState(db, waveId)
  const { wave, fieldwork } = state
  const hasSector = plan.sector === null || wave.design.strata.some(({ code }) => code === plan.sector)
  if (fieldwork.received === 0 || !hasSector) throw new Problem('no_responses')
  if (fieldwork.received < minimumGroupSize) return liveFindings(db, state, plan)
  const shown = await currentPublication(db, state)
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, waveId))
  const key = sha256(canonicalJson({ waveId, number: shown.number, plan }))
  return kept(key, async () => {
    const { sector } = plan
    const found = await read(sha256(canonicalJson({ waveId, number: shown.number, sector })), () =>
      publishedFindings(db, state, { shown, sector }),
    )
    return { key, findings: releaseFindings(reweigh(found, plan.indexWeights)), instrument }
  })
}

interface Wanted {
  readonly shown: StoredPublication
  readonly sector: number | null
}

/** Findings of a state; those of one sector are made when they are first asked for, from the answers of that state. */
async function publishedFindings(db: Database, state: LiveState, { shown, sector }: Wanted): Promise<Findings> {
  const { id } = state.wave
  const { number } = shown
  const filter = filterOf(sector)
  const found = await findPublishedFindings(db, id, filter)
  if (found && found.number >= number) return found.document
  if (sector === null) throw new Problem('no_responses')
  const published = publishedState(db, state, shown)
  const findings = await analysing(() => askHeld(published, (key) => inWorker('findingsOfSector', { key, sector })))
  await insertFindings(db, id, { filter, number, findings })
  return findings
}

const filterOf = (sector: number | null): string => (sector === null ? 'all' : String(sector))

/** Of so few that nothing is shown of them: made anew whenever somebody has answered. */
async function liveFindings(db: Database, state: LiveState, plan: Plan): Promise<WaveFindings> {
  const key = sha256(canonicalJson({ ...state, plan }))
  const make = async () => {
    const wave = { ...(await readLive(db, state)), ...plan }
    return { key, findings: await inWorker('findings', wave), instrument: wave.instrument }
  }
  return kept(key, () => analysing(make))
}
