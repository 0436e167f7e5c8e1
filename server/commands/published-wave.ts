import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { unpackWave } from '../pack-wave.ts'
import { findPublishedRows, type StoredPublication } from '../repositories/publications.ts'
import { getVersionOf } from '../repositories/versions.ts'
import { sha256 } from '../sha256.ts'
import type { StoredWave } from '../stored-wave.ts'
import { heldKey } from '../wave-key.ts'
import { currentPublication } from './current-publication.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import type { PublishedWave } from './hold-wave.ts'
import { type LiveState, liveState } from './live-state.ts'
import { readLive } from './read-live.ts'

/** The state of a wave that its findings show, so that nothing else is answered from other people than these. */
export async function publishedWave(db: Database, waveId: string): Promise<PublishedWave> {
  const state = await liveState(db, waveId)
  if (state.fieldwork.received === 0) throw new Problem('no_responses')
  // Nothing is told of so few, whoever they are.
  if (state.fieldwork.received < minimumGroupSize)
    return { key: sha256(canonicalJson(state)), read: () => readLive(db, state) }
  return publishedState(db, state, await currentPublication(db, state))
}

/** The people of a state that was shown: kept with it while answers still come in. */
export function publishedState(db: Database, state: LiveState, { number, dataHash }: StoredPublication): PublishedWave {
  const { id } = state.wave
  const readPublished = async (): Promise<StoredWave> => {
    const stored = await findPublishedRows(db, id)
    if (stored?.number !== number) throw new Problem('state_replaced')
    const { instrument } = await frozenInstrument(db, await getVersionOf(db, id))
    return unpackWave(stored.rows, instrument)
  }
  return { key: heldKey(id, dataHash), read: state.wave.state === 'open' ? readPublished : () => readLive(db, state) }
}
