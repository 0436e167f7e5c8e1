import { surveyRoutes } from '../../domain/api/surveys.ts'
import { type Unit, type Wave, waveRoutes } from '../../domain/api/waves.ts'
import type { Staff } from './real-server.ts'

export interface OpenWave {
  readonly wave: Wave
  readonly units: readonly Unit[]
}

/** A survey made from the demo instrument, published, with so many units in each of three sectors, open to answers. */
export async function openWave(staff: Staff, channel: 'open' | 'slip' = 'open', unitsOfEach = 1): Promise<OpenWave> {
  const { id: survey } = await staff.call<{ id: string }>(surveyRoutes.create, { body: { from: 'demo' } })
  const { revision } = await staff.call<{ revision: number }>(surveyRoutes.draft, { params: { survey } })
  await staff.call(surveyRoutes.publish, { params: { survey }, body: { revision } })
  const body = { name: '测试批次', closesOn: null, hasOpenLink: true }
  const { id: wave } = await staff.call<{ id: string }>(waveRoutes.create, { params: { survey }, body })
  const rows = Array.from({ length: 3 * unitsOfEach }, (_, k) => ({
    name: `示例单位${k + 1}`,
    stratum: 1 + (k % 3),
    people: 300,
    target: 100,
    channel,
  }))
  await staff.call(waveRoutes.addUnits, { params: { wave }, body: { rows } })
  const opened = await staff.call<Wave>(waveRoutes.move, { params: { wave }, body: { state: 'open' } })
  const { units } = await staff.call<{ units: Unit[] }>(waveRoutes.units, { params: { wave } })
  return { wave: opened, units }
}
