import type { Draws } from './draws.ts'

/** Ranks that the data allow, 1 being the largest estimate. */
export interface RankSets {
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** 1 at j·K + k where j is significantly above k, by one simultaneous test of all pairs. */
  readonly above: Uint8Array
  /** Critical value of each step. */
  readonly criticalValues: readonly number[]
  /** Standard errors of all differences, K × K; 0 where two estimates cannot differ. */
  readonly errors: Float64Array
  /** How far another set of as many draws may put the last critical value: four standard errors. */
  readonly criticalError: number
}

/** How a test of all pairs, or of one issue against the others, is to be made. */
export interface RankSetOptions {
  readonly level: number
  /** Drops rejected pairs and tests the rest again; yes if not said. */
  readonly isStepwise?: boolean
  /**
   * Tests only the pairs of this issue: a marginal set, narrower, that holds for an issue named before the results were
   * seen, not for the one that then looks best. The sets of the others mean nothing.
   */
  readonly only?: number
  /** Added to every critical value: what another set of draws might have given. */
  readonly shift?: number
  /**
   * Draws of how much too small an estimated standard error is (`rankDraws`), a power of two in number; every pair takes
   * its own. Without them standard errors count as known, or the draws already hold one error for all of them.
   */
  readonly spreads?: Float64Array
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

/** These draws by estimate instead of row by row: pairs are then compared along contiguous memory. */
const byEstimate = ({ values }: Draws, size: number, rows: Int32Array): Float64Array[] =>
  Array.from({ length: size }, (_, k) => Float64Array.from(rows, (r) => values[r * size + k]!))

/** Draws taken together: their values of all estimates stay in the processor's cache. */
const blockSize = 1024

/** One pair in the draws at `rows`: scale·(a − b)·spread, the spreads being read from a place of its own on. */
interface Pair {
  readonly a: Float64Array
  readonly b: Float64Array
  readonly scale: number
  readonly spreads: Float64Array
  readonly start: number
  readonly rows: Int32Array
}

/** Standard errors count as known. */
const noSpread = Float64Array.of(1)

/** Largest standardised difference of these draws over the ordered pairs not yet rejected. */
function largest(
  draws: Draws,
  rows: Int32Array,
  errors: Float64Array,
  above: Uint8Array,
  { only, spreads = noSpread }: RankSetOptions,
): Float64Array {
  const size = draws.values.length / draws.count
  const columns = byEstimate(draws, size, rows)
  const most = new Float64Array(rows.length).fill(-Infinity)
  for (let from = 0; from < most.length; from += blockSize) {
    const block = { from, to: Math.min(most.length, from + blockSize) }
    for (let j = 0; j < size; j++)
      for (let k = 0; k < j; k++) {
        const error = errors[j * size + k]!
        const isUp = above[j * size + k] === 0
        const isDown = above[k * size + j] === 0
        if (only !== undefined && j !== only && k !== only) continue
        if (error === 0 || !(isUp || isDown)) continue
        // An odd factor gives every pair a place of its own among a power of two.
        const start = Math.imul(j * size + k, 0x9e3779b1)
        const pair = { a: columns[j]!, b: columns[k]!, scale: (isUp ? 1 : -1) / error, spreads, start, rows }
        if (isUp && isDown) raiseEither(most, pair, block)
        else raise(most, pair, block)
      }
  }
  return most
}

interface Block {
  readonly from: number
  readonly to: number
}

/** Raises `most`, the caller's own, to what the pair has in each draw of the block. */
function raise(most: Float64Array, { a, b, scale, spreads, start, rows }: Pair, { from, to }: Block): void {
  const mask = spreads.length - 1
  for (let r = from; r < to; r++) {
    const t = scale * (a[r]! - b[r]!) * spreads[(start + rows[r]!) & mask]!
    if (t > most[r]!) most[r] = t
  }
}

/** The same without its sign: both directions of a pair at once. */
function raiseEither(most: Float64Array, { a, b, scale, spreads, start, rows }: Pair, { from, to }: Block): void {
  const mask = spreads.length - 1
  for (let r = from; r < to; r++) {
    const t = Math.abs(scale * (a[r]! - b[r]!) * spreads[(start + rows[r]!) & mask]!)
    if (t > most[r]!) most[r] = t
  }
}

/**
 * Places of the order statistic ⌈level·R⌉, so that equal draws give equal integers everywhere, and of those that four
 * binomial standard errors lie below and above it.
 */
function placesOf(count: number, level: number): { low: number; at: number; high: number } {
  const at = Math.ceil(level * count) - 1
  const spread = Math.ceil(4 * Math.sqrt(count * level * (1 - level)))
  return { low: Math.max(0, at - spread), at, high: Math.min(count - 1, at + spread) }
}

function quantile(values: Float64Array, level: number): { value: number; error: number } {
  const sorted = values.slice().sort()
  const { low, at, high } = placesOf(sorted.length, level)
  return { value: sorted[at] ?? Infinity, error: (sorted[high]! - sorted[low]!) / 2 }
}

/**
 * Makes every value that is among the `needed` largest anew by `renew`, where none can grow: the others stay upper
 * bounds. Most draws are never looked at again.
 */
function renewLargest(before: Float64Array, needed: number, renew: (rows: Int32Array) => Float64Array): Float64Array {
  const order = Int32Array.from(before.keys()).sort((a, b) => before[b]! - before[a]!)
  const found = before.slice()
  for (let done = 0; done < order.length; ) {
    const rows = order.subarray(done, Math.max(done + blockSize, 2 * needed))
    renew(rows).forEach((value, r) => {
      found[rows[r]!] = value
    })
    done += rows.length
    const least = Float64Array.from(order.subarray(0, done), (r) => found[r]!).sort()[done - needed]
    if (done >= order.length || (least !== undefined && least >= before[order[done]!]!)) break
  }
  return found
}

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
  options: RankSetOptions,
): RankSets {
  const size = estimates.length
  const errors = standardErrors(covariance, size)
  const above = new Uint8Array(size * size)
  const criticalValues: number[] = []
  let criticalError = 0
  let most: Float64Array | undefined
  const needed = draws.count - placesOf(draws.count, options.level).low
  const renew = (rows: Int32Array) => largest(draws, rows, errors, above, options)
  for (let isDone = size < 2; !isDone; ) {
    most = most ? renewLargest(most, needed, renew) : renew(Int32Array.from({ length: draws.count }, (_, r) => r))
    const found = quantile(most, options.level)
    const critical = found.value + (options.shift ?? 0)
    criticalValues.push(critical)
    criticalError = found.error
    isDone = rejectAbove(estimates, errors, critical, above, options.only) === 0 || options.isStepwise === false
  }
  return { ...boundsOf(above, size), above, criticalValues, errors, criticalError }
}

/**
 * Sets when the critical value is given, as a quantile known beforehand: one step, no draws.
 */
export function rankSetsBeyond(estimates: readonly number[], covariance: Float64Array, critical: number): Bounds {
  const above = new Uint8Array(estimates.length ** 2)
  rejectAbove(estimates, standardErrors(covariance, estimates.length), critical, above)
  return boundsOf(above, estimates.length)
}

interface Bounds {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Best and worst rank of every issue: 1 + those above it, K − those below it. */
function boundsOf(above: Uint8Array, size: number): Bounds {
  const all = Array.from({ length: size }, (_, k) => k)
  return {
    low: all.map((k) => 1 + all.filter((j) => above[j * size + k] === 1).length),
    high: all.map((j) => size - all.filter((k) => above[j * size + k] === 1).length),
  }
}

/** Marks pairs whose statistic exceeds the critical value; returns how many are new. `above` is the caller's own. */
function rejectAbove(
  estimates: readonly number[],
  errors: Float64Array,
  critical: number,
  above: Uint8Array,
  only?: number,
): number {
  const size = estimates.length
  let found = 0
  for (let j = 0; j < size; j++)
    for (let k = 0; k < size; k++) {
      const error = errors[j * size + k]!
      if (error === 0 || above[j * size + k] === 1) continue
      if (only !== undefined && j !== only && k !== only) continue
      if ((estimates[j]! - estimates[k]!) / error <= critical) continue
      above[j * size + k] = 1
      found++
    }
  return found
}
