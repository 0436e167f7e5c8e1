import { byMention, canOrder } from '../../choose-issues.ts'
import { lead, paragraph } from '../../claims/draft.ts'
import { briefDifferenceWords, briefTrendWords } from '../../phrases/brief-change-words.ts'
import { briefTierWords, tierLead } from '../../phrases/brief-tier-words.ts'
import { tooFewWords } from '../../phrases/too-few-words.ts'
import { mentionChart } from '../../sections/charts.ts'
import type { Section } from '../../sections/section.ts'

const charted = 12

/** What is named most, by whom more than by others, and what changed. */
export const overall: Section = {
  id: 'brief-overall',
  heading: 'chapter',
  title: '总体判断',
  blocks: (context) => {
    if (!canOrder(context.findings)) return [paragraph(tooFewWords(context.findings))]
    const differences = briefDifferenceWords(context)
    const trend = briefTrendWords(context)
    return [
      lead(tierLead(context), ...briefTierWords(context)),
      mentionChart(context, byMention(context.findings).slice(0, charted)),
      lead(differences.lead, differences.words),
      ...(trend ? [lead(trend.lead, trend.words)] : []),
    ]
  },
}
