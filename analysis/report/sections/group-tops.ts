import { type DraftBlock, listed, type Said, say } from '../claims/draft.ts'
import type { Findings } from '../findings.ts'
import { tooSmall } from '../phrases/reasons.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

const mostNamed = 3
const usual = ['@sector', 'sex', 'age', 'ethnicity', 'education', 'occupation']

type Row = Findings['sample'][number]

/** The issues that a group names most, by its own shares. */
function topOf({ findings, names, number }: ReportContext, { variable, code }: Row): Said {
  const shares = findings.issues.flatMap(({ issue, groups }) => {
    const cell = groups.find((one) => one.variable === variable)?.cells.find((one) => one.code === code)
    return cell?.estimate.isEstimable ? [{ issue, value: cell.estimate.value }] : []
  })
  const top = shares.sort((a, b) => b.value - a.value).slice(0, mostNamed)
  if (top.length === 0) return tooSmall
  return listed(
    top.map(
      ({ issue }) =>
        say`${names.shortIssue(issue)}${number('share', `issues/${issue}/groups/${variable}/cells/${code}/estimate`)}`,
    ),
  )
}

/** What each group names most: a description, since who names more than others is told by the tests alone. */
export function groupTops(context: ReportContext): DraftBlock {
  const { findings, names, number } = context
  const compared = new Set(findings.issues.flatMap(({ groups }) => groups.map(({ variable }) => variable)))
  const rows = usual
    .filter((variable) => compared.has(variable))
    .flatMap((name) => findings.sample.filter(({ variable }) => variable === name))
  const isFirst = (index: number) => rows[index]?.variable !== rows[index - 1]?.variable
  return {
    kind: 'table',
    id: 'group-tops',
    title: '各类受访者提及较多的问题',
    note: '注：各类受访者按本类的提及率列出三项，份数少的误差大；类与类之间的高低只以前表列出的为准。',
    columns: [
      column('项目', 12, 'left'),
      column('类别', 23, 'left'),
      column('份数', 8),
      column('提及较多的问题', 57, 'left'),
    ],
    rows: rows.map((row, index) => [
      isFirst(index) ? names.variable(row.variable) : '',
      names.category(row.variable, row.code),
      number('count', `sample/${row.variable}:${row.code}/baseSize`),
      topOf(context, row),
    ]),
    rules: [...rows.keys()].filter((index) => index > 0 && isFirst(index)),
  }
}
