import { deviance, stirlingError } from './log-gamma.ts'
import { solveConcave } from './newton.ts'

/** ln of x^a e^−x / Γ(a), exact for large a (Loader 2000). */
const logKernel = (a: number, x: number): number =>
  -deviance(a, x) - stirlingError(a) + 0.5 * Math.log(a / (2 * Math.PI))

function seriesBelow(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < 100_000; n++) {
    term *= x / (a + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum
}

/** Lentz's method for the continued fraction of the upper function (DLMF 8.9.2). */
function fractionAbove(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b || 1e-300)
    c = b + an / c || 1e-300
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

/** Regularised incomplete gamma functions P(a,x) and Q(a,x) = 1 − P; the smaller one keeps its digits. */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x < a + 1) {
    const lower = Math.exp(logKernel(a, x)) * seriesBelow(a, x)
    return { lower, upper: 1 - lower }
  }
  const upper = Math.exp(logKernel(a, x)) * fractionAbove(a, x)
  return { lower: 1 - upper, upper }
}

/** x with P(a,x) = p and Q(a,x) = q, solved for the logarithm of x and of the smaller tail. */
export function inverseIncompleteGamma(a: number, p: number, q: number = 1 - p): number {
  if (p <= 0) return 0
  if (q <= 0) return Infinity
  const isLower = p <= q
  const goal = Math.log(isLower ? p : q)
  const sign = isLower ? 1 : -1
  const u = solveConcave((at) => {
    const x = Math.exp(sign * at)
    const { lower, upper } = incompleteGamma(a, x)
    const tail = isLower ? lower : upper
    return { value: Math.log(tail) - goal, slope: Math.exp(logKernel(a, x)) / tail }
  }, sign * Math.log(a))
  return Math.exp(sign * u)
}
