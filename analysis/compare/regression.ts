import { factorOf, solve } from '../numeric/matrix.ts'

/** What links the mean of y to the columns: itself, or its logit for zeros and ones. */
export type Link = 'identity' | 'logit'

export interface RegressionInput {
  /** Columns of the model, the constant among them. */
  readonly columns: readonly ArrayLike<number>[]
  readonly y: ArrayLike<number>
  /** 0 leaves a row out. */
  readonly weights: Float64Array
  readonly link: Link
}

export interface Regression {
  readonly coefficients: readonly number[]
  /** One influence per row for every coefficient. */
  readonly influences: readonly Float64Array[]
}

interface Step {
  readonly factor: Float64Array
  readonly move: Float64Array
}

const meanAt = (link: Link, eta: number): number => (link === 'identity' ? eta : 1 / (1 + Math.exp(-eta)))
const slopeAt = (link: Link, mu: number): number => (link === 'identity' ? 1 : mu * (1 - mu))

const lineAt = (columns: readonly ArrayLike<number>[], beta: readonly number[], i: number): number =>
  columns.reduce((sum, column, k) => sum + column[i]! * beta[k]!, 0)

/** One step of Fisher scoring; null where columns depend on each other. */
function stepFrom({ columns, y, weights, link }: RegressionInput, beta: readonly number[]): Step | null {
  const size = columns.length
  const information = new Float64Array(size * size)
  const score = new Float64Array(size)
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i]!
    if (w === 0) continue
    const mu = meanAt(link, lineAt(columns, beta, i))
    for (let j = 0; j < size; j++) {
      const x = w * columns[j]![i]!
      score[j]! += x * (y[i]! - mu)
      for (let k = 0; k <= j; k++) information[j * size + k]! += x * slopeAt(link, mu) * columns[k]![i]!
    }
  }
  for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) information[k * size + j] = information[j * size + k]!
  const factor = factorOf(information, size)
  return factor && { factor, move: solve(factor, size, score) }
}

/**
 * Weighted linear or logistic regression with the influence A⁻¹xᵢwᵢ(yᵢ − μᵢ) of every row on every coefficient (Binder
 * 1983; R survey's svyglm). Null without weight, where columns depend on each other, or where a group has only zeros or
 * only ones, so that its logit would be infinite.
 */
export function regression(input: RegressionInput): Regression | null {
  let coefficients = input.columns.map(() => 0)
  for (let round = 0; round < 50; round++) {
    const step = stepFrom(input, coefficients)
    if (!step) return null
    const size = Math.max(1, ...coefficients.map(Math.abs))
    if (round > 0 && step.move.every((one) => Math.abs(one) <= 1e-10 * size))
      return { coefficients, influences: influencesOf(input, coefficients, step.factor) }
    coefficients = coefficients.map((value, k) => value + step.move[k]!)
  }
  return null
}

function influencesOf({ columns, y, weights, link }: RegressionInput, beta: readonly number[], factor: Float64Array) {
  const size = columns.length
  const influences = columns.map(() => new Float64Array(weights.length))
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    const rest = weights[i]! * (y[i]! - meanAt(link, lineAt(columns, beta, i)))
    const values = solve(
      factor,
      size,
      columns.map((column) => rest * column[i]!),
    )
    for (let k = 0; k < size; k++) influences[k]![i] = values[k]!
  }
  return influences
}
