import { areAlike, isWorthwhile, openedBy, type Sizes } from '../../analysis/disclosure/ledger.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { insertPublication, listPublications, type StoredPublication } from '../repositories/publications.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { sha256 } from '../sha256.ts'
import { unwaited } from '../unwaited.ts'
import { heldKey } from '../wave-key.ts'
import { analysing } from './analysing.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import type { LiveState } from './live-state.ts'
import { readLive } from './read-live.ts'
import { warmWave } from './warm-wave.ts'

/** The state to show: a new one if it may be shown, else the last. */
export async function currentPublication(db: Database, state: LiveState): Promise<StoredPublication> {
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
    unwaited('warming a wave', warmWave({ wave: wave.id, key, instrument, responses: sizes.all ?? 0 }))
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
