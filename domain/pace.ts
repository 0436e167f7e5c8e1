import * as z from 'zod/mini'
import { type Instrument, itemsOf } from './instrument.ts'

/** A longer stay counts as this: whoever makes a pause says nothing by it. */
export const longestSeconds = 255

/**
 * How long each item was on the screen, by item: whole seconds, rounded up, all visits together. No time of day, and
 * nothing of items off the path. Optional: responses without it are worth the same.
 */
export const paceSchema = z.record(z.string(), z.int().check(z.minimum(1), z.maximum(longestSeconds)))
export type Pace = z.output<typeof paceSchema>

/** One byte per item of the instrument, in its order; 0 where nothing is known. Items that it does not have are left out. */
export const packPace = (instrument: Instrument, pace: Pace): Uint8Array =>
  Uint8Array.from(itemsOf(instrument), ({ id }) => pace[id] ?? 0)
