import { type Instrument, itemsOf } from '../../../domain/instrument.ts'
import type { Item } from '../../../domain/items/index.ts'
import { type CheckInput, type Flags, gradeBy, noFlags, type QualityCheck } from './check.ts'

const limits = {
  /** Silent reading of Chinese runs at about 6 to 7 characters a second (Brysbaert 2019): twice that is skimming. */
  charactersPerSecond: 13,
  /** Less than a second for an item, or a row of a grid, is no reading (Wood et al. 2017). */
  secondsPerPart: 1,
  /** So far below the median of the item (Greszki, Meyer & Schoen 2015, their strictest). */
  shareOfMedian: 0.3,
  /** Fewer timed respondents give no median worth comparing with. */
  respondents: 30,
  /** Fewer timed items say nothing of a person. */
  items: 5,
  /** Share of a person's timed items that were too fast, by grade. */
  grades: [0.2, 1 / 3, 0.6],
}

const partsOf = (item: Item): number => {
  if (!('rows' in item)) return 1
  return item.subset ? Math.min(item.subset.size, item.rows.length) : item.rows.length
}

/** Characters of the Chinese text that must be read before a sensible answer: the question, and the rows asked. */
function charactersOf(item: Item): number {
  const length = (text: string) => [...text.replace(/\s/g, '')].length
  const rows = 'rows' in item ? item.rows.map(({ label }) => length(label['zh-CN'])) : []
  const asked = rows.length > 0 ? (rows.reduce((sum, one) => sum + one, 0) / rows.length) * partsOf(item) : 0
  return length(item.text['zh-CN']) + asked
}

/** Seconds below which nobody can have read the item, by item. Other languages take no less. */
const shortestSeconds = (instrument: Instrument): number[] =>
  itemsOf(instrument).map((item) =>
    Math.max(partsOf(item) * limits.secondsPerPart, charactersOf(item) / limits.charactersPerSecond),
  )

/** Median of the known seconds of one item; 0 with too few of them. */
function medianOf(seconds: Uint8Array): number {
  const counts = new Float64Array(256)
  for (const one of seconds) counts[one]!++
  const known = seconds.length - counts[0]!
  if (known < limits.respondents) return 0
  let [passed, median] = [0, 0]
  while (passed < known / 2) passed += counts[++median]!
  return median
}

/**
 * Speeding, item by item: seconds that cannot have been enough to read the text, or that lie far below those of the
 * others. Graded by the share of a person's timed items that were too fast. Seconds are rounded up, so an item is
 * counted only when even the rounded time is too short. Null without seconds.
 */
export const speeding: QualityCheck = {
  id: 'speeding',
  reasons: ['faster_than_reading', 'faster_than_others'],
  of: ({ instrument, dataset }: CheckInput): Flags | null => {
    const { pace, size } = dataset
    if (!pace) return null
    const floors = shortestSeconds(instrument)
    const [timed, unread, fast] = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)]
    pace.forEach((seconds, k) => {
      const floor = floors[k] ?? 0
      const usual = limits.shareOfMedian * medianOf(seconds)
      for (let i = 0; i < size; i++) {
        const one = seconds[i]!
        if (one === 0) continue
        timed[i]!++
        if (one <= floor) unread[i]!++
        if (one <= floor || one < usual) fast[i]!++
      }
    })
    const flags = noFlags(size)
    for (let i = 0; i < size; i++) {
      if (timed[i]! < limits.items) continue
      flags.grades[i] = gradeBy(fast[i]! / timed[i]!, limits.grades)
      flags.reasons[i] = Number(2 * unread[i]! < fast[i]!)
    }
    return flags
  },
}
