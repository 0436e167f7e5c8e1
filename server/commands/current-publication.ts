import type { Database } from '../database/connect.ts'
import { listPublications, type StoredPublication } from '../repositories/publications.ts'
import type { LiveState } from './live-state.ts'
import { basisOf, countsOf, mayShow } from './may-show.ts'
import { publish, publishAside } from './publish-state.ts'
import { isLarge } from './warm-wave.ts'

/**
 * The state to show: a new one if it may be shown, else the last. Where more answers came into a large wave the last one
 * is shown until the new one is made, so that nobody waits for it but commands, which end with their answer.
 */
export async function currentPublication(db: Database, state: LiveState): Promise<StoredPublication> {
  const { id } = state.wave
  const earlier = await listPublications(db, id)
  const last = earlier.at(-1)
  if (last !== undefined && !mayShow(state, earlier, countsOf(state))) return last
  const isGrown = last?.basis === basisOf(state)
  if (last !== undefined && isGrown && isLarge(last.sizes.all ?? 0) && publishAside(db, id)) return last
  await publish(db, state)
  const shown = (await listPublications(db, id)).at(-1)
  if (!shown) throw new Error(`nothing of wave ${id} was published`)
  return shown
}
