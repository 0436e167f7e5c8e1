import type { Estimate, Findings } from '../report/findings.ts'
import { attack } from './attack.ts'
import type { Figure } from './linked-tables.ts'
import { minimumForComments, minimumForExtremes } from './minimums.ts'
import { type Check, type Released, release } from './released.ts'

/** Every estimate of the findings with its place. */
function* estimatesOf({ issues, programmes }: Findings): Generator<readonly [string, Estimate]> {
  for (const { issue, mention, concern, satisfaction, dissatisfied, dontKnow, groups } of issues) {
    yield* Object.entries({ mention, concern, satisfaction, dissatisfied, dontKnow }).map(
      ([name, estimate]) => [`issues/${issue}/${name}`, estimate] as const,
    )
    for (const { variable, cells } of groups)
      for (const { code, estimate } of cells) yield [`issues/${issue}/${variable}/${code}`, estimate]
  }
  for (const { index, known, rating } of programmes) {
    yield [`programmes/${index}/known`, known]
    yield [`programmes/${index}/rating`, rating]
  }
}

const isMean = (place: string) => /concern$|[^s]satisfaction$|rating$/.test(place)

/** Estimates of too few people, and shares of 0 or 1 in a small base, which tell what each one said. */
const estimates: Check<Findings> = (findings) =>
  [...estimatesOf(findings)].flatMap(([place, estimate]) => {
    if (!estimate.isEstimable) return []
    const { value, baseSize } = estimate
    const tellsOfAll = !isMean(place) && baseSize < minimumForExtremes && (value <= 0 || value >= 1)
    return baseSize < findings.minimumGroupSize || tellsOfAll ? [place] : []
  })

/** Groups of the sample table that somebody with the whole page works out although they are hidden. */
const hiddenGroups: Check<Findings> = ({ sample, fieldwork, minimumGroupSize: minimum }) => {
  const variables = [...new Set(sample.map(({ variable }) => variable))].filter((one) => one !== '@sector')
  return variables.flatMap((variable) => {
    const rows = sample.filter((row) => row.variable === variable)
    if (rows.every(({ baseSize }) => baseSize !== null)) return []
    const shown = rows.flatMap(({ baseSize }, i): Figure[] =>
      baseSize === null ? [] : [{ cells: [i], value: baseSize, kind: 'shown', minimum }],
    )
    // The last cell are those without a group.
    const all: Figure = { cells: [...rows.keys(), rows.length], value: fieldwork.valid, kind: 'public', minimum }
    const tables = { size: rows.length + 1, figures: [all, ...shown] }
    const found = attack(tables, () => true)
    const anyway = attack(tables, (i) => i === 0)
    return rows.flatMap(({ baseSize, code }, i) => {
      if (baseSize !== null) return []
      const { low, high } = found.of([i])
      const isNew = low !== anyway.of([i]).low || high !== anyway.of([i]).high
      return isNew && high - low < minimum ? [`sample/${variable}/${code}`] : []
    })
  })
}

const comments: Check<Findings> = (findings) =>
  findings.comments.length > 0 && findings.fieldwork.valid < minimumForComments ? ['comments'] : []

/**
 * Findings that may be shown: whatever hid what is small, this looks at the result alone, as a reader would. It does not
 * see the pages of other sectors; that all pages together open nothing is what `protectGroups` is for.
 */
export const releaseFindings = (findings: Findings): Released<Findings> =>
  release(findings, [estimates, hiddenGroups, comments])
