import { deviance, stirlingError } from './log-gamma.ts'
import { solveConcave } from './newton.ts'
import { opposite, type Tails, tailsFrom } from './tails.ts'

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
    if (Math.abs(d * c - 1) < 3e-16) break
  }
  return value
}

/** Regularised incomplete gamma functions P(a,x) and Q(a,x) = 1 − P, plain and as logarithms. */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return tailsFrom(0, -Infinity)
  const kernel = logKernel(a, x)
  if (x < a + 1) {
    const sum = seriesBelow(a, x)
    return tailsFrom(Math.exp(kernel) * sum, kernel + Math.log(sum))
  }
  if (x === Infinity) return opposite(tailsFrom(0, -Infinity))
  const fraction = fractionAbove(a, x)
  return opposite(tailsFrom(Math.exp(kernel) * fraction, kernel + Math.log(fraction)))
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
