import { kornGraubard } from '../../interval/korn-graubard.ts'
import { measure } from '../find/measure.ts'
import type { Scope } from '../find/scope.ts'
import type { Estimate } from '../findings.ts'

/** Weights of one sector only; design and raking stay those of the whole sample. */
export const inSector = (scope: Scope, sector: number | null): Scope =>
  sector === null
    ? scope
    : { ...scope, sector, weights: scope.weights.map((weight, i) => (scope.sectorOf[i] === sector ? weight : 0)) }

/** Weighted share of some among all who wrote, both given as rows. Who did not write is left out, not counted as no. */
export function shareOfWriters(scope: Scope, writers: ReadonlySet<number>, some: ReadonlySet<number>): Estimate {
  const column = Int16Array.from({ length: scope.dataset.size }, (_, i) => (writers.has(i) ? Number(some.has(i)) : -1))
  return measure(column, scope, kornGraubard).estimate
}
