import { canOrder } from '../choose-issues.ts'
import { type DraftBlock, numbered, paragraph, say } from '../claims/draft.ts'
import type { ReportContext, Section } from './section.ts'

/** What the words of statistics mean that stand everywhere below; those of errors only where there are any. */
function glossary({ findings, instrument, number }: ReportContext): DraftBlock[] {
  const most = number('size', `instrument/items/${instrument.analysis.priority}/max`, { absent: '' })
  const limit = most === '' ? [] : say`，每人最多选${most}项`
  const { isProbability } = findings.weighting
  const hasErrors = isProbability && canOrder(findings)
  const error = hasErrors ? '；±后是95%置信区间的半宽（个百分点）' : ''
  const always = [
    numbered(say`提及率：把某项问题列为最需要解决问题的受访者所占的比例${limit}${error}。`),
    numbered('满意度：了解情况的受访者打分的平均数，一分最低，五分最高；打一分、二分的算不满意。'),
  ]
  if (!isProbability)
    return [...always, numbered('参加者不是随机抽取的，报告只写参加者的回答，不推断到全体，也不排定先后。')]
  if (!hasErrors) return [...always, numbered('有效问卷不足，报告不推断到全体，也不排定先后。')]
  return [
    ...always,
    numbered('梯队：提及率相近的问题分不出先后；每个梯队都有一项确实高于以后各梯队的全部问题，同一梯队内不分先后。'),
    numbered('名次区间：某项问题可能的最高名次和最低名次，整张表同时成立的把握不低于95%。'),
    numbered(
      '把握很大（较大）：如果实际上没有差别，出现这样大的差别的可能性不超过百分之一（百分之五）；达不到的，不作高低升降的判断。',
    ),
  ]
}

/** On the first page, so that whoever reads on meets no word without having been told what it means. */
export const reading: Section = {
  id: 'reading',
  heading: 'plain',
  title: '阅读说明',
  blocks: (context) => [paragraph('报告中几个用语的含义如下：'), ...glossary(context)],
}
