import { sampleVariance } from 'simple-statistics'
import { pearson } from './pearson.ts'

/** Reliability of a scale from the variances of its items and of their sum; null for fewer than two items. */
export function cronbachAlpha(itemVariances: readonly number[], sumVariance: number): number | null {
  const k = itemVariances.length
  if (k < 2 || !(sumVariance > 0)) return null
  const own = itemVariances.reduce((sum, one) => sum + one, 0)
  return (k / (k - 1)) * (1 - own / sumVariance)
}

const varianceOf = (values: readonly number[]): number => (values.length < 2 ? 0 : sampleVariance(values))

const sumOf = (items: readonly (readonly number[])[]): number[] =>
  (items[0] ?? []).map((_, i) => items.reduce((sum, item) => sum + item[i]!, 0))

const alphaOf = (items: readonly (readonly number[])[]): number | null =>
  cronbachAlpha(items.map(varianceOf), varianceOf(sumOf(items)))

export interface ScaleAnalysis {
  readonly alpha: number | null
  /** From the mean correlation of the items, as if they varied equally. */
  readonly standardizedAlpha: number | null
  /** Alpha of the others; null with two items. */
  readonly alphaWithout: readonly (number | null)[]
  /** Correlation of an item with the sum of the others. */
  readonly itemRest: readonly (number | null)[]
}

/**
 * Cronbach (1951) and item analysis without weights, rows complete. Items must point the same way. Limits: alpha grows
 * with the number of items and does not show that they measure one thing.
 */
export function scaleAnalysis(items: readonly (readonly number[])[]): ScaleAnalysis {
  const k = items.length
  const pairs = items.flatMap((item, j) => items.slice(0, j).map((other) => pearson(item, other)))
  const mean = pairs.reduce<number>((sum, r) => sum + (r ?? 0), 0) / pairs.length
  const without = (j: number): (readonly number[])[] => items.filter((_, other) => other !== j)
  return {
    alpha: alphaOf(items),
    standardizedAlpha: pairs.length === 0 || pairs.includes(null) ? null : (k * mean) / (1 + (k - 1) * mean),
    alphaWithout: items.map((_, j) => alphaOf(without(j))),
    itemRest: items.map((item, j) => pearson(item, sumOf(without(j)))),
  }
}
