import type { Estimate, Findings } from './findings.ts'

/** A group that differs from all others in one issue. */
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

type Cells = Findings['issues'][number]['groups'][number]['cells']

/** Whether the only other group is higher, which says the same as that this one is lower. */
const isMirrored = (cells: Cells, code: number): boolean =>
  cells.length === 2 && cells.some((other) => other.code !== code && other.difference?.direction === 'higher')

/**
 * Differences of a group from all others that passed the test after the correction for many, the largest first. Of a
 * variable with two groups only the higher one, since the other says the same.
 */
export function significantDifferences(findings: Findings): Difference[] {
  const found = findings.issues.flatMap(({ issue, groups }) =>
    groups.flatMap(({ variable, cells }) =>
      cells.flatMap(({ code, estimate, difference }): Difference[] => {
        if (!difference || difference.direction === 'not_significant' || !estimate.isEstimable) return []
        if (isMirrored(cells, code)) return []
        const path = `issues/${issue}/groups/${variable}/cells/${code}`
        return [{ issue, variable, code, value: difference.value, pAdjusted: difference.pAdjusted, estimate, path }]
      }),
    ),
  )
  return found.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}
