import type { Estimated } from '../estimate/estimator.ts'
import { mean } from '../estimate/mean.ts'
import { combination } from './combination.ts'

/** Groups of two variables that cross, by the number of each; −1 is no group. */
export interface Crossing {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly firstCount: number
  readonly secondCount: number
}

/** Mean in every crossing of two groupings; null when one of them has nobody. */
function cellMeans(y: ArrayLike<number>, w: Float64Array, groups: Crossing): (readonly Estimated[])[] | null {
  const { first, second, firstCount, secondCount } = groups
  const cells = Array.from({ length: firstCount }, (_, a) =>
    Array.from({ length: secondCount }, (_, b) =>
      mean.of({ y, w: w.map((weight, i) => (first[i] === a && second[i] === b ? weight : 0)) }),
    ),
  )
  if (cells.some((row) => row.some((cell) => cell === null))) return null
  return cells.map((row) => row.map((cell) => cell!))
}

/**
 * Change of a mean between two waves, the second less the first. In a stacked file with one label per sampling unit
 * the influences of both waves meet in the units they share: overlapping samples get their covariance, independent
 * ones (units labelled by wave) none. Null when a wave has nobody.
 */
export function change(y: ArrayLike<number>, w: Float64Array, wave: Int32Array): Estimated | null {
  const [before, after] = [0, 1].map((k) => mean.of({ y, w: w.map((weight, i) => (wave[i] === k ? weight : 0)) }))
  if (!before || !after) return null
  return combination([
    { coefficient: 1, of: after },
    { coefficient: -1, of: before },
  ])
}

/**
 * How the change between waves differs between groups: the coefficients of the saturated model wave × group, as
 * regression gives them: the mean of the first group in the first wave, changes of the first group, distances of the
 * groups in the first wave, and differences in change (waves run faster). Null when a crossing has nobody.
 */
export function differencesInChange(
  y: ArrayLike<number>,
  w: Float64Array,
  groups: Crossing,
): readonly Estimated[] | null {
  const cells = cellMeans(y, w, groups)
  if (!cells) return null
  const waves = Array.from({ length: groups.firstCount - 1 }, (_, a) => a + 1)
  const others = Array.from({ length: groups.secondCount - 1 }, (_, b) => b + 1)
  const at = (a: number, b: number): Estimated => cells[a]![b]!
  const less = (of: Estimated, base: Estimated) =>
    combination([
      { coefficient: 1, of },
      { coefficient: -1, of: base },
    ])
  return [
    at(0, 0),
    ...waves.map((a) => less(at(a, 0), at(0, 0))),
    ...others.map((b) => less(at(0, b), at(0, 0))),
    ...others.flatMap((b) => waves.map((a) => less(less(at(a, b), at(a, 0)), less(at(0, b), at(0, 0))))),
  ]
}
