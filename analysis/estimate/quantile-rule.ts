import { runningSums } from '../numeric/exact-sum.ts'

/** Values in ascending order with their weights, those without weight left out. */
export interface Ordered {
  readonly x: readonly number[]
  readonly w: readonly number[]
  /** Weights summed up to each value. */
  readonly sums: readonly number[]
}

/** How a weighted quantile is taken from ordered values; null where the rule has none. */
export interface QuantileRule {
  readonly id: string
  of(values: Ordered, p: number): number | null
}

/** Rows that have weight, by rising value, with running sums of their weights. */
export function ordered(values: ArrayLike<number>, weights: ArrayLike<number>): Ordered {
  const rows = Array.from({ length: values.length }, (_, i) => i).filter((i) => weights[i] !== 0)
  rows.sort((a, b) => values[a]! - values[b]!)
  const x = rows.map((i) => values[i]!)
  const w = rows.map((i) => weights[i]!)
  return { x, w, sums: runningSums(w) }
}

/** Equal values as one, of their weight together. */
function merged({ x, w }: Ordered): Ordered {
  const totals = new Map<number, number>()
  for (let i = 0; i < x.length; i++) totals.set(x[i]!, (totals.get(x[i]!) ?? 0) + w[i]!)
  return ordered([...totals.keys()], [...totals.values()])
}

/**
 * The values around p in the distribution function, and how far p is from both. *Limit:* before the first
 * step `below` is negative; rules that take a value then take the second, and hf4 leaves the data, as in R survey 4.4.
 */
function around({ x, sums }: Ordered, p: number) {
  const total = sums[sums.length - 1]!
  const after = sums.findIndex((sum) => sum > p * total)
  const low = Math.max(0, (after < 0 ? x.length : after) - 1)
  const high = Math.min(low + 1, x.length - 1)
  return {
    low,
    lower: x[low]!,
    upper: x[high]!,
    below: p - sums[low]! / total,
    above: sums[high]! / total - p,
  }
}

/** A rule that takes one of the values around p, or their middle. */
const stepping = (id: string, onStep: (lower: number, upper: number) => number): QuantileRule => ({
  id,
  of: (values, p) => {
    const { lower, upper, below } = around(values, p)
    return below === 0 ? onStep(lower, upper) : upper
  },
})

/** Value at p on the lines between points; the first or last beyond them. */
function interpolated(at: readonly number[], x: readonly number[], p: number): number {
  const after = at.findIndex((one) => one > p)
  if (after === 0) return x[0]!
  if (after < 0) return x[x.length - 1]!
  const part = (p - at[after - 1]!) / (at[after]! - at[after - 1]!)
  return x[after - 1]! + part * (x[after]! - x[after - 1]!)
}

/** A rule that joins the values by lines, `place` telling at what p each of them lies. */
const joining = (id: string, place: (values: Ordered, i: number, last: number) => number): QuantileRule => ({
  id,
  of: (values, p) => {
    const last = values.x.length - 1
    if (last === 0) return values.x[0]!
    const at = values.x.map((_, i) => place(values, i, last))
    return interpolated(...atOnce(at, values.x), p)
  },
})

/** Values at the same p as one, their mean. */
function atOnce(at: readonly number[], x: readonly number[]): [number[], number[]] {
  const places: number[] = []
  const means: number[] = []
  let count = 0
  at.forEach((place, i) => {
    if (place === places.at(-1)) {
      count++
      means[means.length - 1]! += (x[i]! - means[means.length - 1]!) / count
      return
    }
    count = 1
    places.push(place)
    means.push(x[i]!)
  })
  return [places, means]
}

const before = ({ sums }: Ordered, i: number): number => (i > 0 ? sums[i - 1]! : 0)

/** The inverse of the weighted distribution function: the smallest value that p lies at or below. The default. */
export const math = stepping('math', (lower) => lower)

/** As taught in school: the middle of two values where p falls between them. */
const school = stepping('school', (lower, upper) => (lower + upper) / 2)

/** The nearest value, the even one of two. */
const nearestEven: QuantileRule = {
  id: 'hf3',
  of: (values, p) => {
    const { low, lower, upper, below } = around(merged(values), p)
    return below === 0 && (low + 1) % 2 === 0 ? lower : upper
  },
}

/** Along the distribution function itself. *Limit:* none at its very end, as in R survey. */
const linearInSums: QuantileRule = {
  id: 'hf4',
  of: (values, p) => {
    const { lower, upper, below, above } = around(values, p)
    if (above + below === 0) return null
    const part = below / (above + below)
    return lower * (1 - part) + upper * part
  },
}

/**
 * Shah & Vaish (2006) as R survey has it: the last value whose place lies at or below p. *Limit:* R takes half of the
 * raw weight from a place counted in mean weights, so that values may change places; agrees with R, not with the paper.
 */
const shahVaish: QuantileRule = {
  id: 'shahvaish',
  of: ({ x, w, sums }, p) => {
    const count = x.length
    if (count === 1) return x[0]!
    const mean = sums[count - 1]! / count
    const places = runningSums(w.map((weight) => weight / mean)).map((sum, i) => (sum + 0.5 - w[i]! / 2) / (count + 1))
    const order = [...places.keys()].sort((a, b) => places[a]! - places[b]!)
    const [at, values] = atOnce(
      order.map((i) => places[i]!),
      order.map((i) => x[i]!),
    )
    const after = at.findIndex((place) => place > p)
    return values[after < 0 ? values.length - 1 : Math.max(0, after - 1)]!
  },
}

/**
 * The registry: R survey's `qrule`. hf1 … hf9 are the definitions of Hyndman & Fan (1996) with weights; hf1 is "math",
 * hf2 "school".
 */
export const quantileRules: readonly QuantileRule[] = [
  math,
  school,
  shahVaish,
  { ...math, id: 'hf1' },
  { ...school, id: 'hf2' },
  nearestEven,
  linearInSums,
  joining('hf5', ({ sums, w }, i, last) => (sums[i]! - w[i]! / 2) / sums[last]!),
  joining('hf6', ({ sums, w }, i, last) => sums[i]! / (sums[last]! + w[last]!)),
  joining('hf7', (values, i, last) => before(values, i) / values.sums[last - 1]!),
  joining('hf8', (values, i, last) => {
    return (before(values, i) / 3 + (values.sums[i]! * 2) / 3) / (values.sums[last]! + values.w[last]! / 3)
  }),
  joining('hf9', (values, i, last) => {
    return ((before(values, i) * 3) / 8 + (values.sums[i]! * 5) / 8) / (values.sums[last]! + values.w[last]! / 4)
  }),
]
