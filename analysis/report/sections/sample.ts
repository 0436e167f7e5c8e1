import { type DraftBlock, type DraftInline, paragraph, say } from '../claims/draft.ts'
import type { Findings } from '../findings.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

type Row = Findings['sample'][number]
const shift = ({ shareUnweighted, shareWeighted }: Row) =>
  shareUnweighted === null || shareWeighted === null ? 0 : shareWeighted - shareUnweighted

/** The category that the weights change most. */
function mostShifted({ findings, number, names }: ReportContext): DraftInline[] {
  const [row] = [...findings.sample].sort((a, b) => Math.abs(shift(b)) - Math.abs(shift(a)))
  if (!row || shift(row) === 0) return []
  const path = `sample/${row.variable}:${row.code}`
  const before = number('share', `${path}/shareUnweighted`)
  const after = number('share', `${path}/shareWeighted`)
  return say`加权前后变化最大的是${names.people(row.variable, row.code)}，未加权占${before}，加权后占${after}。`
}

function sampleTable({ findings, number, names }: ReportContext): DraftBlock {
  const { sample } = findings
  const isFirst = (index: number) => sample[index]?.variable !== sample[index - 1]?.variable
  return {
    kind: 'table',
    id: 'sample-table',
    title: '样本结构',
    note: '注：份数为未加权的有效问卷数；未回答的不计入比例。',
    columns: [
      column('项目', 18, 'left'),
      column('类别', 34, 'left'),
      column('份数', 16),
      column('未加权', 16),
      column('加权后', 16),
    ],
    rows: sample.map(({ variable, code }, index) => [
      isFirst(index) ? names.variable(variable) : '',
      names.category(variable, code),
      number('count', `sample/${variable}:${code}/baseSize`),
      number('share', `sample/${variable}:${code}/shareUnweighted`),
      number('share', `sample/${variable}:${code}/shareWeighted`),
    ]),
    rules: [...sample.keys()].filter((index) => index > 0 && isFirst(index)),
  }
}

/** Who answered, before and after weighting. */
export const sample: Section = {
  id: 'sample',
  heading: 'chapter',
  title: '样本结构',
  blocks: (context) => {
    const { findings, number, names } = context
    if (findings.sample.length === 0)
      return [paragraph('本次问卷没有询问受访者的基本情况，或者各类人数不足，不列样本结构。')]
    const margins = [...new Set(findings.weighting.margins.map(({ id }) => names.margin(id)))].join('、')
    const weighting = margins
      ? `加权使样本在${margins}上与人口总体数一致；其余项目没有参与加权，其结构只供参考。`
      : '本次没有可用的人口总体数，没有按总体结构校正。'
    const valid = number('count', 'fieldwork/valid')
    return [
      paragraph(say`有效问卷${valid}份的构成见${{ refer: 'sample-table' }}。${weighting}${mostShifted(context)}`),
      sampleTable(context),
    ]
  },
}
