import { type DraftInline, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'
import { type Difference, significantDifferences } from '../significant-differences.ts'
import { lastSteps, significantSteps } from '../trends/last-step.ts'
import { differenceWords } from './difference-words.ts'
import { trendSummary } from './trend-words.ts'

/** A heading that runs on, with what follows it. */
export interface Led {
  readonly lead: DraftInline[]
  readonly words: DraftInline[]
}

const issuesNamed = 3

/** The largest difference of each of the first issues. */
const largestOf = (found: readonly Difference[]): Difference[] =>
  found.filter((one, i) => found.findIndex(({ issue }) => issue === one.issue) === i).slice(0, issuesNamed)

/** Who is concerned with what more than others: only what passed the test. */
export function briefDifferenceWords(context: ReportContext): Led {
  const { findings } = context
  if (!findings.weighting.isProbability)
    return { lead: ['群体之间不作比较。'], words: ['参加者不是随机抽取的，群体之间的差别没有推断的依据。'] }
  if (findings.issues.every(({ groups }) => groups.length === 0))
    return {
      lead: ['群体之间不作比较。'],
      words: ['本次调查没有可以比较的群体，或者各群体人数不足。'],
    }
  const found = significantDifferences(findings)
  if (found.length === 0)
    return {
      lead: ['各类群众的关切看不出差别。'],
      words: ['各群体之间没有发现具有统计学意义的差异，表面上的高低不作结论。'],
    }
  return {
    lead: ['群众关切因群体而异。'],
    words: largestOf(found).flatMap((one) => differenceWords(context, [one])),
  }
}

/** What changed since the wave before; null where nothing can be compared. */
export function briefTrendWords(context: ReportContext): Led | null {
  const words = trendSummary(context)
  if (words.length === 0) return null
  const steps = lastSteps(context.trends, 'mention')
  if (significantSteps(steps).length === 0) return { lead: ['没有可以确认的变化。'], words }
  const at = `mention.steps.${(steps[0]?.series.steps.length ?? 1) - 1}`
  const count = context.number('count', `count:trends/issues/*[${at}.change.isSignificant=true]`)
  return { lead: say`可以确认提及率有变化的问题共${count}项。`, words }
}
