import { byMention, canOrder } from '../choose-issues.ts'
import { type DraftBlock, paragraph } from '../claims/draft.ts'
import { significantDifferences } from '../significant-differences.ts'
import { column } from './column.ts'
import { differenceTable, tabled } from './differences.ts'
import { distributionTable } from './distribution-table.ts'
import { groupTables } from './group-tables.ts'
import type { ReportContext, Section } from './section.ts'
import { trendTables } from './trend-tables.ts'

function ratingTable({ findings, number, names }: ReportContext): DraftBlock {
  const hasIndex = canOrder(findings)
  return {
    kind: 'table',
    id: 'rating-table',
    title: `各项问题的关注程度、满意程度${hasIndex ? '和热度指数' : ''}`,
    note: `注：关注程度和满意度为五分制均分；不满意率以了解情况的受访者为基数；份数为评价满意程度并表示了解的未加权份数${hasIndex ? '；热度指数的含义见调查方法说明' : ''}。`,
    columns: [
      column('热点问题', 36, 'left'),
      column('关注程度', 10),
      column('满意度', 10),
      column('不满意率', 12),
      column('不了解率', 12),
      column('份数', 9),
      ...(hasIndex ? [column('热度指数', 11)] : []),
    ],
    rows: byMention(findings).map(({ issue }) => [
      `${issue}　${names.issue(issue)}`,
      number('score', `issues/${issue}/concern`),
      number('score', `issues/${issue}/satisfaction`),
      number('share', `issues/${issue}/dissatisfied`),
      number('share', `issues/${issue}/dontKnow`),
      number('count', `issues/${issue}/satisfaction/baseSize`),
      ...(hasIndex ? [number('index', `issues/${issue}/hotIndex/value`)] : []),
    ]),
    rules: [],
  }
}

/** What the body leaves out. */
export const fullTables: Section = {
  id: 'full-tables',
  heading: 'annex',
  title: '分项数据表',
  blocks: (context) => {
    if (context.findings.issues.length === 0) return [paragraph('本次调查没有列入热点问题。')]
    const rest = context.findings.weighting.isProbability ? significantDifferences(context.findings).slice(tabled) : []
    return [
      ratingTable(context),
      distributionTable(context),
      ...groupTables(context),
      ...(rest.length > 0
        ? [differenceTable(context, rest, { id: 'more-differences', title: '其余具有统计学意义的群体差异' })]
        : []),
      ...trendTables(context),
    ]
  },
}
