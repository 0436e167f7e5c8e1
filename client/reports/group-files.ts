import type { IssueFinding } from '../../analysis/report/findings.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import { reportWords } from '../i18n/reports/words.ts'
import type { HeatRow } from '../ui/heat-drawing.tsx'
import { heatStep } from '../ui/heat-step.ts'
import { percentCell } from '../ui/percent-cell.ts'
import { estimateCells } from './estimate-cells.ts'
import { cellOf, type GroupTableProps, groupColumns, signOf } from './group-table.tsx'
import { shortIssueName } from './labels.ts'
import { count } from './numbers.ts'

/** The table of groups as a picture of it needs it. */
export function groupHeat(props: GroupTableProps) {
  const columns = groupColumns(props)
  const cellsOf = (issue: IssueFinding): HeatRow['cells'] =>
    columns.map(({ variable, code }) => {
      const cell = cellOf(issue, variable, code)
      if (!cell?.estimate.isEstimable) return { text: '—', step: null }
      const share = percent(cell.estimate.value, cell.estimate.baseSize).slice(0, -1)
      return { text: `${share} ${signOf(cell)}`.trim(), step: heatStep(cell.difference?.value ?? 0) }
    })
  return {
    everybody: { label: reportWords('everybody'), base: count(props.findings.fieldwork.valid) },
    heads: columns.map(({ label, base }) => ({ label, base })),
    rows: props.issues.map((issue) => ({
      label: shortIssueName(props.instrument, issue.issue),
      all: issue.mention.isEstimable ? points(issue.mention.value) : '—',
      cells: cellsOf(issue),
    })),
  }
}

/** The same as a file: shares and differences in percent, empty where nothing may be shown. */
export function groupCells(props: GroupTableProps): (string | number)[][] {
  const columns = groupColumns(props)
  return [
    [
      reportWords('issue'),
      `${reportWords('everybody')} %`,
      ...columns.flatMap(({ label }) => [`${label} %`, '≥', '≤', '▲▼']),
    ],
    [reportWords('base'), props.findings.fieldwork.valid, ...columns.flatMap(({ base }) => [base, '', '', ''])],
    ...props.issues.map((issue) => [
      shortIssueName(props.instrument, issue.issue),
      percentCell(issue.mention.isEstimable ? issue.mention.value : null),
      ...columns.flatMap(({ variable, code }) => {
        const cell = cellOf(issue, variable, code)
        return cell ? [...estimateCells(cell.estimate, 100), signOf(cell)] : ['', '', '', '']
      }),
    ]),
  ]
}
