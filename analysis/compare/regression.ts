import { factorOf, solve } from '../numeric/matrix.ts'

/** What links the mean of y to the columns: itself, or its logit for zeros and ones. */
type Link = 'identity' | 'logit'

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

interface Family {
  mean(eta: number): number
  /** Slope of the mean in eta, which is also the variance of y: both links are canonical. */
  slope(mu: number): number
  /** Where the search begins, for weights around 1. */
  start(y: number, w: number): number
  /** Twice what one y loses in log likelihood. */
  loss(y: number, mu: number): number
}

const logOf = (share: number): number => Math.log(Math.max(share, 1e-300))

const families: Readonly<Record<Link, Family>> = {
  identity: { mean: (eta) => eta, slope: () => 1, start: (y) => y, loss: (y, mu) => (y - mu) ** 2 },
  logit: {
    mean: (eta) => 1 / (1 + Math.exp(-eta)),
    slope: (mu) => mu * (1 - mu),
    start: (y, w) => Math.log((w * y + 0.5) / (w - w * y + 0.5)),
    loss: (y, mu) => -2 * (y * logOf(mu) + (1 - y) * logOf(1 - mu)),
  },
}

interface State {
  readonly eta: Float64Array
  readonly deviance: number
}

interface Step {
  readonly coefficients: readonly number[]
  readonly factor: Float64Array
  readonly next: State
}

const lineAt = (columns: readonly ArrayLike<number>[], beta: ArrayLike<number>, i: number): number =>
  columns.reduce((sum, column, k) => sum + column[i]! * beta[k]!, 0)

function firstState({ y, weights, link }: RegressionInput, rows: readonly number[]): State {
  const average = rows.reduce((sum, i) => sum + weights[i]!, 0) / rows.length
  const eta = new Float64Array(weights.length)
  for (const i of rows) eta[i] = families[link].start(y[i]!, weights[i]! / average)
  return { eta, deviance: devianceAt({ y, weights, link }, rows, eta) }
}

const devianceAt = (
  { y, weights, link }: Omit<RegressionInput, 'columns'>,
  rows: readonly number[],
  eta: Float64Array,
): number => rows.reduce((sum, i) => sum + weights[i]! * families[link].loss(y[i]!, families[link].mean(eta[i]!)), 0)

/** One step of iterated weighted least squares; null where columns depend on each other. */
function stepFrom(input: RegressionInput, rows: readonly number[], { eta }: State): Step | null {
  const { columns, y, weights, link } = input
  const { mean, slope } = families[link]
  const size = columns.length
  const information = new Float64Array(size * size)
  const score = new Float64Array(size)
  for (const i of rows) {
    const mu = mean(eta[i]!)
    const w = weights[i]! * slope(mu)
    const working = eta[i]! + (y[i]! - mu) / slope(mu)
    for (let j = 0; j < size; j++) {
      const x = w * columns[j]![i]!
      score[j]! += x * working
      for (let k = 0; k < size; k++) information[j * size + k]! += x * columns[k]![i]!
    }
  }
  const factor = factorOf(information, size)
  if (!factor) return null
  const coefficients = [...solve(factor, size, score)]
  const line = new Float64Array(eta.length)
  for (const i of rows) line[i] = lineAt(columns, coefficients, i)
  return { coefficients, factor, next: { eta: line, deviance: devianceAt(input, rows, line) } }
}

/**
 * Weighted linear or logistic regression with the influence A⁻¹xᵢwᵢ(yᵢ − μᵢ) of every row on every coefficient (Binder
 * 1983; R survey's svyglm). Stops, as R's glm, when the deviance changes by less than 1e-8 of itself, with the information
 * of the last step. Null without weight, where columns depend on each other, or where a group has only zeros or only
 * ones, so that its logit would be infinite.
 */
export function regression(input: RegressionInput): Regression | null {
  const rows = Array.from(input.weights.keys()).filter((i) => input.weights[i]! > 0)
  let state = firstState(input, rows)
  for (let round = 0; round < 25; round++) {
    const step = stepFrom(input, rows, state)
    if (!step || !Number.isFinite(step.next.deviance)) return null
    const isDone = Math.abs(step.next.deviance - state.deviance) < 1e-8 * (Math.abs(step.next.deviance) + 0.1)
    if (isDone && isSeparated(input, rows, step.next)) return null
    if (isDone) return { coefficients: step.coefficients, influences: influencesOf(input, rows, state, step) }
    state = step.next
  }
  return null
}

/** A logit so far out that only an endless one would fit. */
const isSeparated = ({ link }: RegressionInput, rows: readonly number[], { eta }: State): boolean =>
  link === 'logit' && rows.some((i) => Math.abs(eta[i]!) > 15)

function influencesOf(input: RegressionInput, rows: readonly number[], last: State, step: Step): Float64Array[] {
  const { columns, y, weights, link } = input
  const { mean, slope } = families[link]
  const size = columns.length
  const influences = columns.map(() => new Float64Array(weights.length))
  for (const i of rows) {
    const mu = mean(step.next.eta[i]!)
    const rest = (weights[i]! * slope(mean(last.eta[i]!)) * (y[i]! - mu)) / slope(mu)
    const row = solve(
      step.factor,
      size,
      columns.map((column) => rest * column[i]!),
    )
    for (let k = 0; k < size; k++) influences[k]![i] = row[k]!
  }
  return influences
}
