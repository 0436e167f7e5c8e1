import { canOrder } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, paragraph, say, subheading } from '../claims/draft.ts'
import { confidenceWord, differenceWords, directionWord } from '../phrases/difference-words.ts'
import { type Difference, significantDifferences } from '../significant-differences.ts'
import { column } from './column.ts'
import { groupTops } from './group-tops.ts'
import type { ReportContext, Section } from './section.ts'

const sectorVariable = '@sector'
const issuesInWords = 3
/** So many differences stand in the body, the others in an annex. */
export const tabled = 10

/** What was compared at all. */
const comparedVariables = ({ findings, names }: ReportContext): string[] => [
  ...new Set(findings.issues.flatMap(({ groups }) => groups.map(({ variable }) => names.variable(variable)))),
]

/** Differences as a table, one row each. */
export function differenceTable(
  { number, names }: ReportContext,
  found: readonly Difference[],
  table: { id: string; title: string },
): DraftBlock {
  return {
    kind: 'table',
    ...table,
    note: '注：每个群体与其他受访者比较；只列出经多重比较校正后具有统计学意义的差异；按相差大小列出。',
    columns: [
      column('热点问题', 16, 'left'),
      column('群体', 32, 'left'),
      column('提及率', 12),
      column('与其他受访者相比（个百分点）', 26),
      column('把握', 14),
    ],
    rows: found.map((difference) => {
      const { path, pAdjusted, issue, variable, code } = difference
      const share = number('share', `${path}/estimate`)
      const gap = number('points', `absolute:${path}/difference/value`, { pAdjusted, restsOn: [share] })
      return [
        names.shortIssue(issue),
        names.people(variable, code),
        share,
        say`${directionWord(difference)}${gap}`,
        confidenceWord(pAdjusted),
      ]
    }),
    rules: [],
  }
}

/** Issues with the largest differences, each with all its groups. */
function largestBlocks(context: ReportContext, found: readonly Difference[]): DraftBlock[] {
  const issues = [...new Set(found.map(({ issue }) => issue))].slice(0, issuesInWords)
  return issues.map((issue) =>
    paragraph(
      differenceWords(
        context,
        found.filter((one) => one.issue === issue),
      ),
    ),
  )
}

function sectorBlocks(context: ReportContext, found: readonly Difference[]): DraftBlock[] {
  if (context.findings.filter.sector !== null) return [paragraph('本报告只分析一个系统的答卷，系统之间不作比较。')]
  if (found.length === 0) return [paragraph('各系统受访者对各项问题的提及率没有发现具有统计学意义的差异。')]
  return largestBlocks(context, found)
}

const officials = '机关'

/** What stands for officials and citizens; nothing where no sector is called so. */
const officialsWords = ({ findings }: ReportContext): string =>
  findings.sectors.some(({ name }) => name === officials)
    ? '机关受访者与其他受访者的比较，大体反映干部与群众的不同。'
    : ''

/** What reports of this kind compare and this one does not. */
function notCompared({ instrument, names }: ReportContext): string {
  const { groups, place } = instrument.analysis
  return [
    place && !groups.includes(place) ? `按${names.variable(place)}只统计份数，不作比较。` : '',
    groups.includes('income') ? '' : '问卷没有询问收入，不作收入群体的比较。',
  ].join('')
}

function methodWords(context: ReportContext, compared: readonly string[]): DraftInline[] {
  const minimum = context.number('count', 'minimumGroupSize')
  return say`按${compared.join('、')}把每个群体与其他受访者比较提及率。比较的次数很多，因此作了多重比较校正；人数不足${minimum}人的群体不参与比较。${officialsWords(context)}${notCompared(context)}`
}

function foundBlocks(context: ReportContext, found: readonly Difference[]): DraftBlock[] {
  const ofSectors = found.filter(({ variable }) => variable === sectorVariable)
  const ofOthers = found.filter(({ variable }) => variable !== sectorVariable)
  const more = found.length > tabled ? say`，其余见${{ refer: 'more-differences' }}` : []
  return [
    subheading('系统之间的差异'),
    ...sectorBlocks(context, ofSectors),
    subheading('其他群体的差异'),
    ...(ofOthers.length > 0
      ? largestBlocks(context, ofOthers)
      : [paragraph('其他群体之间没有发现具有统计学意义的差异。')]),
    paragraph(say`具有统计学意义的差异见${{ refer: 'difference-table' }}${more}。没有列出的群体和问题没有发现差异。`),
    differenceTable(context, found.slice(0, tabled), { id: 'difference-table', title: '具有统计学意义的群体差异' }),
  ]
}

const nothingFound =
  '结果没有发现具有统计学意义的差异。各群体提及率表面上的高低可能只是抽样的偶然，不宜据此区分工作重点。'

/** Differences that passed the test, the largest first, and what each group names most. */
export const differences: Section = {
  id: 'differences',
  heading: 'chapter',
  title: '群体差异',
  blocks: (context) => {
    const { findings } = context
    if (!findings.weighting.isProbability)
      return [paragraph('参加者不是随机抽取的，群体之间的差别没有统计推断的依据，本报告不作比较。')]
    if (!canOrder(findings)) return [paragraph('有效问卷不足，误差无从计算，群体之间不作比较。')]
    const compared = comparedVariables(context)
    if (compared.length === 0) return [paragraph('本次调查没有可以比较的群体，或者各群体人数不足，不作比较。')]
    const found = significantDifferences(findings)
    const method = methodWords(context, compared)
    const results =
      found.length > 0 ? [paragraph(method), ...foundBlocks(context, found)] : [paragraph(method, nothingFound)]
    if (findings.sample.length === 0) return results
    return [
      ...results,
      ...(found.length > 0 ? [subheading('各类受访者提及较多的问题')] : []),
      paragraph(say`各类受访者提及较多的问题见${{ refer: 'group-tops' }}，只作描述，不表示与其他人不同。`),
      groupTops(context),
    ]
  },
}
