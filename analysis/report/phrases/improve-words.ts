import { byMention, isToImprove } from '../choose-issues.ts'
import { type DraftInline, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { namedIssues, withNumber } from './issue-words.ts'

/** What many name and few are content with, as far as it is certain. */
export function improveFirstWords(context: ReportContext, urgent: readonly IssueFinding[]): DraftInline[] {
  const { number, findings } = context
  if (!findings.weighting.isProbability) return positionWords(context)
  if (findings.issues.every(({ quadrant }) => !quadrant)) return ['样本不足，关注与满意不能放在一起分析。']
  if (urgent.length === 0)
    return ['没有哪一项可以确定为“关注的人多、满意的人少”，有关问题的位置都靠近分界线，不宜据此单独下结论。']
  const line = number('score', 'lines/satisfaction')
  const count = number('count', 'count:issues/*[quadrant.name=improve_first][quadrant.isCertain=true]')
  const list = namedIssues(urgent, (issue) => withNumber(context, issue, 'satisfaction', [line]))
  return say`关注的人多、满意的人少，可以确定应当优先改进的有${count}项：${list}，满意度${urgent.length > 1 ? '均' : ''}低于各项平均水平（${line}分）。`
}

/** Where the answers lie without inference. */
function positionWords(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  const here = byMention(findings).filter((issue) => isToImprove(issue, true) || isToImprove(issue, false))
  if (here.length === 0) return ['没有问题同时处于提及率较高、满意度较低的位置。']
  const count = number('count', 'count:issues/*[quadrant.name=improve_first]')
  const list = namedIssues(here, (issue) => withNumber(context, issue, 'satisfaction'))
  return say`按参加者的回答，提及较多、评价较低的有${count}项：${list}。`
}
