const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

/** Stirling's series of ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x ≥ 15 (Abramowitz & Stegun 6.1.41). */
const series = (x: number): number => {
  const r = 1 / (x * x)
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / x
}

/** ln Γ(x) for x > 0; absolute error about 1e-14. Small x are shifted up by the recurrence. */
export function logGamma(x: number): number {
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
