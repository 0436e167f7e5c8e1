/** Value of a function and its slope there; with its second derivative steps are Halley's, which need fewer. */
export interface Tangent {
  readonly value: number
  readonly slope: number
  readonly bend?: number
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
    const tangent = f(u)
    const { value } = tangent
    if (value === 0) return u
    if (value < 0) low = u
    else high = u
    const step = stepOf(tangent)
    const next = stepWithin(u, value, step, low, high)
    const small = next === u + step ? lastStep(tangent, step) : 2e-16
    if (Math.abs(next - u) <= small * Math.max(1, Math.abs(next))) return next
    u = next
  }
  return u
}

/** A step this small, of the value, is the last: what another would change is less than rounding. */
function lastStep({ slope, bend }: Tangent, step: number): number {
  if (bend === undefined) return 2e-16
  // Halley's error is of third order, on the scale on which the slope changes.
  const third = (step * (slope + Math.abs(bend) / slope)) ** 2
  return Math.max(2e-16, Math.min(1e-3, 1e-17 / third))
}

/** NaN where there is no slope to go by. */
function stepOf({ value, slope, bend = 0 }: Tangent): number {
  if (!(slope > 0) || !Number.isFinite(value)) return Number.NaN
  const step = -value / slope
  return step / Math.min(2, Math.max(0.5, 1 + (step * bend) / (2 * slope)))
}

function stepWithin(u: number, value: number, step: number, low: number, high: number): number {
  const width = Math.max(1, Math.abs(u))
  const next = u + Math.max(-4 * width, Math.min(4 * width, step))
  if (next === u || (next > low && next < high)) return next
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2
  return value < 0 ? u + 2 * width : u - 2 * width
}
