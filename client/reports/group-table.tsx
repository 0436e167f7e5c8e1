import type * as z from 'zod/mini'
import type { Findings, groupCellSchema, IssueFinding } from '../../analysis/report/findings.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { heatStep } from '../ui/heat-step.ts'
import { groupLabels, shortIssueName } from './labels.ts'
import { count } from './numbers.ts'

type GroupCell = z.output<typeof groupCellSchema>

export interface GroupTableProps {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly issues: readonly IssueFinding[]
  readonly variables: readonly string[]
}

/** Columns of the table: each group of each variable with its name and base. */
export const groupColumns = ({ findings, instrument, issues, variables }: GroupTableProps) =>
  variables.flatMap((variable) => {
    const labels = groupLabels(findings, instrument, variable)
    const cells = issues[0]?.groups.find((group) => group.variable === variable)?.cells ?? []
    return cells.map(({ code }, index) => ({
      variable,
      code,
      isFirst: index === 0,
      label: labels.of(code),
      base: baseOf(findings, variable, code),
    }))
  })

export function GroupTable(props: GroupTableProps) {
  const { findings, instrument, issues } = props
  const columns = groupColumns(props)
  return (
    <table class="heat">
      <thead>
        <tr>
          <th scope="col" class="heat-name">
            {reportWords('issue')}
          </th>
          <th scope="col">
            {reportWords('everybody')}
            <small>{count(findings.fieldwork.valid)}</small>
          </th>
          {columns.map(({ variable, code, isFirst, label, base }) => (
            <th key={`${variable}/${code}`} scope="col" class={isFirst ? 'is-first' : undefined}>
              {label}
              <small>{base}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr key={issue.issue}>
            <th scope="row" class="heat-name">
              {shortIssueName(instrument, issue.issue)}
            </th>
            <td class="heat-all">{issue.mention.isEstimable ? points(issue.mention.value) : '—'}</td>
            {columns.map(({ variable, code, isFirst }) => (
              <HeatCell key={`${variable}/${code}`} cell={cellOf(issue, variable, code)} isFirst={isFirst} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const cellOf = (issue: IssueFinding, variable: string, code: number) =>
  issue.groups.find((group) => group.variable === variable)?.cells.find((cell) => cell.code === code)

function baseOf(findings: Findings, variable: string, code: number): string {
  const row = findings.sample.find((one) => one.variable === variable && one.code === code)
  const size = row?.baseSize ?? findings.sectors.find((one) => variable === '@sector' && one.code === code)?.valid
  return size === undefined || size === null ? `<${findings.minimumGroupSize}` : count(size)
}

export const signOf = ({ difference }: GroupCell): string =>
  ({ higher: '▲', lower: '▼', not_significant: '' })[difference?.direction ?? 'not_significant']

function HeatCell({ cell, isFirst }: { cell: GroupCell | undefined; isFirst: boolean }) {
  const edge = isFirst ? ' is-first' : ''
  if (!cell?.estimate.isEstimable) return <td class={`heat-hatched${edge}`}>{reportWords('notEstimable')}</td>
  const { difference } = cell
  const sign = signOf(cell)
  return (
    <td class={`heat-cell heat${heatStep(difference?.value ?? 0)}${edge}`}>
      {percent(cell.estimate.value, cell.estimate.baseSize).slice(0, -1)}
      {sign && <b> {sign}</b>}
    </td>
  )
}
