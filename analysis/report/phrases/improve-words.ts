import { byMention, canOrder, isToImprove } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { withNumber } from './issue-words.ts'

const mostNamed = 2

/** What many name and few are content with, as far as it is certain. */
export function improveFirstWords(context: ReportContext, urgent: readonly IssueFinding[]): DraftInline[] {
  const { number, findings } = context
  if (!findings.weighting.isProbability) return positionWords(context)
  if (!canOrder(findings) || findings.issues.every(({ quadrant }) => !quadrant))
    return ['样本不足，关注与满意不能放在一起分析。']
  if (urgent.length === 0) return ['没有哪一项可以确定为提及较多、满意度较低，有关问题都靠近分界线，不宜单独下结论。']
  const line = number('score', 'lines/satisfaction')
  const count = number('count', 'count:issues/*[quadrant.name=improve_first][quadrant.isCertain=true]')
  const list = listed(urgent.slice(0, mostNamed).map((issue) => withNumber(context, issue, 'satisfaction', [line])))
  const rest = urgent.length > mostNamed ? '等' : ''
  return say`可以确定提及较多、满意度低于平均水平（${line}分）的有${count}项：${list}${rest}。`
}

/** Where the answers lie without inference. */
function positionWords(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  const here = byMention(findings).filter((issue) => isToImprove(issue, true) || isToImprove(issue, false))
  if (here.length === 0) return ['没有问题同时处于提及率较高、满意度较低的位置。']
  const count = number('count', 'count:issues/*[quadrant.name=improve_first]')
  const list = listed(here.slice(0, mostNamed).map((issue) => withNumber(context, issue, 'satisfaction')))
  return say`提及较多、评价较低的有${count}项：${list}${here.length > mostNamed ? '等' : ''}。`
}
