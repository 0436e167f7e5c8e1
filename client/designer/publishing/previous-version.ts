import { citizenRoutes } from '../../../domain/api/citizen.ts'
import { waveRoutes } from '../../../domain/api/waves.ts'
import { call } from '../../api.ts'
import type { Json } from '../document/json.ts'

/** The content of a version, read where a wave uses it; null when none does. */
export async function versionInUse(survey: string, version: number, signal: AbortSignal): Promise<Json | null> {
  const { waves } = await call(waveRoutes.list, {}, signal)
  const wave = waves.find((one) => one.survey === survey && one.version === version)
  if (!wave) return null
  const { instrument } = await call(citizenRoutes.questionnaire, { params: { link: wave.slipLink } }, signal)
  // An instrument is plain data.
  return instrument as unknown as Json
}
