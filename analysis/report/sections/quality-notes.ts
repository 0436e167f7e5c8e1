import { type DraftBlock, type DraftInline, paragraph, say, subheading } from '../claims/draft.ts'
import type { Quality } from '../quality-findings.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

/** What each check looks for, in official words. */
const checkNames: Readonly<Record<string, string>> = {
  speeding: '作答过快',
  straight_lining: '评分题各行几乎相同',
  near_duplicates: '与同一单位另一份问卷雷同',
  contradictions: '前后回答矛盾',
}
const nameOf = (id: string): string => checkNames[id] ?? id

const changedNames = { top_five: '前五位', top_tier: '第一梯队' } as const
const reasons = {
  nobody_flagged: '没有问卷达到二级，结论不受影响。',
  too_few_flagged: '达到二级的问卷很少，为保密不列出去掉以后的结果。',
  too_few_left: '去掉达到二级的问卷以后，余下的不足以计算。',
} as const

/** Without intervals there is no tier, and nothing is concluded that could change. */
const hasTiers = ({ findings }: ReportContext): boolean =>
  findings.issues.some(({ mention }) => mention.isEstimable && mention.interval95 !== undefined)

function heldWords(context: ReportContext, changed: readonly (keyof typeof changedNames)[]): string {
  if (!hasTiers(context)) return '其余各项的变化都不比它大。'
  if (changed.length === 0) return '前五位和第一梯队包含的问题不变。'
  return `${changed.map((what) => changedNames[what]).join('和')}包含的问题有变化，引用有关结论应当留有余地。`
}

/** Whether conclusions hold without the doubtful responses. */
function comparison(context: ReportContext, without: Quality['without']): DraftInline[] {
  if (!without.isShown) return [reasons[without.reason]]
  const { largestChange, changed } = without
  const { number, names } = context
  const start = say`去掉达到二级的${number('count', 'quality/without/removed')}份并重新加权，再计算一次，`
  const most = largestChange
    ? say`提及率变化最大的是“${names.issue(largestChange.issue)}”，相差${number('points', 'absolute:quality/without/largestChange/change')}个百分点；`
    : []
  return [...start, ...most, ...(largestChange || hasTiers(context) ? [heldWords(context, changed)] : [])]
}

function table({ number }: ReportContext, { checks, worst }: Quality): DraftBlock {
  const cells = (path: string, counts: Quality['worst']) =>
    counts.map((count, grade) =>
      number('count', `${path}/${grade}`, { absent: count === 'few' ? '少于十份' : '不显示' }),
    )
  const [below, flagged] = cells('quality/worst', worst)
  return {
    kind: 'table',
    id: 'quality-table',
    title: '答卷质量检查',
    note: '注：单位为份。能推算出少于十份的那一格不显示。',
    columns: [
      column('检查', 36, 'left'),
      column('零级', 16),
      column('一级', 16),
      column('二级', 16),
      column('三级', 16),
    ],
    rows: [
      ...checks.map((check) => [
        nameOf(check.id),
        ...(check.isMeasured ? cells(`quality/checks/${check.id}/counts`, check.counts) : ['没有数据', '', '', '']),
      ]),
      ['合计（取最高级，左为零、一级，右为二、三级）', below ?? '', '', flagged ?? '', ''],
    ],
    rules: [checks.length],
  }
}

/** How careful the answers were, and whether it matters. Nothing where the findings hold no checks. */
export function qualityNotes(context: ReportContext): DraftBlock[] {
  const { quality } = context.findings
  if (!quality) return []
  const list = quality.checks.map(({ id }) => nameOf(id)).join('、')
  return [
    subheading('答卷质量'),
    paragraph(
      say`每份问卷按${list}等方面分为零至三级，见${{ refer: 'quality-table' }}。零级是没有发现问题，三级最可疑。分级只作标记，认真填写的也可能被标上；没有删除任何问卷，也没有因此改变权数，报告中的数字都来自全部有效问卷。${comparison(context, quality.without)}`,
    ),
    table(context, quality),
  ]
}
