import { valuesOf } from '../../weight/margin-cells.ts'
import type { Scope } from '../find/scope.ts'
import type { FilterPart } from './state.ts'

/** The same scope with only those who meet every part of a filter: a domain, in the design of the whole sample. */
export function filtered(scope: Scope, filter: readonly FilterPart[]): Scope {
  if (filter.length === 0) return scope
  const parts = filter.map(({ variable, codes }) => ({
    values: valuesOf(variable, scope.dataset) ?? [],
    codes: new Set(codes),
  }))
  const weights = scope.weights.map((weight, i) =>
    parts.every(({ values, codes }) => codes.has(values[i]!)) ? weight : 0,
  )
  return { ...scope, weights, chosen: filter }
}

/** Every respondent counts once and no margin is used: how the answers lie before weighting. */
export const unweighted = (scope: Scope): Scope => ({
  ...scope,
  weights: scope.weights.map((weight) => (weight > 0 ? 1 : 0)),
  plan: { ...scope.plan, raking: null },
})

/** Respondents of positive weight. */
export function baseSizeOf({ weights }: Scope): number {
  let size = 0
  for (const weight of weights) if (weight > 0) size++
  return size
}

/** Mean of the positive weights; 0 where there is none. */
export function meanWeightOf(scope: Scope): number {
  const total = scope.weights.reduce((sum, weight) => sum + weight, 0)
  return total / Math.max(1, baseSizeOf(scope))
}
