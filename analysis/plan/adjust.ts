import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, hommel } from '../compare/multiplicity.ts'
import type { adjustments } from './request.ts'

export type Adjustment = (typeof adjustments)[number]

const methods: Readonly<Record<Adjustment, (p: readonly number[]) => number[]>> = {
  holm,
  hochberg,
  hommel,
  bonferroni,
  BH: benjaminiHochberg,
  BY: benjaminiYekutieli,
  none: (p) => [...p],
}

/** Gives the p-values of one family of tests their adjusted ones; tests that could not be made are not counted. */
export function withAdjusted<T extends { readonly p: number | null }>(
  tests: readonly T[],
  adjustment: Adjustment,
): (T & { readonly pAdjusted: number | null; readonly adjust: Adjustment })[] {
  const adjusted = methods[adjustment](tests.map(({ p }) => p ?? Number.NaN))
  return tests.map((test, k) => ({
    ...test,
    pAdjusted: Number.isNaN(adjusted[k]!) ? null : adjusted[k]!,
    adjust: adjustment,
  }))
}
