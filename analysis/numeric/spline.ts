/**
 * Cubic spline through points of ascending x, its ends set by the cubics through the first and last four points
 * (Forsythe, Malcolm & Moler 1977; R's method "fmm"). At least four points.
 */
export function splineThrough(x: readonly number[], y: readonly number[]): (at: number) => number {
  const last = x.length - 1
  const step = x.map((value, i) => (x[i + 1] ?? value) - value)
  const slope = y.map((value, i) => ((y[i + 1] ?? value) - value) / (step[i] || 1))
  const curve = curvatures(x, step, slope, last)
  return (at) => {
    const after = x.findIndex((value) => value > at)
    const i = Math.min(last - 1, Math.max(0, (after < 0 ? x.length : after) - 1))
    const h = step[i]!
    const u = at - x[i]!
    const linear = slope[i]! - h * (curve[i + 1]! + 2 * curve[i]!)
    return y[i]! + u * (linear + u * (3 * curve[i]! + (u * (curve[i + 1]! - curve[i]!)) / h))
  }
}

/** Third of the second derivatives at the points, halved: the solution of a tridiagonal system. */
function curvatures(x: readonly number[], step: readonly number[], slope: readonly number[], last: number): number[] {
  const diagonal = x.map((_, i) => {
    if (i === 0) return -step[0]!
    return i === last ? -step[last - 1]! : 2 * (step[i - 1]! + step[i]!)
  })
  const right = x.map((_, i) => (i === 0 || i === last ? 0 : slope[i]! - slope[i - 1]!))
  if (last > 2) {
    const bend = (i: number) => right[i + 1]! / (x[i + 2]! - x[i]!) - right[i]! / (x[i + 1]! - x[i - 1]!)
    right[0] = (bend(1) * step[0]! ** 2) / (x[3]! - x[0]!)
    right[last] = (-bend(last - 2) * step[last - 1]! ** 2) / (x[last]! - x[last - 3]!)
  }
  for (let i = 1; i <= last; i++) {
    const factor = step[i - 1]! / diagonal[i - 1]!
    diagonal[i]! -= factor * step[i - 1]!
    right[i]! -= factor * right[i - 1]!
  }
  const curve = right.slice()
  curve[last] = right[last]! / diagonal[last]!
  for (let i = last - 1; i >= 0; i--) curve[i] = (right[i]! - step[i]! * curve[i + 1]!) / diagonal[i]!
  return curve
}
