import { canOrder } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { Estimate, IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { namedIssues, respectively, withNumber } from './issue-words.ts'

const intervalOf = (estimate: Estimate) => (estimate.isEstimable ? estimate.interval95 : undefined)
/** 大多数 needs more than half, with certainty. */
const isMajority = (estimate: Estimate): boolean => (intervalOf(estimate)?.low ?? 0) > 0.5
const manyUnsure = 0.2
const fewNamed = 3

/** Every other field says the same in other words, so that six of them do not read like one form filled in six times. */
function isSecondWay({ instrument, names }: ReportContext, [first]: readonly IssueFinding[]): boolean {
  const group = first && names.entry(first.issue)?.group
  return instrument.issueGroups.findIndex(({ id }) => id === group) % 2 === 1
}

/** Below and above the mean of all issues, as far as the interval lies on one side of it. */
function satisfactionWords(context: ReportContext, issues: readonly IssueFinding[]): DraftInline[] {
  const { findings, number } = context
  const line = findings.lines.satisfaction
  if (line === null || issues.every(({ satisfaction }) => !satisfaction.isEstimable))
    return ['本领域的满意度样本不足，不显示。']
  const mean = number('score', 'lines/satisfaction')
  const word = (issue: IssueFinding) => withNumber(context, issue, 'satisfaction', [mean])
  if (!findings.weighting.isProbability || !canOrder(findings))
    return say`满意度均分分别为：${namedIssues(issues.slice(0, fewNamed), word)}；全部问题的平均水平为${mean}分。`
  const below = issues.filter(({ satisfaction }) => (intervalOf(satisfaction)?.high ?? line) < line)
  const above = issues.filter(({ satisfaction }) => (intervalOf(satisfaction)?.low ?? line) > line)
  const parts = [
    ...(below.length > 0 ? [say`低于平均的有${namedIssues(below, word)}`] : []),
    ...(above.length > 0 ? [say`高于平均的有${namedIssues(above, word)}`] : []),
  ]
  if (parts.length === 0) return say`各项满意度与全部问题的平均水平（${mean}分）相比没有发现差异。`
  const rest = below.length + above.length < issues.length ? '，其余没有发现差异' : ''
  return say`与全部问题满意度的平均水平（${mean}分）相比，${listed(parts, '；')}${rest}。`
}

/** Who is not content, of those who know the matter. */
function dissatisfiedWords(context: ReportContext, issues: readonly IssueFinding[]): DraftInline[] {
  const most = issues.filter(({ dissatisfied }) => isMajority(dissatisfied))
  const word = (issue: IssueFinding) => withNumber(context, issue, 'dissatisfied')
  if (most.length > 0) return say`在了解情况的受访者中，大多数人不满意的有${namedIssues(most, word)}。`
  const known = issues.filter(({ dissatisfied }) => dissatisfied.isEstimable).slice(0, fewNamed)
  if (known.length === 0) return []
  if (isSecondWay(context, issues)) {
    const { names, numbers } = respectively(context, known, 'dissatisfied', '为')
    return say`了解情况的受访者对${names}的不满意率${numbers}。`
  }
  const { names, numbers } = respectively(context, known, 'dissatisfied', '占')
  return say`在了解情况的受访者中，对${names}不满意的${numbers}。`
}

function concernWords(context: ReportContext, issues: readonly IssueFinding[]): DraftInline[] {
  const known = issues.filter(({ concern }) => concern.isEstimable).slice(0, fewNamed)
  if (known.length === 0) return ['关注程度样本不足，不显示。']
  const { names, numbers } = respectively(context, known, 'concern', '为')
  return isSecondWay(context, issues) ? say`从关注程度看，${names}${numbers}。` : say`${names}的关注程度${numbers}。`
}

function unsureWords(context: ReportContext, issues: readonly IssueFinding[]): DraftInline[] {
  const unsure = issues.filter(({ dontKnow }) => (intervalOf(dontKnow)?.low ?? 0) > manyUnsure)
  if (unsure.length === 0) return []
  const list = namedIssues(unsure, (issue) => withNumber(context, issue, 'dontKnow'))
  return say`两成以上受访者表示不了解或没接触过的有${list}，其满意度只代表了解情况的人。`
}

/** What people think of the issues of a group: concern, satisfaction, discontent, and who cannot tell. */
export const opinionWords = (context: ReportContext, issues: readonly IssueFinding[]): DraftInline[] => [
  ...concernWords(context, issues),
  ...satisfactionWords(context, issues),
  ...dissatisfiedWords(context, issues),
  ...unsureWords(context, issues),
]
