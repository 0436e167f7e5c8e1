import { chooseIssues } from '../../choose-issues.ts'
import { lead, paragraph } from '../../claims/draft.ts'
import { briefCauseWords } from '../../phrases/brief-cause-words.ts'
import type { Section } from '../../sections/section.ts'

const explained = 2

/** What is known of the hottest issues beyond how often they are named. */
export const reasons: Section = {
  id: 'brief-causes',
  heading: 'chapter',
  title: '原因分析',
  blocks: (context) => {
    const chosen = chooseIssues(context.findings).slice(0, explained)
    if (chosen.length === 0) return [paragraph('有效问卷不足，原因不明。')]
    return [
      paragraph('一次问卷调查能够说明现状和看法，不能证明原因。'),
      ...briefCauseWords(context, chosen).map((one) => lead(one.lead, one.words)),
    ]
  },
}
