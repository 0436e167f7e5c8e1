import type * as z from 'zod/mini'
import type { Findings, groupCellSchema, IssueFinding } from '../../analysis/report/findings.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { groupLabels, shortIssueName } from './labels.ts'
import { count } from './numbers.ts'

type GroupCell = z.output<typeof groupCellSchema>

interface Props {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly issues: readonly IssueFinding[]
  readonly variables: readonly string[]
}

/** Points of a difference from which its colour is a step stronger. */
const heatBounds = [1.2, 3, 6]

/** Step of the diverging colours, -3..3, from a difference of shares. */
export function heatStep(difference: number): number {
  const size = Math.abs(difference * 100)
  const step = heatBounds.filter((bound) => size >= bound).length
  return difference < 0 ? -step || 0 : step
}

export function GroupTable({ findings, instrument, issues, variables }: Props) {
  const groups = variables.map((variable) => ({
    variable,
    labels: groupLabels(findings, instrument, variable),
    codes: (issues[0]?.groups.find((group) => group.variable === variable)?.cells ?? []).map(({ code }) => code),
  }))
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
          {groups.flatMap(({ variable, codes, labels }) =>
            codes.map((code, index) => (
              <th key={`${variable}/${code}`} scope="col" class={index === 0 ? 'is-first' : undefined}>
                {labels.of(code)}
                <small>{baseOf(findings, variable, code)}</small>
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr key={issue.issue}>
            <th scope="row" class="heat-name">
              {shortIssueName(instrument, issue.issue)}
            </th>
            <td class="heat-all">{issue.mention.isEstimable ? points(issue.mention.value) : '—'}</td>
            {groups.flatMap(({ variable, codes }) =>
              codes.map((code, index) => (
                <HeatCell key={`${variable}/${code}`} cell={cellOf(issue, variable, code)} isFirst={index === 0} />
              )),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const cellOf = (issue: IssueFinding, variable: string, code: number) =>
  issue.groups.find((group) => group.variable === variable)?.cells.find((cell) => cell.code === code)

function baseOf(findings: Findings, variable: string, code: number): string {
  const row = findings.sample.find((one) => one.variable === variable && one.code === code)
  const size = row?.baseSize ?? findings.sectors.find((one) => variable === '@sector' && one.code === code)?.valid
  return size === undefined || size === null ? `<${findings.minimumGroupSize}` : count(size)
}

function HeatCell({ cell, isFirst }: { cell: GroupCell | undefined; isFirst: boolean }) {
  const edge = isFirst ? ' is-first' : ''
  if (!cell?.estimate.isEstimable) return <td class={`heat-hatched${edge}`}>{reportWords('notEstimable')}</td>
  const { difference } = cell
  const sign = { higher: '▲', lower: '▼', not_significant: '' }[difference?.direction ?? 'not_significant']
  return (
    <td class={`heat-cell heat${heatStep(difference?.value ?? 0)}${edge}`}>
      {percent(cell.estimate.value, cell.estimate.baseSize).slice(0, -1)}
      {sign && <b> {sign}</b>}
    </td>
  )
}
