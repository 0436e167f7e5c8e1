import type { Trends } from '../../analysis/report/trends/trend.ts'
import { trendsOf, type WaveFound } from '../../analysis/report/trends/trends-of.ts'
import type { Wave } from '../../domain/api/waves.ts'
import type { Database } from '../database/connect.ts'
import { keepLast } from '../keep-last.ts'
import { getWave, listWaves } from '../repositories/waves.ts'
import { findWaveIssues } from './find-wave-issues.ts'

/** More would be read in vain: a page shows as many. */
const mostWaves = 6

const dayOfWave = ({ opensOn }: Wave): string => opensOn ?? '9999-12-31'

/** Waves of the same survey with answers up to this one, the oldest first. Real ones are never mixed with synthetic ones. */
async function wavesUpTo(db: Database, wave: Wave): Promise<Wave[]> {
  const all = (await listWaves(db)).filter(
    (one) => one.survey === wave.survey && one.isSynthetic === wave.isSynthetic && one.received > 0,
  )
  const before = all.filter((one) => one.id !== wave.id && dayOfWave(one) < dayOfWave(wave))
  return [...before.sort((a, b) => (dayOfWave(a) < dayOfWave(b) ? -1 : 1)), wave].slice(-mostWaves)
}

/** Findings of the waves of a survey up to this one, the oldest first. */
export async function findWavesUpTo(db: Database, waveId: string): Promise<WaveFound[]> {
  const found: WaveFound[] = []
  for (const { id, name } of await wavesUpTo(db, await getWave(db, waveId))) {
    const { findings, instrument } = await findWaveIssues(db, id)
    found.push({ id, name, findings, instrument })
  }
  return found
}

const kept = keepLast<Trends>(16)

/** Every issue through the waves of a survey, up to this one. */
export async function waveTrends(db: Database, waveId: string): Promise<Trends> {
  const waves = await findWavesUpTo(db, waveId)
  return kept(JSON.stringify(waves.map(({ id, name, findings }) => [id, name, findings.dataHash])), async () =>
    trendsOf(waves),
  )
}
