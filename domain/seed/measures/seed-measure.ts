import type { Measure, Outcome } from '../../measure.ts'
import { leaderOf } from '../units.ts'

/** A measure as the files of the seed write it: what follows from other facts is added by `complete`. */
export type SeedMeasure = Omit<Measure, 'issue' | 'leader' | 'target'> & { readonly outcome: Outcome }

/** The least change that is worth the effort: points of five for means, shares of one for shares. */
export const leastChange: Readonly<Record<Outcome, number>> = {
  satisfaction: 0.3,
  dissatisfied: 0.1,
  dontKnow: 0.1,
  mention: 0.05,
}

/** Adds the issue that the id names, the post that answers for the lead unit, and the least change wanted. */
export function complete({ outcome, ...measure }: SeedMeasure): Measure {
  return {
    ...measure,
    issue: measure.id.slice(0, 3),
    leader: leaderOf(measure.leadUnit) ?? '由市政府确定',
    target: { outcome, change: leastChange[outcome] },
  }
}
