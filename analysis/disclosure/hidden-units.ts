import type { Channel } from '../../domain/wave.ts'
import { hiddenCells } from './hidden-line.ts'
import { minimumGroupSize } from './minimums.ts'

/** A sampling unit with a number of its people. */
export interface UnitPeople {
  readonly sector: number
  readonly channel?: Channel | undefined
  readonly people: number
}

/**
 * Units of which a number of people may not be shown, by their order: where it is 1 to 9, and as many others as it takes
 * that none of these follows from the number of the whole sector, nor from that of a channel in it. Units of the same
 * number share their fate, so that the order of units decides nothing.
 */
export function hiddenUnits(units: readonly UnitPeople[]): boolean[] {
  const lines = new Map<string, number[]>()
  units.forEach(({ sector, channel }, u) => {
    for (const line of [`${sector}`, `${sector}/${channel ?? ''}`]) lines.set(line, [...(lines.get(line) ?? []), u])
  })
  const hidden = units.map(() => false)
  for (const own of lines.values()) {
    const counts = own.map((u) => units[u]!.people)
    const flags = hiddenCells(counts, minimumGroupSize)
    const alike = new Set(counts.filter((_, k) => flags[k]))
    for (const u of own) if (alike.has(units[u]!.people)) hidden[u] = true
  }
  return hidden
}
