import { citizenRoutes } from '../../domain/api/citizen.ts'
import { type Unit, type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { minutes, secondsOf } from '../../domain/duration.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { route } from '../../domain/logic/route.ts'
import { call } from '../api.ts'

export interface Printed {
  readonly wave: Wave
  readonly instrument: Instrument
  /** How long the questionnaire takes with no answers known. */
  readonly minutes: number
}

/** The wave, and the questionnaire as citizens will see it: its title, organiser, languages and length are printed. */
export async function readPrinted(id: string, signal: AbortSignal): Promise<Printed> {
  const wave = await call(waveRoutes.get, { params: { wave: id } }, signal)
  const link = wave.openLink ?? wave.slipLink
  const { instrument } = await call(citizenRoutes.questionnaire, { params: { link } }, signal)
  return { wave, instrument, minutes: expectedMinutes(instrument) }
}

function expectedMinutes(instrument: Instrument): number {
  const context = { answers: {}, seed: 1 }
  return minutes(route(instrument, context).reduce((sum, { item }) => sum + secondsOf(item, context), 0))
}

export const isUnit = (id: string) => (unit: Unit) => unit.id === id
