import { type DraftInline, listed, type Said, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'

type Measured = 'mention' | 'concern' | 'satisfaction' | 'dissatisfied' | 'dontKnow'
const styles = {
  mention: 'share',
  dissatisfied: 'share',
  dontKnow: 'share',
  concern: 'score',
  satisfaction: 'score',
} as const
const units = { mention: '', dissatisfied: '', dontKnow: '', concern: '分', satisfaction: '分' } as const

/** 供热（30.1%）: an issue with one of its numbers. */
export function withNumber(
  { number, names }: ReportContext,
  issue: IssueFinding,
  measured: Measured,
  restsOn: readonly DraftInline[] = [],
): DraftInline[] {
  const value = number(styles[measured], `issues/${issue.issue}/${measured}`, { restsOn })
  const unit = issue[measured].isEstimable ? units[measured] : ''
  return say`${names.shortIssue(issue.issue)}（${value}${unit}）`
}

/** 供热、看病的关注程度分别为4.21分、4.03分: names first, then their numbers. */
export function respectively(
  { number, names }: ReportContext,
  issues: readonly IssueFinding[],
  measured: Measured,
  verb: string,
): { names: string; numbers: DraftInline[] } {
  const values = issues.map(
    (issue) => say`${number(styles[measured], `issues/${issue.issue}/${measured}`)}${units[measured]}`,
  )
  return {
    names: issues.map(({ issue }) => names.shortIssue(issue)).join('、'),
    numbers: say`${issues.length > 1 ? '分别' : ''}${verb}${listed(values)}`,
  }
}

/** So many issues of a list are named where nothing else is said. */
export const mostNamed = 8
/** Issues as a list; a long one ends with 等. The count stands before it. */
export function namedIssues(
  issues: readonly IssueFinding[],
  word: (issue: IssueFinding) => Said,
  most = mostNamed,
): DraftInline[] {
  const list = listed(issues.slice(0, most).map(word))
  return issues.length > most ? [...list, '等'] : list
}

/** 第1位, 第1～4位: the ranks that the data allow. */
export function rankWords({ number }: ReportContext, { issue, rank }: IssueFinding): DraftInline[] {
  const low = number('rank', `issues/${issue}/rank/low`)
  if (rank.low === rank.high) return say`第${low}位`
  return say`第${low}～${number('rank', `issues/${issue}/rank/high`)}位`
}

/** 30.1%±2.3个百分点, or the number alone where the design gives no interval. */
export function mentionWithError({ number }: ReportContext, { issue, mention }: IssueFinding): DraftInline[] {
  const value = number('share', `issues/${issue}/mention`)
  if (!mention.isEstimable || !mention.interval95) return [value]
  return say`${value}±${number('halfWidth', `halfWidth:issues/${issue}/mention`)}`
}
