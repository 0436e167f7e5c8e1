import type { SamplingDesign } from '../variance/sampling-design.ts'

/** Numbers kept of a pair: Σw, Σwx, Σwy, Σwxy over those with both. */
const width = 4

const pairsOf = (size: number): number => (size * (size + 1)) / 2
/** Place of the pair (a, b), b ≤ a. */
const place = (a: number, b: number): number => (a * (a + 1)) / 2 + b

/** Sums over pairs of variables by sampling unit. */
export interface PairwiseSums {
  readonly size: number
  readonly units: number
  /** Unit by unit, pair by pair. */
  readonly byUnit: Float64Array
}

/** One pass over the respondents; a NaN in a column is a missing value, and leaves out its pairs only. */
export function pairwiseSums(
  columns: readonly Float64Array[],
  weights: Float64Array,
  { psu, psuCount }: SamplingDesign,
): PairwiseSums {
  const size = columns.length
  const step = pairsOf(size) * width
  const byUnit = new Float64Array(psuCount * step)
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i]!
    if (w === 0) continue
    let at = psu[i]! * step
    for (let a = 0; a < size; a++) {
      const x = columns[a]![i]!
      for (let b = 0; b <= a; b++, at += width) {
        const product = x * columns[b]![i]!
        if (Number.isNaN(product)) continue
        byUnit[at]! += w
        byUnit[at + 1]! += w * x
        byUnit[at + 2]! += w * columns[b]![i]!
        byUnit[at + 3]! += w * product
      }
    }
  }
  return { size, units: psuCount, byUnit }
}

/** Sums over all units, and over those of each stratum. */
export function pairTotals({ size, units, byUnit }: PairwiseSums, design: SamplingDesign) {
  const step = pairsOf(size) * width
  const byStratum = Array.from({ length: design.stratumCount }, () => new Float64Array(step))
  for (let u = 0; u < units; u++) {
    const own = byStratum[design.stratumOf[u]!]!
    for (let k = 0; k < step; k++) own[k]! += byUnit[u * step + k]!
  }
  const all = new Float64Array(step)
  for (const one of byStratum) for (let k = 0; k < step; k++) all[k]! += one[k]!
  return { all, byStratum }
}

/** Covariance matrix, row by row, each entry over those with both values; null where a pair has nobody. */
export function pairwiseCovariance(totals: Float64Array, size: number): Float64Array | null {
  const matrix = new Float64Array(size * size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) {
      const at = place(a, b) * width
      const w = totals[at]!
      if (!(w > 0)) return null
      const covariance = totals[at + 3]! / w - (totals[at + 1]! / w) * (totals[at + 2]! / w)
      matrix[a * size + b] = covariance
      matrix[b * size + a] = covariance
    }
  return matrix
}

/**
 * What a function of the pairs' totals becomes with each unit left out in turn, the others of its stratum standing in
 * for it (the stratified jackknife, JKn), and the variances that follow: Σ_h (n_h − 1)/n_h Σ (θ_(hi) − θ)². Null where
 * a stratum has one unit, or the function has no value somewhere. Weights are taken as fixed: what raking takes from
 * the variance is not in it, so it is rather too large. Shares drawn lessen nothing.
 */
export function jackknifeVariances(
  sums: PairwiseSums,
  design: SamplingDesign,
  of: (totals: Float64Array) => readonly number[] | null,
): { readonly full: readonly number[]; readonly variances: readonly number[] } | null {
  const { all, byStratum } = pairTotals(sums, design)
  const full = of(all)
  if (!full) return null
  const units = new Float64Array(design.stratumCount)
  for (const stratum of design.stratumOf) units[stratum]!++
  if (units.some((count) => count < 2)) return null
  const step = all.length
  const variances = full.map(() => 0)
  for (let u = 0; u < sums.units; u++) {
    const stratum = design.stratumOf[u]!
    const n = units[stratum]!
    const own = byStratum[stratum]!
    const left = all.map((total, k) => total + own[k]! / (n - 1) - (sums.byUnit[u * step + k]! * n) / (n - 1))
    const found = of(left)
    if (!found) return null
    found.forEach((value, k) => {
      variances[k]! += ((n - 1) / n) * (value - full[k]!) ** 2
    })
  }
  return { full, variances }
}
