import type { Draws } from './draws.ts'

/** Ranks that the data allow, 1 being the largest estimate. */
export interface RankSets {
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** 1 at j·K + k where j is significantly above k, by one simultaneous test of all pairs. */
  readonly above: Uint8Array
  /** Critical value of each step. */
  readonly criticalValues: readonly number[]
}

/** Standard errors of all differences, K × K; 0 where two estimates cannot differ. */
function standardErrors(covariance: Float64Array, size: number): Float64Array {
  const errors = new Float64Array(size * size)
  for (let j = 0; j < size; j++)
    for (let k = 0; k < size; k++) {
      const variance = covariance[j * size + j]! + covariance[k * size + k]! - 2 * covariance[j * size + k]!
      errors[j * size + k] = variance > 1e-18 ? Math.sqrt(variance) : 0
    }
  return errors
}

/** Draws by estimate instead of row by row: pairs are then compared along contiguous memory. */
const byEstimate = ({ count, values }: Draws, size: number): Float64Array[] =>
  Array.from({ length: size }, (_, k) => Float64Array.from({ length: count }, (_, r) => values[r * size + k]!))

/** Largest standardised difference of every draw over the ordered pairs not yet rejected. */
function largest(
  columns: readonly Float64Array[],
  count: number,
  errors: Float64Array,
  above: Uint8Array,
): Float64Array {
  const size = columns.length
  const most = new Float64Array(count).fill(-Infinity)
  for (let j = 0; j < size; j++)
    for (let k = 0; k < j; k++) {
      const error = errors[j * size + k]!
      const isUp = above[j * size + k] === 0
      const isDown = above[k * size + j] === 0
      if (error === 0 || !(isUp || isDown)) continue
      const scale = (isUp ? 1 : -1) / error
      raise(most, columns[j]!, columns[k]!, scale, isUp && isDown)
    }
  return most
}

/** Raises `most`, the caller's own, to scale·(a − b), or to its absolute value where both directions are tested. */
function raise(most: Float64Array, a: Float64Array, b: Float64Array, scale: number, isBoth: boolean): void {
  for (let r = 0; r < most.length; r++) {
    const t = scale * (a[r]! - b[r]!)
    const distance = isBoth ? Math.abs(t) : t
    if (distance > most[r]!) most[r] = distance
  }
}

/** The order statistic ⌈level·R⌉, so that equal draws give equal integers everywhere. */
const quantile = (values: Float64Array, level: number): number =>
  values.slice().sort()[Math.ceil(level * values.length) - 1] ?? Infinity

/**
 * Simultaneous confidence sets for all ranks (Mogstad, Romano, Shaikh & Wilhelm 2024), stepwise. All ordered pairs
 * are tested at once against the (1 − α) quantile of the largest standardised error; rejected pairs are dropped and
 * the rest tested again. With chance `level` at least, every "j above k" holds and every true rank lies in its set.
 * A pair that cannot differ (standard error 0) is never rejected.
 */
export function rankSets(
  estimates: readonly number[],
  covariance: Float64Array,
  draws: Draws,
  options: { level: number; isStepwise?: boolean },
): RankSets {
  const size = estimates.length
  const errors = standardErrors(covariance, size)
  const columns = byEstimate(draws, size)
  const above = new Uint8Array(size * size)
  const criticalValues: number[] = []
  for (let isDone = size < 2; !isDone; ) {
    const critical = quantile(largest(columns, draws.count, errors, above), options.level)
    criticalValues.push(critical)
    isDone = rejectAbove(estimates, errors, critical, above) === 0 || options.isStepwise === false
  }
  const low = estimates.map((_, k) => 1 + estimates.filter((_, j) => above[j * size + k] === 1).length)
  const high = estimates.map((_, j) => size - estimates.filter((_, k) => above[j * size + k] === 1).length)
  return { low, high, above, criticalValues }
}

/** Marks pairs whose statistic exceeds the critical value; returns how many are new. `above` is the caller's own. */
function rejectAbove(estimates: readonly number[], errors: Float64Array, critical: number, above: Uint8Array): number {
  const size = estimates.length
  let found = 0
  for (let j = 0; j < size; j++)
    for (let k = 0; k < size; k++) {
      const error = errors[j * size + k]!
      if (error === 0 || above[j * size + k] === 1) continue
      if ((estimates[j]! - estimates[k]!) / error <= critical) continue
      above[j * size + k] = 1
      found++
    }
  return found
}
