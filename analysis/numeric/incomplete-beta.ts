import { deviance, logBeta, stirlingError } from './log-gamma.ts'
import { solveConcave } from './newton.ts'
import { opposite, type Tails, tailsFrom } from './tails.ts'

/** ln of x^a y^b / B(a,b), for y = 1 − x; stays exact for large a and b (Loader 2000). */
function logKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return errors - deviance(a, n * x) - deviance(b, n * y) + 0.5 * Math.log((a / n) * (b / (2 * Math.PI)))
}

/** The same where x or y is so small that only logarithms hold it. */
const logKernelAt = (a: number, b: number, x: number, y: number, logX: number): number =>
  x < 1e-290 || y < 1e-290 ? a * logX + b * Math.log(y) - logBeta(a, b) : logKernel(a, b, x, y)

/**
 * Continued fraction of I_x(a,b) over its kernel (Didonato & Morris 1992, eq. 9): every other step of DLMF 8.17.22, in
 * which what x and 1 lose to each other for large a is computed from y. Converges quickly for x < (a+1)/(a+b+2).
 */
function continuedFraction(a: number, b: number, x: number, y: number): number {
  const c = 1 + (a > b ? (a + b) * y - b : a - (a + b) * x)
  let [above, below] = [0, 1]
  let [nextAbove, nextBelow] = [1, c / (1 + 1 / a)]
  let value = nextAbove / nextBelow
  for (let n = 1; n < 100_000; n++) {
    const w = n * (b - n) * x
    const s = a + 2 * n - 1
    const p = 1 + (n - 1) / a
    const alpha = p * (p + b / a) * (a / s) ** 2 * w * x
    const beta = n + w / s + ((n / a + 1) / (1 + (1 + 2 * n) / a)) * (c + n * (y + 1))
    const up = alpha * above + beta * nextAbove
    const down = alpha * below + beta * nextBelow
    const last = value
    value = up / down
    if (Math.abs(value - last) <= 3e-16 * value) break
    above = nextAbove / down
    below = nextBelow / down
    nextAbove = value
    nextBelow = 1
  }
  return value
}

/**
 * I_x(a,b) and 1 − I_x(a,b), plain and as logarithms, which hold where the plain ones fall below 1e-308. `y` is 1 − x and
 * `logX` its logarithm, given apart where the caller knows them more exactly.
 */
export function betaTails(a: number, b: number, x: number, y: number = 1 - x, logX: number = Math.log(x)): Tails {
  if (logX === -Infinity) return tailsFrom(0, -Infinity)
  if (y <= 0) return opposite(tailsFrom(0, -Infinity))
  return tailsOf(a, b, x, y, logKernelAt(a, b, x, y, logX))
}

const tailsOf = (a: number, b: number, x: number, y: number, kernel: number): Tails =>
  x >= (a + 1) / (a + b + 2) ? opposite(lowTails(b, a, y, x, kernel)) : lowTails(a, b, x, y, kernel)

function lowTails(a: number, b: number, x: number, y: number, kernel: number): Tails {
  const fraction = continuedFraction(a, b, x, y)
  return tailsFrom(Math.exp(kernel) * fraction, kernel + Math.log(fraction))
}

/** Regularised incomplete beta I_x(a,b); `y` is 1 − x, given apart where the caller knows it more exactly. */
export const incompleteBeta = (a: number, b: number, x: number, y: number = 1 - x): number =>
  x <= 0 ? 0 : betaTails(a, b, x, y).lower

/**
 * The logit u of x, with I_x(a,b) = p, so that x = 1/(1 + e^−u) keeps its digits at both ends, even below 1e-308. Solved
 * for the logarithm of the smaller of the two tails; `q` is 1 − p.
 */
export function logitOfInverseBeta(a: number, b: number, p: number, q: number = 1 - p): number {
  if (p <= 0) return -Infinity
  if (q <= 0) return Infinity
  if (p > q) return -logitOfInverseBeta(b, a, q, p)
  const goal = Math.log(p)
  return solveConcave(
    (at) => {
      const x = 1 / (1 + Math.exp(-at))
      const y = 1 / (1 + Math.exp(at))
      const logX = at < 0 ? at - Math.log1p(Math.exp(at)) : -Math.log1p(Math.exp(-at))
      if (logX === -Infinity || y <= 0) return { value: y <= 0 ? -goal : -Infinity, slope: 0 }
      const kernel = logKernelAt(a, b, x, y, logX)
      const tail = tailsOf(a, b, x, y, kernel).logLower
      const slope = Math.exp(kernel - tail)
      return { value: tail - goal, slope, bend: slope * (a * y - b * x - slope) }
    },
    startOf(a, b, goal),
  )
}

/** A first guess, by the normal approximation of Abramowitz & Stegun 26.5.22 (with 26.2.22) where it holds. */
function startOf(a: number, b: number, goal: number): number {
  if (a < 1 || b < 1) return Math.log(a / b) + Math.min(0, 0.5 * Math.sqrt(1 / a + 1 / b) * (goal + 0.7))
  const t = Math.sqrt(-2 * goal)
  const z = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t)
  const [left, right] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const h = 2 / (left + right)
  const lift = (z * z - 3) / 6
  const w = (z * Math.sqrt(Math.max(0, h + lift))) / h - (right - left) * (lift + 5 / 6 - 2 / (3 * h))
  return Math.log(a / b) - 2 * w
}

/** x and 1 − x with I_x(a,b) = p; `q` is 1 − p. */
export function inverseIncompleteBeta(a: number, b: number, p: number, q: number = 1 - p): { x: number; y: number } {
  const u = logitOfInverseBeta(a, b, p, q)
  return { x: 1 / (1 + Math.exp(-u)), y: 1 / (1 + Math.exp(u)) }
}
