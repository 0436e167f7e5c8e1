import { byMention } from '../choose-issues.ts'
import { type DraftBlock, paragraph } from '../claims/draft.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

/** Columns that fit on a page beside the issue and all people. */
const mostColumns = 9

interface Grouped {
  readonly variable: string
  readonly codes: readonly number[]
}

/** Variables that share a table: one after the other as long as their categories fit. */
function inTables(list: readonly Grouped[]): Grouped[][] {
  const tables: Grouped[][] = []
  let columns = 0
  for (const one of list) {
    const last = tables.at(-1)
    if (last && columns + one.codes.length <= mostColumns) last.push(one)
    else tables.push([one])
    columns = tables.at(-1) === last ? columns + one.codes.length : one.codes.length
  }
  return tables
}

function table({ findings, number, names }: ReportContext, variables: readonly Grouped[]): DraftBlock {
  const groups = variables.flatMap(({ variable, codes }) => codes.map((code) => ({ variable, code })))
  const isAlone = variables.length === 1 && variables[0]?.variable === '@sector'
  return {
    kind: 'table',
    id: isAlone
      ? 'sector-mention-table'
      : `mention-${variables.map(({ variable }) => variable.replace('@', '')).join('-')}`,
    title: `各类受访者对各项问题的提及率：${variables.map(({ variable }) => names.variable(variable)).join('、')}`,
    note: findings.weighting.isProbability
      ? '注：表中数字都有误差，各类受访者之间的高低只以“群体差异”部分列出的为准。'
      : '注：只反映参加者的回答，各类参加者之间不作比较。',
    columns: [
      column('热点问题', 22, 'left'),
      column('全部', 9),
      ...groups.map(({ variable, code }) => column(names.category(variable, code), 69 / groups.length)),
    ],
    rows: byMention(findings).map(({ issue }) => [
      `${issue}　${names.shortIssue(issue)}`,
      number('share', `issues/${issue}/mention`),
      ...groups.map(({ variable, code }) =>
        number('share', `issues/${issue}/groups/${variable}/cells/${code}/estimate`),
      ),
    ]),
    rules: [],
  }
}

/** What every group names, for all issues: the closed answers that people are divided by. */
export function groupTables(context: ReportContext): DraftBlock[] {
  const [first] = context.findings.issues
  const list = (first?.groups ?? []).map(({ variable, cells }) => ({ variable, codes: cells.map(({ code }) => code) }))
  if (list.length === 0) return [paragraph('各类受访者没有分别计算，不列分类提及率。')]
  return inTables(list).map((variables) => table(context, variables))
}
