import { oncePer } from '../../../domain/once-per.ts'
import { type CodeSums, codeSums } from '../../reduce/code-sums.ts'
import type { Scope } from './scope.ts'

const sumsByColumn = oncePer((_: Scope) => new WeakMap<ArrayLike<number>, CodeSums>())

/** Sums of a column of codes over a scope; made once for each, since several figures rest on the same answers. */
export function sumsIn(scope: Scope, column: ArrayLike<number>): CodeSums {
  const ofScope = sumsByColumn(scope)
  const { weights, plan, sectorPlace: placeOf, sectorCodes } = scope
  const sums = ofScope.get(column) ?? codeSums(column, { weights, plan, placeOf, places: sectorCodes.length })
  ofScope.set(column, sums)
  return sums
}
