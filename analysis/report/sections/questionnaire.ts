import { itemsOf } from '../../../domain/instrument.ts'
import { canOrder } from '../choose-issues.ts'
import { type DraftBlock, listed, paragraph, type Said, say } from '../claims/draft.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

type Item = ReturnType<typeof itemsOf>[number]

/** Weighted shares of the categories of an item by which people are grouped. */
function sharesOf({ findings, number, names }: ReportContext, { id }: Item): Said[] {
  return findings.sample
    .filter(({ variable }) => variable === id)
    .map(({ code }) => say`${names.category(id, code)}${number('share', `sample/${id}:${code}/shareWeighted`)}`)
}

/** How many know a programme, or what those think of it; null for another item. */
function programmeOf({ instrument, findings, number }: ReportContext, { id }: Item): Said | null {
  const found = findings.programmes.find(({ index }) => {
    const programme = instrument.analysis.programmes[index]
    return programme?.knowledge === id || programme?.rating === id
  })
  if (!found) return null
  const { index, rating } = found
  if (instrument.analysis.programmes[index]?.knowledge === id)
    return say`知道的占${number('share', `programmes/${index}/known`)}`
  return say`知道的人的均分为${number('score', `programmes/${index}/rating`)}${rating.isEstimable ? '分' : ''}`
}

/** Where the answers to an item stand, or the answers themselves where they are few. */
function resultOf(context: ReportContext, item: Item): Said {
  const { findings, instrument } = context
  const { priority, concern, satisfaction, comments } = instrument.analysis
  if (item.id === priority && canOrder(findings))
    return say`各项的提及率见${{ refer: 'ranking-table' }}，分类的提及率见${{ refer: 'full-tables' }}`
  const isRated = findings.issues.length > 0
  if (concern.includes(item.id) && isRated) return say`各项的均分见${{ refer: 'rating-table' }}`
  if (satisfaction.includes(item.id) && isRated)
    return say`各项的均分见${{ refer: 'rating-table' }}，分布见${{ refer: 'distribution-table' }}`
  if (comments.some((one) => one.item === item.id)) return '书面意见，摘录见分领域分析'
  const shares = sharesOf(context, item)
  return programmeOf(context, item) ?? (shares.length > 0 ? listed(shares) : '没有单独统计')
}

function table(context: ReportContext): DraftBlock {
  const items = itemsOf(context.instrument)
  return {
    kind: 'table',
    id: 'questionnaire-table',
    title: '问卷题目和结果',
    note: '注：题目为原文，按问卷的顺序；比例为加权后的比例，未回答的不计入；没有按总体结构校正的，加权后与未加权相同。',
    columns: [column('题目', 50, 'left'), column('结果', 50, 'left')],
    rows: items.map((item) => [item.text['zh-CN'], resultOf(context, item)]),
    rules: [],
  }
}

/** Every question as it was asked, with its marginals or where these stand. */
export const questionnaire: Section = {
  id: 'questionnaire',
  heading: 'annex',
  title: '问卷和各题结果',
  blocks: (context) =>
    itemsOf(context.instrument).length > 0 ? [table(context)] : [paragraph('没有保存问卷的题目。')],
}
