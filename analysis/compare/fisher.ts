import { brent } from '../numeric/brent.ts'
import { logBeta } from '../numeric/log-gamma.ts'

/** A 2 × 2 table of counts by column: [top left, bottom left, top right, bottom right]. */
export type FourCounts = readonly [number, number, number, number]

/** Distribution of the top left count, its margins given, at odds ratio 1: support and log probabilities. */
function support([a, b, c, d]: FourCounts): { from: number; logs: number[] } {
  const [m, n, k] = [a + b, c + d, a + c]
  const choose = (size: number, x: number): number => -logBeta(size - x + 1, x + 1) - Math.log(size + 1)
  const from = Math.max(0, k - n)
  const logs = Array.from(
    { length: Math.min(k, m) - from + 1 },
    (_, i) => choose(m, from + i) + choose(n, k - from - i),
  )
  return { from, logs }
}

/** The odds ratio at which an increasing function of it is 0, sought below 1 or, as its inverse, above. */
function oddsWhere(f: (odds: number) => number): number {
  const tolerance = Number.EPSILON ** 0.25
  const atOne = f(1)
  if (atOne === 0) return 1
  return atOne > 0 ? brent(f, 0, 1, tolerance) : 1 / brent((t) => f(1 / t), Number.EPSILON, 1, tolerance)
}

/** The same with an odds ratio: probabilities. */
function atOdds(logs: readonly number[], odds: number): number[] {
  const shifted = logs.map((log, i) => (i === 0 ? log : log + i * Math.log(odds)))
  const most = Math.max(...shifted)
  const raw = shifted.map((log) => Math.exp(log - most))
  const sum = raw.reduce((all, one) => all + one, 0)
  return raw.map((one) => one / sum)
}

export interface FisherTest {
  /** Two-sided: all tables no likelier than this one. */
  readonly p: number
  /** Conditional maximum likelihood; 0 or Infinity where the count is at the end of what its margins allow. */
  readonly oddsRatio: number
  readonly low: number
  readonly high: number
}

/**
 * Fisher's exact test of a 2 × 2 table with the conditional odds ratio and its exact interval (R's `fisher.test`).
 * Limits: independent people, small counts; the work grows with the smallest margin.
 */
export function fisherExact(table: FourCounts, level = 0.95): FisherTest {
  const { from, logs } = support(table)
  const at = table[0] - from
  const last = logs.length - 1
  const fair = atOdds(logs, 1)
  const p = fair.reduce((sum, one) => (one <= fair[at]! * (1 + 1e-7) ? sum + one : sum), 0)
  const tail = (1 - level) / 2
  const sumOf = (odds: number, start: number, end: number): number =>
    atOdds(logs, odds)
      .slice(start, end)
      .reduce((sum, one) => sum + one, 0)
  const mean = (odds: number): number => atOdds(logs, odds).reduce((sum, one, i) => sum + one * i, 0)
  const within = at === last ? Infinity : oddsWhere((odds) => mean(odds) - at)
  return {
    p: Math.min(1, p),
    oddsRatio: at === 0 ? 0 : within,
    low: at === 0 ? 0 : oddsWhere((odds) => sumOf(odds, at, last + 1) - tail),
    high: at === last ? Infinity : oddsWhere((odds) => tail - sumOf(odds, 0, at + 1)),
  }
}
