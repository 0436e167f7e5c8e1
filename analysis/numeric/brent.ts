/**
 * The zero of a function between two ends of different sign, to within `tolerance`: Brent (1973), inverse quadratic
 * steps kept safe by bisection, in the form of Forsythe, Malcolm & Moler (1977) that R's `uniroot` has.
 */
export function brent(f: (x: number) => number, from: number, to: number, tolerance: number): number {
  let [a, fa, b, fb] = [from, f(from), to, f(to)]
  if (fa === 0) return a
  let [c, fc] = [a, fa]
  for (let step = 0; step < 1000; step++) {
    const before = b - a
    if (Math.abs(fc) < Math.abs(fb)) [a, fa, b, fb, c, fc] = [b, fb, c, fc, b, fb]
    const least = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= least || fb === 0) return b
    const isPromising = Math.abs(before) >= least && Math.abs(fa) > Math.abs(fb)
    const next = isPromising ? interpolated({ a, fa, b, fb, c, fc }, least, before) : half
    ;[a, fa] = [b, fb]
    b += Math.abs(next) < least ? Math.sign(next) * least : next
    fb = f(b)
    if (fb * fc > 0) [c, fc] = [a, fa]
  }
  return b
}

type Points = Readonly<Record<'a' | 'fa' | 'b' | 'fb' | 'c' | 'fc', number>>

/** Step from b by the line through two points or the inverse parabola through three; half way where that leads out. */
function interpolated({ a, fa, b, fb, c, fc }: Points, least: number, before: number): number {
  const s = fb / fa
  const [r, t] = a === c ? [0, 0] : [fb / fc, fa / fc]
  const above = a === c ? (c - b) * s : s * ((c - b) * t * (t - r) - (b - a) * (r - 1))
  const below = a === c ? 1 - s : (t - 1) * (r - 1) * (s - 1)
  const q = above > 0 ? -below : below
  const p = Math.abs(above)
  const isSafe = p < 0.75 * (c - b) * q - Math.abs(least * q) / 2 && p < Math.abs((before * q) / 2)
  return isSafe ? p / q : (c - b) / 2
}
