import type { ResponseOf } from '../../domain/api/route.ts'
import type { waveRoutes } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { getFieldwork, listDays, listStrata } from '../repositories/fieldwork.ts'
import { getWave } from '../repositories/waves.ts'
import { smallestCount } from './list-units.ts'

interface Day {
  readonly day: string
  readonly received: number
}

/** How the answers come in. `received` are those through units; the open link is counted apart. */
export async function waveProgress(db: Database, wave: string): Promise<ResponseOf<typeof waveRoutes.progress>> {
  const { design } = await getWave(db, wave)
  const { received, openLink } = await getFieldwork(db, wave)
  const counted = new Map((await listStrata(db, wave)).map((count) => [count.stratum, count]))
  const strata = design.strata.map(({ code, name }) => {
    const count = counted.get(code)
    return {
      code,
      name,
      received: count?.received ?? 0,
      target: count?.target ?? 0,
      units: count?.units ?? 0,
    }
  })
  const target = strata.reduce((sum, stratum) => sum + stratum.target, 0)
  return { received, target, openLink, strata, days: mergedDays(await listDays(db, wave)) }
}

/** Days with few answers are counted in with the next, so that no small number stands beside a day. The rest is only in the total. */
export function mergedDays(days: readonly Day[]): Day[] {
  const shown: Day[] = []
  let waiting = 0
  for (const { day, received } of days) {
    waiting += received
    if (waiting < smallestCount) continue
    shown.push({ day, received: waiting })
    waiting = 0
  }
  return shown
}
