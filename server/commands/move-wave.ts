import type { Wave } from '../../domain/api/waves.ts'
import { Problem } from '../../domain/problem.ts'
import { mayMove, type WaveState } from '../../domain/wave.ts'
import type { Database } from '../database/connect.ts'
import { countUnits } from '../repositories/units.ts'
import { getWave, lockWave, updateState } from '../repositories/waves.ts'

/** Opens or closes a wave. It opens first only when somebody could get in. */
export const moveWave = (db: Database, wave: string, to: WaveState): Promise<Wave> =>
  db.transaction().execute(async (transaction) => {
    const { state: from, openLink, isOpenLinkClosed } = await lockWave(transaction, wave)
    if (!mayMove(from, to)) throw new Problem('wave_move_refused', { from, to })
    // The link of a closed wave cannot be opened before the wave is.
    const isForAll = openLink !== null && (from === 'closed' || !isOpenLinkClosed)
    if (to === 'open' && !isForAll && (await countUnits(transaction, wave)) === 0)
      throw new Problem('wave_has_no_units')
    await updateState(transaction, wave, from, to)
    return getWave(transaction, wave)
  })
