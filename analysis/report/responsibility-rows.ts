import type { Measure } from '../../domain/measure.ts'
import type { ReportInput } from './build-report.ts'
import { valueAt } from './claims/source.ts'
import type { Estimate } from './findings.ts'
import { programmeName } from './phrases/measure-programme-words.ts'
import { deadlineWords, targetSource } from './phrases/measure-words.ts'
import { milestones } from './phrases/milestones.ts'
import { namesOf } from './phrases/names.ts'
import { planMeasures } from './plan-measures.ts'

/** One line of the table of responsibilities (责任分解一体表). */
export interface ResponsibilityRow {
  /** From 1. */
  readonly number: number
  readonly measure: Measure
  readonly issueName: string
  readonly programme: string
  /** What was measured of the issue: a mean 1..5 or a share 0..1, as `measure.target.outcome` says. */
  readonly baseline: Estimate
  /** On the scale of the baseline; null where the baseline has no error or the scale ends before it. */
  readonly target: number | null
  /** 2027年第二季度末 */
  readonly deadline: string
  /** Start, check and end by quarters. */
  readonly milestones: string
  /** False as long as the city has adopted nothing and the row is only proposed. */
  readonly isAdopted: boolean
}

const notMeasured: Estimate = { isEstimable: false, reason: 'not_measured' }

/** The table as data: the adopted measures, or all proposed ones where none was adopted; by programme and issue. */
export function responsibilityRows(input: ReportInput): ResponsibilityRow[] {
  const { findings, instrument, date } = input
  const names = namesOf(findings, instrument)
  const { programmes, isAdopted, isInTable } = planMeasures(input)
  const all = programmes.flatMap((programme) =>
    programme.measures
      .filter(({ measure }) => isInTable(measure))
      .map(({ measure }) => ({ measure, programme: programmeName(programme, programmes, names) })),
  )
  return all.map(({ measure, programme }, i) => ({
    number: i + 1,
    measure,
    issueName: names.issue(measure.issue),
    programme,
    baseline: findings.issues.find(({ issue }) => issue === measure.issue)?.[measure.target.outcome] ?? notMeasured,
    target: valueAt(input, targetSource(measure)),
    deadline: deadlineWords(input, measure),
    milestones: milestones(measure.countedFrom ?? date, measure.quartersToDeadline),
    isAdopted,
  }))
}

/** Units that lead or support a row, those that lead most first. */
export function unitsOfRows(rows: readonly Pick<ResponsibilityRow, 'measure'>[]): string[] {
  const led = new Map<string, number>()
  for (const { measure } of rows) {
    led.set(measure.leadUnit, (led.get(measure.leadUnit) ?? 0) + 1)
    for (const unit of measure.supportUnits) led.set(unit, led.get(unit) ?? 0)
  }
  return [...led].sort(([, a], [, b]) => b - a).map(([unit]) => unit)
}

/** What one unit has to do: the rows that it leads, then those where it helps, with the numbers of the whole table. */
export const rowsOfUnit = (rows: readonly ResponsibilityRow[], unit: string): ResponsibilityRow[] => [
  ...rows.filter(({ measure }) => measure.leadUnit === unit),
  ...rows.filter(({ measure }) => measure.leadUnit !== unit && measure.supportUnits.includes(unit)),
]
