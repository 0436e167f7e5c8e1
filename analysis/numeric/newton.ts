/** Value of a function and its slope there. */
export interface Tangent {
  readonly value: number
  readonly slope: number
}

/**
 * The zero of an increasing concave function, as the logarithm of a distribution function on a suitable scale is.
 * Newton's steps from the left never overshoot; steps out of the bracket found so far are halved into it.
 */
export function solveConcave(f: (u: number) => Tangent, start: number): number {
  let low = -Infinity
  let high = Infinity
  let u = start
  for (let i = 0; i < 200; i++) {
    const { value, slope } = f(u)
    if (value === 0) return u
    if (value < 0) low = u
    else high = u
    const next = stepWithin(u, value, slope, low, high)
    if (Math.abs(next - u) <= 2e-16 * Math.max(1, Math.abs(next))) return next
    u = next
  }
  return u
}

function stepWithin(u: number, value: number, slope: number, low: number, high: number): number {
  const width = Math.max(1, Math.abs(u))
  const step =
    slope > 0 && Number.isFinite(value) ? Math.max(-4 * width, Math.min(4 * width, -value / slope)) : Number.NaN
  const next = u + step
  if (next > low && next < high) return next
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2
  return value < 0 ? u + 2 * width : u - 2 * width
}
