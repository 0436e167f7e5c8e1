import { areAlike, isWorthwhile, openedBy, type Sizes } from '../../analysis/disclosure/ledger.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import type { Released } from '../../analysis/disclosure/released.ts'
import type { Findings, IndexWeights } from '../../analysis/report/findings.ts'
import { reweigh } from '../../analysis/report/reweigh.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { inTurn } from '../in-turn.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import { unpackWave } from '../pack-wave.ts'
import {
  findPublishedFindings,
  findPublishedRows,
  insertFindings,
  insertPublication,
  listPublications,
  type StoredPublication,
} from '../repositories/publications.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { sha256 } from '../sha256.ts'
import type { StoredWave } from '../stored-wave.ts'
import { heldKey } from '../wave-key.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { holdWave, type PublishedWave } from './hold-wave.ts'
import { type LiveState, liveState } from './live-state.ts'
import { type Rows, readWave } from './read-wave.ts'
import { warmWave } from './warm-wave.ts'

export interface Plan {
  readonly sector: number | null
  readonly indexWeights: IndexWeights
}

/** All sectors, the three parts of the hot index alike. */
export const usualPlan: Plan = { sector: null, indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 } }

export interface WaveFindings {
  /** Changes with everything that the findings rest on. */
  readonly key: string
  readonly findings: Released<Findings>
  readonly instrument: Instrument
}

const kept = keepLast<WaveFindings>(16)
// Other weights of the index are tried one after the other, and change nothing of what lies in the database.
const read = keepLast<Findings>(4)
// Each holds all rows in memory. Who asks for ever other weights waits in line, and in the end is refused.
const analysing = inTurn(1, 12)

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
  const findings = await analysing(async () => {
    await holdWave(published)
    return inWorker('findingsOfSector', { key: published.key, sector })
  })
  if (findings === 'not_held') throw new Error('the analysis thread has dropped a wave that it was asked about')
  await insertFindings(db, id, { filter, number, findings })
  return findings
}

/** The state of a wave that its findings show, so that nothing else is answered from other people than these. */
export async function publishedWave(db: Database, waveId: string): Promise<PublishedWave> {
  const state = await liveState(db, waveId)
  if (state.fieldwork.received === 0) throw new Problem('no_responses')
  // Nothing is told of so few, whoever they are.
  if (state.fieldwork.received < minimumGroupSize)
    return { key: sha256(canonicalJson(state)), read: () => readLive(db, state) }
  return publishedState(db, state, await currentPublication(db, state))
}

async function readLive(db: Database, state: LiveState): Promise<StoredWave> {
  const { wave, units } = state
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave.id))
  return { ...inputOf(state, instrument, await readWave(db, wave, instrument, units)), ...usualPlan }
}

function publishedState(db: Database, state: LiveState, { number, dataHash }: StoredPublication): PublishedWave {
  const { id } = state.wave
  const readPublished = async (): Promise<StoredWave> => {
    const stored = await findPublishedRows(db, id)
    if (stored?.number !== number) throw new Problem('no_responses')
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, id))
    return unpackWave(stored.rows, instrument)
  }
  return { key: heldKey(id, dataHash), read: state.wave.state === 'open' ? readPublished : () => readLive(db, state) }
}

const filterOf = (sector: number | null): string => (sector === null ? 'all' : String(sector))

/** Of so few that nothing is shown of them: made anew whenever somebody has answered. */
async function liveFindings(db: Database, state: LiveState, plan: Plan): Promise<WaveFindings> {
  const key = sha256(canonicalJson({ ...state, plan }))
  const make = async () => {
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, state.wave.id))
    const rows = await readWave(db, state.wave, instrument, state.units)
    return { key, findings: await inWorker('findings', { ...inputOf(state, instrument, rows), ...plan }), instrument }
  }
  return kept(key, () => analysing(make))
}

/** All that findings are made of, but for the plan. */
export const inputOf = ({ wave, fieldwork }: LiveState, instrument: Instrument, rows: Rows) => ({
  ...rows,
  instrument,
  design: wave.design,
  // Answers that came in between belong to the next reading: the rows that were read are what counts.
  fieldwork: { ...fieldwork, received: rows.unit.length },
  isSynthetic: wave.isSynthetic,
  isOpen: wave.state === 'open',
})

/** The state to show: a new one if it may be shown, else the last. */
async function currentPublication(db: Database, state: LiveState): Promise<StoredPublication> {
  const { wave } = state
  const basis = basisOf(state)
  const isFinal = wave.state !== 'open'
  const mayShow = (earlier: readonly StoredPublication[], sizes: Sizes) => {
    const last = earlier.at(-1)
    if (!last) return true
    if (areAlike(last.sizes, sizes)) return last.basis !== basis
    if (isFinal) return true
    return (last.basis !== basis || isWorthwhile(last.sizes, sizes)) && openedBy(earlier, sizes).length === 0
  }
  const earlier = await listPublications(db, wave.id)
  const last = earlier.at(-1)
  if (last !== undefined && !mayShow(earlier, countsOf(state))) return last
  await analysing(async () => {
    const known = await listPublications(db, wave.id)
    if (!mayShow(known, countsOf(state))) return
    const { findings, packed } = await findingsOfAll(db, state)
    // Somebody may have answered since the units were counted: what was analysed is what is shown.
    const sizes = sizesOf(findings)
    if (!mayShow(known, sizes)) return
    const next = { number: (known.at(-1)?.number ?? 0) + 1, basis, sizes, dataHash: findings.dataHash }
    await insertPublication(db, wave.id, next, { findings, packed })
    // Who sees the findings asks further soon. Whoever asks sooner waits for the same.
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave.id))
    const key = heldKey(wave.id, findings.dataHash)
    void warmWave({ key, instrument, responses: sizes.all ?? 0 }).catch(() => {})
  })
  const shown = (await listPublications(db, wave.id)).at(-1)
  if (!shown) throw new Error(`nothing of wave ${wave.id} was published`)
  return shown
}

/** How data hashes are made; raised whenever that changes, so that no state keeps one that cannot be made again. */
const hashing = 2

/** Changes with all but the number of answers that findings rest on. */
const basisOf = ({ wave, units }: LiveState): string =>
  sha256(
    canonicalJson({
      hashing,
      design: wave.design,
      isOpen: wave.state === 'open',
      units: units.map(({ received: _, ...unit }) => unit),
    }),
  )

const namedSizes = (all: number, sectors: readonly (readonly [number, number])[]): Sizes => ({
  all,
  ...Object.fromEntries(sectors.map(([code, size]) => [`sector/${code}`, size])),
})

function countsOf({ wave, units }: LiveState): Sizes {
  const receivedIn = (code: number) =>
    units.reduce((sum, { stratum, received }) => sum + (stratum === code ? received : 0), 0)
  return namedSizes(
    units.reduce((sum, { received }) => sum + received, 0),
    wave.design.strata.map(({ code }) => [code, receivedIn(code)]),
  )
}

const sizesOf = ({ fieldwork, sectors }: Findings): Sizes =>
  namedSizes(
    fieldwork.valid,
    sectors.map(({ code, valid }) => [code, valid]),
  )

/** Findings of all sectors of a state that is to be published. */
async function findingsOfAll(db: Database, state: LiveState) {
  const wave = await readLive(db, state)
  return inWorker('findingsOfState', { id: state.wave.id, wave, isPacked: wave.isOpen })
}
