import type { Findings } from '../../analysis/report/findings.ts'
import { byRank, isRanked } from './labels.ts'

/** What a sentence says, without words. `confidence` is 1 minus the error that the wording risks; null says nothing. */
export type Conclusion =
  | { readonly kind: 'top'; readonly issues: readonly string[]; readonly confidence: number | null }
  | {
      readonly kind: 'difference'
      readonly issue: string
      readonly variable: string
      readonly code: number
      readonly share: number
      readonly difference: number
      readonly confidence: number | null
    }
  | { readonly kind: 'no_difference'; readonly confidence: null }
  | { readonly kind: 'no_test'; readonly confidence: null }
  | { readonly kind: 'no_ranking'; readonly confidence: null }
  | { readonly kind: 'urgent'; readonly issues: readonly string[]; readonly confidence: number | null }

/** Intervals, ranks and tiers are made for 95 %. */
const byDesign = ({ weighting }: Findings) => (weighting.isProbability ? 0.95 : null)

/** The issues that nothing else can be told apart from at the top. */
function top(findings: Findings): Conclusion {
  if (!findings.issues.some(isRanked)) return { kind: 'no_ranking', confidence: null }
  const first = byRank(findings).filter(({ tier, mention }) => tier === 1 && mention.isEstimable)
  return { kind: 'top', issues: first.map(({ issue }) => issue), confidence: byDesign(findings) }
}

/** The largest of the differences that passed the test; sectors before other groups. */
function difference({ issues }: Findings): Conclusion {
  const found = issues.flatMap(({ issue, groups }) =>
    groups.flatMap(({ variable, cells }) =>
      cells.flatMap(({ code, estimate, difference: gap }) =>
        estimate.isEstimable && gap && gap.direction !== 'not_significant'
          ? [{ issue, variable, code, share: estimate.value, difference: gap.value, confidence: 1 - gap.pAdjusted }]
          : [],
      ),
    ),
  )
  const ofSectors = found.filter(({ variable }) => variable === '@sector')
  const [largest] = (ofSectors.length > 0 ? ofSectors : found).sort(
    (a, b) => Math.abs(b.difference) - Math.abs(a.difference),
  )
  if (largest) return { kind: 'difference', ...largest }
  // Where nothing was compared, nothing was found to be alike.
  const isTested = issues.some(({ groups }) => groups.some(({ cells }) => cells.some((cell) => cell.difference)))
  return { kind: isTested ? 'no_difference' : 'no_test', confidence: null }
}

/** Only what lies in its place with certainty. */
function urgent(findings: Findings): Conclusion {
  const certain = byRank(findings).filter(({ quadrant }) => quadrant?.name === 'improve_first' && quadrant.isCertain)
  return {
    kind: 'urgent',
    issues: certain.map(({ issue }) => issue),
    confidence: certain.length > 0 ? byDesign(findings) : null,
  }
}

/** The three things to know first: what leads, who differs, where to begin. */
export const conclusions = (findings: Findings): Conclusion[] => [top(findings), difference(findings), urgent(findings)]
