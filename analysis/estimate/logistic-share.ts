/** A share as the intercept of a logistic model. */
export interface LogisticShare {
  readonly coefficient: number
  readonly influence: Float64Array
  /** Variance of the coefficient if the weights, scaled to a mean of 1, counted independent respondents. */
  readonly naiveVariance: number
}

const tolerance = 1e-8
const mostIterations = 25

const expit = (x: number): number => 1 / (1 + Math.exp(-x))

/** Deviance of zeros and ones, by the two counts. */
const devianceOf = (ones: number, zeros: number, eta: number): number =>
  -2 * (ones * Math.log(expit(eta)) + zeros * Math.log(expit(-eta)))

/**
 * The logit of a share, fitted as a weighted logistic model by iteratively reweighted least squares with R's start,
 * steps and end (glm.fit; svyglm with family quasibinomial). Influence w(y − p)/Σwp(1 − p), p(1 − p) being that of
 * the last step. *Limit:* at a share of 0 or 1 there is no such logit: the steps end at about 1e-12 from it and mean
 * nothing. `y` is 0 or 1 wherever there is weight. Null for nobody.
 */
export function logisticShare(y: ArrayLike<number>, w: Float64Array): LogisticShare | null {
  const members = w.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0)
  const all = w.reduce((sum, weight) => sum + weight, 0)
  if (!(all > 0)) return null
  const prior = w.map((weight) => (weight * members) / all)
  const ones = prior.reduce((sum, weight, i) => sum + (weight > 0 ? weight * y[i]! : 0), 0)
  const zeros = members - ones
  let eta = prior.map((weight, i) => (weight > 0 ? Math.log((weight * y[i]! + 0.5) / (weight * (1 - y[i]!) + 0.5)) : 0))
  let working = prior
  let deviance = prior.reduce((sum, weight, i) => {
    return weight > 0 ? sum - 2 * weight * Math.log(y[i] === 1 ? expit(eta[i]!) : expit(-eta[i]!)) : sum
  }, 0)
  let coefficient = 0
  for (let step = 0; step < mostIterations; step++) {
    working = prior.map((weight, i) => weight * expit(eta[i]!) * expit(-eta[i]!))
    let sum = 0
    let size = 0
    for (let i = 0; i < w.length; i++) {
      if (prior[i] === 0) continue
      const residual = y[i] === 1 ? 1 / expit(eta[i]!) : -1 / expit(-eta[i]!)
      sum += working[i]! * (eta[i]! + residual)
      size += working[i]!
    }
    coefficient = sum / size
    const next = devianceOf(ones, zeros, coefficient)
    eta = new Float64Array(w.length).fill(coefficient)
    const isNear = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < tolerance
    deviance = next
    if (isNear) break
  }
  const size = working.reduce((sum, weight) => sum + weight, 0)
  const [up, down] = [1 / expit(coefficient), -1 / expit(-coefficient)]
  return {
    coefficient,
    influence: working.map((weight, i) => (weight > 0 ? (weight * (y[i] === 1 ? up : down)) / size : 0)),
    naiveVariance: 1 / size,
  }
}
