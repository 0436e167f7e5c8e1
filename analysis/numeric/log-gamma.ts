const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

/** Stirling's series of ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x ≥ 15 (Abramowitz & Stegun 6.1.41). */
const series = (x: number): number => {
  const r = 1 / (x * x)
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / x
}

/** ζ(k) − 1 for k ≥ 2 (Euler–Maclaurin from 100 on; Abramowitz & Stegun 23.2). */
function zetaLessOne(k: number): number {
  let sum = 0
  for (let n = 99; n >= 2; n--) sum += n ** -k
  const third = (k * (k + 1) * (k + 2)) / 7.2e8
  const fifth = (third * (k + 3) * (k + 4)) / 4.2e5
  return sum + 100 ** -k * (100 / (k - 1) + 1 / 2 + k / 1200 - third + fifth)
}

const euler = 0.577_215_664_901_532_9
const coefficients = Array.from({ length: 40 }, (_, i) => ((i % 2 === 0 ? 1 : -1) * zetaLessOne(i + 2)) / (i + 2))

/** ln Γ(2 + z) for |z| ≤ ½, exact to the last digits at its zero z = 0 (Abramowitz & Stegun 6.1.33). */
const nearTwo = (z: number): number => z * (1 - euler + coefficients.reduceRight((sum, c) => sum * z + c, 0) * z)

/** ln Γ(x) for x > 0; error about 1e-14, relative to the value near its zeros 1 and 2. Small x are shifted up. */
export function logGamma(x: number): number {
  if (Math.abs(x - 2) <= 0.5) return nearTwo(x - 2)
  if (Math.abs(x - 1) < 0.5) return nearTwo(x - 1) - Math.log1p(x - 1)
  let product = 1
  let shifted = x
  while (shifted < 15) product *= shifted++
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + series(shifted) - Math.log(product)
}

/** ln Γ(x) less Stirling's leading terms: what is left when the large terms of a density cancel (Loader 2000). */
export const stirlingError = (x: number): number =>
  x >= 15 ? series(x) : logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi)

/** x ln(x/m) + m − x without cancellation where x is near m (C. Loader, 2000: saddle-point expansion, bd0). */
export function deviance(x: number, m: number): number {
  if (x === 0) return m
  if (Math.abs(x - m) > 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let term = 2 * x * v
  for (let j = 3; j < 1000; j += 2) {
    term *= v * v
    const next = sum + term / j
    if (next === sum) break
    sum = next
  }
  return sum
}

/**
 * ln B(a,b) for a, b > 0. The Stirling terms of large arguments are cancelled by hand, not by subtraction.
 */
export function logBeta(a: number, b: number): number {
  const p = Math.min(a, b)
  const q = Math.max(a, b)
  if (q < 10) return logGamma(p) + (logGamma(q) - logGamma(p + q))
  const error = stirlingError(q) - stirlingError(p + q)
  const share = Math.log1p(-p / (p + q))
  if (p < 10) return logGamma(p) + error + p - p * Math.log(p + q) + (q - 0.5) * share
  return halfLogTwoPi - 0.5 * Math.log(q) + stirlingError(p) + error + (p - 0.5) * Math.log(p / (p + q)) + q * share
}

/** Derivative of ln Γ(x) for x > 0: shifted up by the recurrence, then Abramowitz & Stegun 6.3.18. */
export function digamma(x: number): number {
  let below = 0
  let shifted = x
  while (shifted < 15) below += 1 / shifted++
  const r = 1 / (shifted * shifted)
  const tail = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))))
  return Math.log(shifted) - 0.5 / shifted - tail - below
}
