import type { Findings } from '../findings.ts'
import type { Grouping } from './groupings.ts'
import type { Scope } from './scope.ts'

/** How many respondents each code of the grouping variables has, and their share without and with weights. */
export function sampleRows(list: readonly Grouping[], scope: Scope): Findings['sample'] {
  return list.flatMap(({ variable, codes, groupOf, counts, isHidden }) => {
    const weights = codes.map(() => 0)
    groupOf.forEach((g, i) => {
      if (g >= 0) weights[g]! += scope.weights[i]!
    })
    const people = counts.reduce((sum, count) => sum + count, 0)
    const weight = weights.reduce((sum, one) => sum + one, 0)
    return codes.map((code, g) => {
      if (isHidden[g]) return { variable, code, baseSize: null, shareUnweighted: null, shareWeighted: null }
      return {
        variable,
        code,
        baseSize: counts[g]!,
        shareUnweighted: people > 0 ? counts[g]! / people : null,
        shareWeighted: weight > 0 ? weights[g]! / weight : null,
      }
    })
  })
}
