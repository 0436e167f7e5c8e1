import { solveSymmetric } from '../numeric/solve-symmetric.ts'
import type { Residuals } from '../variance/multistage.ts'
import type { Distance } from './distance.ts'

/** Columns of auxiliary values, one entry per respondent, whose weighted totals are to be the known ones. */
export type Auxiliaries = readonly Float64Array[]

export interface Calibration {
  readonly weights: Float64Array
  readonly steps: number
}

export type CalibrationFault = 'bounds_exclude_one' | 'no_convergence'

const tolerance = 1e-12
const mostSteps = 500
/** Beyond this the weights are first brought to the size of the population: they may come as shares. */
const farFromPopulation = 20

const product = (columns: Auxiliaries, eta: Float64Array): Float64Array => {
  const result = new Float64Array(columns[0]?.length ?? 0)
  columns.forEach((column, k) => {
    for (let i = 0; i < result.length; i++) result[i]! += column[i]! * eta[k]!
  })
  return result
}

const totalsOf = (columns: Auxiliaries, weights: Float64Array): number[] =>
  columns.map((column) => column.reduce((sum, value, i) => sum + value * weights[i]!, 0))

/** Σ w x x′, row by row. */
function crossProduct(columns: Auxiliaries, weights: Float64Array): Float64Array {
  const size = columns.length
  const matrix = new Float64Array(size * size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * columns[a]![i]! * columns[b]![i]!
      matrix[a * size + b] = sum
      matrix[b * size + a] = sum
    }
  return matrix
}

/**
 * Calibration (Deville & Särndal 1992): weights as near as possible to the base weights, by a distance, whose totals
 * of the auxiliaries are the known ones. Newton's method on the multipliers; as R survey's calibrate. Linear weights
 * may be negative; with bounds there may be none at all, and that is told. The auxiliaries should include a constant.
 */
export function calibrate(
  columns: Auxiliaries,
  populations: readonly number[],
  base: Float64Array,
  distance: Distance,
): Calibration | CalibrationFault {
  if (!distance.isPossible) return 'bounds_exclude_one'
  const least = totalsOf(columns, base).map((total, k) => populations[k]! / total)
  const scale = Math.min(...least) > farFromPopulation ? least.reduce((sum, one) => sum + one, 0) / least.length : 1
  const start = base.map((weight) => weight * scale)
  const misfitAt = (u: Float64Array): number[] => {
    const totals = totalsOf(
      columns,
      start.map((weight, i) => weight * distance.factor(u[i]!)),
    )
    return populations.map((population, k) => population - totals[k]!)
  }
  let eta: Float64Array = new Float64Array(columns.length)
  let reached = product(columns, eta)
  for (let step = 1; step <= mostSteps; step++) {
    const slopes = start.map((weight, i) => weight * distance.slope(reached[i]!))
    const change = solveSymmetric(crossProduct(columns, slopes), misfitAt(reached))
    const next = advanced(columns, eta, change, distance)
    if (!next) return 'no_convergence'
    eta = next
    reached = product(columns, eta)
    const isMet = misfitAt(reached).every((miss, k) => Math.abs(miss) / (1 + Math.abs(populations[k]!)) < tolerance)
    if (isMet) return { weights: start.map((weight, i) => weight * distance.factor(reached[i]!)), steps: step }
  }
  return 'no_convergence'
}

/** The multipliers after a step, which is halved until every factor is finite. */
function advanced(columns: Auxiliaries, eta: Float64Array, change: Float64Array, distance: Distance) {
  for (let part = 1; part > 1e-9; part /= 2) {
    const tried = eta.map((value, k) => value + part * change[k]!)
    if (product(columns, tried).every((u) => Number.isFinite(distance.factor(u)))) return tried
  }
  return null
}

/**
 * What calibration leaves of an influence: w times the residual of z/w in a regression on the auxiliaries under the
 * base weights (Deville & Särndal 1992, eq. 3.4), whatever the distance.
 */
export function calibratedResiduals(columns: Auxiliaries, base: Float64Array, weights: Float64Array): Residuals {
  const matrix = crossProduct(columns, base)
  return (influence) => {
    const ratio = influence.map((value, i) => (weights[i] === 0 ? 0 : value / weights[i]!))
    const right = totalsOf(
      columns,
      ratio.map((value, i) => value * base[i]!),
    )
    const fitted = product(columns, solveSymmetric(matrix, right))
    return ratio.map((value, i) => (value - fitted[i]!) * weights[i]!)
  }
}
