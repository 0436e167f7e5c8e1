import type { Wave } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { listWaves } from '../repositories/waves.ts'
import { usageFault } from './command.ts'

/** The wave that was meant: by its id, or the newest. Throws, and lists what there is, where there is no such wave. */
export async function findWave(db: Database, id: string): Promise<Wave> {
  const waves = await listWaves(db)
  const wave = id === 'latest' ? waves[0] : waves.find((one) => one.id === id)
  if (wave) return wave
  if (waves.length === 0) throw new Error('还没有期次 · there is no wave yet')
  const list = waves.map((one) => `  ${one.id}  ${one.name} (${one.received})`)
  throw usageFault([`没有这个期次 · no such wave: ${id}`, ...list].join('\n'))
}
