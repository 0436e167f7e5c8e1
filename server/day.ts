import { timeZone } from './database/types.ts'

const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })

/** The day in China, as 2026-11-25. */
export const dayOf = (time: Date): string => format.format(time)
