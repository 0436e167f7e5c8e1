import { chiSquareUpper, normalTails } from '../numeric/distributions.ts'
import { midranks, tieLoss } from './midranks.ts'

/** Running sums over places that change one at a time (Fenwick 1994). */
function runningCounts(places: number) {
  const sums = new Float64Array(places + 1)
  return {
    add: (place: number): void => {
      for (let at = place + 1; at <= places; at += at & -at) sums[at]!++
    },
    /** Of all places below this one. */
    below: (place: number): number => {
      let sum = 0
      for (let at = place; at > 0; at -= at & -at) sum += sums[at]!
      return sum
    },
  }
}

/**
 * Concordant less discordant pairs (Knight 1966) of two lists of midranks: in the order of the first, how many before
 * have a smaller and a larger rank in the second. Twice a midrank is a whole number, so it serves as a place.
 */
function concordance(first: Float64Array, second: Float64Array): number {
  const order = Uint32Array.from(first, (_, i) => i).sort((a, b) => first[a]! - first[b]!)
  const seen = runningCounts(2 * order.length + 1)
  let sum = 0
  for (let start = 0; start < order.length; ) {
    const total = start
    let end = start
    for (; end < order.length && first[order[end]!] === first[order[start]!]; end++) {
      const at = 2 * second[order[end]!]!
      sum += seen.below(at) - (total - seen.below(at + 1))
    }
    for (; start < end; start++) seen.add(2 * second[order[start]!]!)
  }
  return sum
}

const over = (ties: readonly number[], f: (t: number) => number): number => ties.reduce((sum, t) => sum + f(t), 0)

/** Kendall's (1945) τ-b with the normal test for ties; null for fewer than three rows or without variation. */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>) {
  const n = x.length
  const [first, second] = [midranks(x), midranks(y)]
  const [a, b] = [first.ties, second.ties]
  const pairs = (t: number): number => t * (t - 1)
  const untied = (pairs(n) - over(a, pairs)) * (pairs(n) - over(b, pairs))
  if (n < 3 || !(untied > 0)) return null
  const s = concordance(first.ranks, second.ranks)
  const spread = (t: number): number => pairs(t) * (2 * t + 5)
  const triples = (t: number): number => pairs(t) * (t - 2)
  const variance =
    (spread(n) - over(a, spread) - over(b, spread)) / 18 +
    (over(a, pairs) * over(b, pairs)) / (2 * pairs(n)) +
    (over(a, triples) * over(b, triples)) / (9 * triples(n))
  const z = s / Math.sqrt(variance)
  return { tau: (2 * s) / Math.sqrt(untied), z, p: Math.min(1, 2 * normalTails(-Math.abs(z)).lower) }
}

/**
 * Kendall's coefficient of concordance W of m judges over n things, and its chi-square, which is Friedman's. `rows` are
 * judges. Null for fewer than two things or judges, or where every judge ties all things.
 */
export function concordanceOf(rows: readonly ArrayLike<number>[]) {
  const m = rows.length
  const n = rows[0]?.length ?? 0
  const ranked = rows.map(midranks)
  const sums = Array.from({ length: n }, (_, k) => ranked.reduce((sum, { ranks }) => sum + ranks[k]!, 0))
  const mean = (m * (n + 1)) / 2
  const s = sums.reduce((all, sum) => all + (sum - mean) ** 2, 0)
  const whole = m * m * (n ** 3 - n)
  const loss = m * ranked.reduce((all, { ties }) => all + tieLoss(ties), 0)
  if (m < 2 || n < 2 || whole - loss <= 0) return null
  const w = (12 * s) / (whole - loss)
  const chiSquare = m * (n - 1) * w
  return { w, withoutTies: (12 * s) / whole, chiSquare, p: chiSquareUpper(chiSquare, n - 1) }
}
