import { areAlike, openedBy, type Sizes } from '../../analysis/disclosure/ledger.ts'
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
  insertPublication,
  listPublications,
  type StoredPublication,
} from '../repositories/publications.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { sha256 } from '../sha256.ts'
import type { StoredWave } from '../stored-wave.ts'
import { heldKey } from '../wave-key.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { type LiveState, liveState } from './live-state.ts'
import { type Rows, readWave } from './read-wave.ts'

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
// Each holds all rows in memory. Who asks for ever other weights waits in line, and in the end is refused.
const analysing = inTurn(1, 12)

/**
 * The findings of a wave. They move in steps: a new state is shown once at least ten more have answered than in any
 * state before, in all and in each sector; until then the last one stays, so that two states held against each other do
 * not tell of a few. A closed wave always shows its final state.
 */
export async function findWaveIssues(db: Database, waveId: string, plan: Plan = usualPlan): Promise<WaveFindings> {
  const state = await liveState(db, waveId)
  const { wave, fieldwork } = state
  const hasSector = plan.sector === null || wave.design.strata.some(({ code }) => code === plan.sector)
  if (fieldwork.received === 0 || !hasSector) throw new Problem('no_responses')
  if (fieldwork.received < minimumGroupSize) return liveFindings(db, state, plan)
  const { number } = await currentPublication(db, state)
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, waveId))
  const key = sha256(canonicalJson({ waveId, number, plan }))
  return kept(key, async () => {
    const found = await findPublishedFindings(db, waveId, filterOf(plan.sector))
    if (!found) throw new Problem('no_responses')
    return { key, findings: releaseFindings(reweigh(found.document, plan.indexWeights)), instrument }
  })
}

/** What all questions to a wave rest on: the people of its published findings. */
export interface PublishedWave {
  /** Of a wave and the data of its state. */
  readonly key: string
  read(): Promise<StoredWave>
}

/** The state of a wave that its findings show, so that nothing else is answered from other people than these. */
export async function publishedWave(db: Database, waveId: string): Promise<PublishedWave> {
  const state = await liveState(db, waveId)
  const { wave, fieldwork } = state
  if (fieldwork.received === 0) throw new Problem('no_responses')
  const readLive = async (): Promise<StoredWave> => {
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, waveId))
    return { ...inputOf(state, instrument, await readWave(db, wave, instrument, state.units)), ...usualPlan }
  }
  // Nothing is told of so few, whoever they are.
  if (fieldwork.received < minimumGroupSize) return { key: sha256(canonicalJson(state)), read: readLive }
  const { number, dataHash } = await currentPublication(db, state)
  const readPublished = async (): Promise<StoredWave> => {
    const stored = await findPublishedRows(db, waveId)
    if (stored?.number !== number) throw new Problem('no_responses')
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, waveId))
    return unpackWave(stored.rows, instrument)
  }
  return { key: heldKey(waveId, dataHash), read: wave.state === 'open' ? readPublished : readLive }
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
    return isFinal || openedBy(earlier, sizes).length === 0
  }
  const earlier = await listPublications(db, wave.id)
  const last = earlier.at(-1)
  if (last !== undefined && !mayShow(earlier, countsOf(state))) return last
  await analysing(async () => {
    const known = await listPublications(db, wave.id)
    if (!mayShow(known, countsOf(state))) return
    const { findings, packed } = await findingsOfAll(db, state)
    const all = findings.get('all')!
    // Somebody may have answered since the units were counted: what was analysed is what is shown.
    const sizes = sizesOf(all)
    if (!mayShow(known, sizes)) return
    const next = { number: (known.at(-1)?.number ?? 0) + 1, basis, sizes, dataHash: all.dataHash }
    await insertPublication(db, wave.id, next, { findings, packed })
    // Who sees the findings asks further soon. Whoever asks sooner waits for the same.
    void inWorker('warmWave', heldKey(wave.id, all.dataHash)).catch(() => {})
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

/** The findings of all sectors and of each, from the same rows. */
async function findingsOfAll(db: Database, state: LiveState) {
  const { wave, units } = state
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave.id))
  const input = inputOf(state, instrument, await readWave(db, wave, instrument, units))
  const sectors = [null, ...wave.design.strata.map(({ code }) => code)]
  const { findings, packed } = await inWorker('findingsOfSectors', {
    id: wave.id,
    wave: { ...input, ...usualPlan },
    sectors,
    isPacked: wave.state === 'open',
  })
  const byFilter = new Map<string, Findings>(sectors.map((sector, s) => [filterOf(sector), findings[s]!]))
  return { findings: byFilter, packed }
}
