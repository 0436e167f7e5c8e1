import { type DraftBlock, type DraftInline, paragraph, say } from '../claims/draft.ts'
import type { Findings } from '../findings.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

type Row = Findings['sample'][number]
const shift = ({ shareUnweighted, shareWeighted }: Row) =>
  shareUnweighted === null || shareWeighted === null ? 0 : shareWeighted - shareUnweighted

/** What reports of this kind tell of a sample, in this order; what else was asked stands behind. */
const usual = ['sex', 'age', 'ethnicity', 'education', 'occupation', '@sector', '@channel']
/** Asked of people themselves: that one of these is missing is said. */
const expected = ['sex', 'age', 'ethnicity', 'education', 'occupation']

const placeOf = (variable: string): number => (usual.includes(variable) ? usual.indexOf(variable) : usual.length)
const inOrder = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => placeOf(a.variable) - placeOf(b.variable))

/** The category that the weights change most. */
function mostShifted({ findings, number, names }: ReportContext): DraftInline[] {
  const [row] = [...findings.sample].sort((a, b) => Math.abs(shift(b)) - Math.abs(shift(a)))
  if (!row || shift(row) === 0) return []
  const path = `sample/${row.variable}:${row.code}`
  const before = number('share', `${path}/shareUnweighted`)
  const after = number('share', `${path}/shareWeighted`)
  return say`加权前后变化最大的是${names.people(row.variable, row.code)}，未加权占${before}，加权后占${after}。`
}

function weightingWords({ findings, names }: ReportContext): string {
  const margins = [...new Set(findings.weighting.margins.map(({ id }) => names.margin(id)))].join('、')
  if (!margins) return '本次没有可用于加权的人口总体数，没有按总体结构校正。'
  return `加权使样本在${margins}上与人口总体数一致；其余项目没有参与加权，其结构只供参考。`
}

function missingWords({ findings, names }: ReportContext): string {
  const missing = expected.filter((name) => !findings.sample.some(({ variable }) => variable === name))
  return missing.length > 0 ? `问卷没有询问${missing.map((name) => names.variable(name)).join('、')}。` : ''
}

function sampleTable({ findings, number, names }: ReportContext): DraftBlock {
  const sample = inOrder(findings.sample)
  const isFirst = (index: number) => sample[index]?.variable !== sample[index - 1]?.variable
  const hasPopulation = sample.some(({ sharePopulation }) => sharePopulation !== undefined)
  const population = hasPopulation ? '；总体为人口总体数中的比例，没有这项数据的写“—”' : ''
  return {
    kind: 'table',
    id: 'sample-table',
    title: '样本结构',
    note: `注：份数为未加权的有效问卷数；比例以回答了该项的有效问卷为基数${population}。`,
    columns: [
      column('项目', 18, 'left'),
      column('类别', 30, 'left'),
      column('份数', 13),
      column('未加权', 13),
      column('加权后', 13),
      ...(hasPopulation ? [column('总体', 13)] : []),
    ],
    rows: sample.map(({ variable, code }, index) => [
      isFirst(index) ? names.variable(variable) : '',
      names.category(variable, code),
      number('count', `sample/${variable}:${code}/baseSize`),
      number('share', `sample/${variable}:${code}/shareUnweighted`),
      number('share', `sample/${variable}:${code}/shareWeighted`),
      ...(hasPopulation ? [number('share', `sample/${variable}:${code}/sharePopulation`, { absent: '—' })] : []),
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
    const { findings, number } = context
    if (findings.sample.length === 0)
      return [paragraph('本次问卷没有询问受访者的基本情况，或者各类人数不足，不列样本结构。')]
    const valid = number('count', 'fieldwork/valid')
    const table = say`有效问卷${valid}份的构成见${{ refer: 'sample-table' }}。`
    return [
      paragraph(table, weightingWords(context), mostShifted(context), missingWords(context)),
      sampleTable(context),
    ]
  },
}
