import { leastChange, type Measure, type Outcome } from '../../measure.ts'
import { leaderOf } from '../units.ts'

/** A measure as the files of the seed write it: what follows from other facts is added by `complete`. */
export type SeedMeasure = Omit<Measure, 'issue' | 'leader' | 'target'> & { readonly outcome: Outcome }

/** Adds the issue that the id names, the post that answers for the lead unit, and the least change wanted. */
export function complete({ outcome, ...measure }: SeedMeasure): Measure {
  return {
    ...measure,
    issue: measure.id.slice(0, 3),
    leader: leaderOf(measure.leadUnit) ?? '由市政府确定',
    target: { outcome, change: leastChange[outcome] },
  }
}
