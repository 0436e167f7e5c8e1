import * as z from 'zod/mini'

/** A wave is planned, then open; it may be closed and opened again. */
export const waveStates = ['planned', 'open', 'closed'] as const
export const waveStateSchema = z.enum(waveStates)
export type WaveState = z.output<typeof waveStateSchema>

const moves: Record<WaveState, readonly WaveState[]> = { planned: ['open'], open: ['closed'], closed: ['open'] }

/** Whether fieldwork may go from one state to the other. A closed wave may be opened again, a begun one not unplanned. */
export const mayMove = (from: WaveState, to: WaveState): boolean => moves[from].includes(to)

/** How respondents get in. Open links prevent no repetition; drawn slips (抽码) admit each code once. */
const channels = ['open', 'slip'] as const
export const channelSchema = z.enum(channels)
export type Channel = z.output<typeof channelSchema>
