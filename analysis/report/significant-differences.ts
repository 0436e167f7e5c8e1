import type { Estimate, Findings } from './findings.ts'

export interface Difference {
  readonly issue: string
  readonly variable: string
  readonly code: number
  /** Share of the group minus that of all others. */
  readonly value: number
  readonly pAdjusted: number
  readonly estimate: Estimate
  /** Where the cell lies in the findings. */
  readonly path: string
}

/**
 * Differences of a group from all others that passed the test after the correction for many, the largest first. Of a
 * variable with two groups only the higher one, since the other says the same.
 */
export function significantDifferences(findings: Findings): Difference[] {
  const found = findings.issues.flatMap(({ issue, groups }) =>
    groups.flatMap(({ variable, cells }) =>
      cells.flatMap(({ code, estimate, difference }): Difference[] => {
        if (!difference || difference.direction === 'not_significant' || !estimate.isEstimable) return []
        if (cells.length === 2 && difference.direction === 'lower') return []
        const path = `issues/${issue}/groups/${variable}/cells/${code}`
        return [{ issue, variable, code, value: difference.value, pAdjusted: difference.pAdjusted, estimate, path }]
      }),
    ),
  )
  return found.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}
