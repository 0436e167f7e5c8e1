import { deviance, stirlingError } from './log-gamma.ts'
import { solveConcave } from './newton.ts'

/** ln of x^a y^b / B(a,b), for y = 1 − x; stays exact for large a and b (Loader 2000). */
function logKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return errors - deviance(a, n * x) - deviance(b, n * y) + 0.5 * Math.log((a / n) * (b / (2 * Math.PI)))
}

/** Continued fraction of I_x(a,b) (DLMF 8.17.22) by Lentz's method; converges quickly for x < (a+1)/(a+b+2). */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny)
  let value = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || tiny)
    c = 1 + even / c || tiny
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || tiny)
    c = 1 + odd / c || tiny
    const change = d * c
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value
}

/** Regularised incomplete beta I_x(a,b); `y` is 1 − x, given apart where the caller knows it more exactly. */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  if (x >= (a + 1) / (a + b + 2)) return 1 - (Math.exp(logKernel(a, b, x, y)) * continuedFraction(b, a, y)) / b
  return (Math.exp(logKernel(a, b, x, y)) * continuedFraction(a, b, x)) / a
}

/**
 * x and 1 − x with I_x(a,b) = p. Solved on the logit scale for the smaller of the two tails, so that both ends keep
 * their digits; `q` is 1 − p.
 */
export function inverseIncompleteBeta(a: number, b: number, p: number, q: number = 1 - p): { x: number; y: number } {
  if (p <= 0) return { x: 0, y: 1 }
  if (q <= 0) return { x: 1, y: 0 }
  if (p > q) {
    const { x, y } = inverseIncompleteBeta(b, a, q, p)
    return { x: y, y: x }
  }
  const goal = Math.log(p)
  const start = Math.log(a / b) + Math.min(0, 0.5 * Math.sqrt(1 / a + 1 / b) * (goal + 0.7))
  const u = solveConcave((at) => {
    const x = 1 / (1 + Math.exp(-at))
    const y = 1 / (1 + Math.exp(at))
    const tail = incompleteBeta(a, b, x, y)
    return { value: Math.log(tail) - goal, slope: Math.exp(logKernel(a, b, x, y)) / tail }
  }, start)
  return { x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) }
}
