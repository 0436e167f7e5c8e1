import type { Findings } from '../findings.ts'
import type { PopulationShare } from './population-shares.ts'
import type { SampleGrouping } from './sample-groupings.ts'
import type { Scope } from './scope.ts'

type Row = Findings['sample'][number]

/** How many respondents each code of the variables has, and their share without and with weights and of the population. */
export function sampleRows(list: readonly SampleGrouping[], scope: Scope, shareOf: PopulationShare): Row[] {
  return list.flatMap(({ variable, codes, groupOf, counts, isHidden }) => {
    const weights = codes.map(() => 0)
    groupOf.forEach((g, i) => {
      if (g >= 0) weights[g]! += scope.weights[i]!
    })
    const people = counts.reduce((sum, count) => sum + count, 0)
    const weight = weights.reduce((sum, one) => sum + one, 0)
    return codes.map((code, g): Row => {
      const population = shareOf(variable, code)
      const known = population === null ? {} : { sharePopulation: population }
      if (isHidden[g]) return { variable, code, baseSize: null, shareUnweighted: null, shareWeighted: null, ...known }
      return {
        variable,
        code,
        baseSize: counts[g]!,
        shareUnweighted: people > 0 ? counts[g]! / people : null,
        shareWeighted: weight > 0 ? weights[g]! / weight : null,
        ...known,
      }
    })
  })
}
