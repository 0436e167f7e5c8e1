import { type DraftInline, listed, say } from '../claims/draft.ts'
import { confidenceStep } from '../confidence-step.ts'
import type { ReportContext } from '../sections/section.ts'
import type { Difference } from '../significant-differences.ts'

/** Of differences that are significant, so at least 95 % sure. */
export const confidenceWord = (pAdjusted: number): string =>
  confidenceStep(1 - pAdjusted) === 'veryConfident' ? '把握很大' : '把握较大'
/** Whether the group is above or below all others. */
export const directionWord = ({ value }: Difference): string => (value > 0 ? '高于' : '低于')

/** 社区受访者为32.0%，高于其他受访者9.1个百分点 */
function groupWords({ number, names }: ReportContext, difference: Difference): DraftInline[] {
  const { path, pAdjusted, variable, code } = difference
  const share = number('share', `${path}/estimate`)
  const gap = number('points', `absolute:${path}/difference/value`, { pAdjusted, restsOn: [share] })
  return say`${names.people(variable, code)}为${share}，${directionWord(difference)}其他受访者${gap}个百分点`
}

/** 就业的提及率，社区受访者为32.0%，高于其他受访者9.1个百分点（把握很大）。 All differences are of one issue. */
export function differenceWords(context: ReportContext, ofIssue: readonly Difference[]): DraftInline[] {
  const name = context.names.shortIssue(ofIssue[0]?.issue ?? '')
  const words = [...new Set(ofIssue.map(({ pAdjusted }) => confidenceWord(pAdjusted)))]
  const isShared = words.length === 1 && ofIssue.length > 1
  const groups = ofIssue.map((difference) =>
    isShared
      ? groupWords(context, difference)
      : say`${groupWords(context, difference)}（${confidenceWord(difference.pAdjusted)}）`,
  )
  const shared = isShared ? `（${words[0]?.replace('把握', '把握均')}）` : ''
  return say`${name}的提及率，${listed(groups, '；')}${shared}。`
}
