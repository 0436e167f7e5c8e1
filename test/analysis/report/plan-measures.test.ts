import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseIssues } from '../../../analysis/report/choose-issues.ts'
import { type ChosenMeasure, chooseMeasures } from '../../../analysis/report/choose-measures.ts'
import { groupProgrammes } from '../../../analysis/report/group-programmes.ts'
import { type MeasureDecisions, planMeasures } from '../../../analysis/report/plan-measures.ts'
import {
  type ResponsibilityRow,
  responsibilityRows,
  rowsOfUnit,
  unitsOfRows,
} from '../../../analysis/report/responsibility-rows.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { units } from '../../../domain/seed/units.ts'
import { estimateOf, volunteers, wholeWave, withIssue } from '../../fixtures/findings.ts'
import { linesOf, textOf } from './report-text.ts'
import { instrument, reportOf } from './waves.ts'

const someMeasures = fc
  .subarray([...measures], { minLength: 1, maxLength: 30 })
  .map((list) => list.map((measure): ChosenMeasure => ({ measure, reasons: [] })))
const issuesIn = (chosen: readonly ChosenMeasure[]) => new Set(chosen.map(({ measure }) => measure.issue))

test('programmes hold every measure once and no issue in two, three to five of them where there are issues enough', () => {
  fc.assert(
    fc.property(someMeasures, (chosen) => {
      const programmes = groupProgrammes(chosen, instrument)
      const ids = programmes.flatMap((one) => one.measures.map(({ measure }) => measure.id))
      expect([...ids].sort()).toEqual(chosen.map(({ measure }) => measure.id).sort())
      const issues = programmes.flatMap((one) => one.issues)
      expect(new Set(issues)).toEqual(issuesIn(chosen))
      expect(issues).toHaveLength(issuesIn(chosen).size)
      expect(programmes.length).toBeLessThanOrEqual(5)
      expect(programmes.length).toBeGreaterThanOrEqual(Math.min(3, issuesIn(chosen).size))
    }),
  )
})

test('issues that share field, unit and cause come together before others', () => {
  const of = (...ids: string[]) =>
    measures.filter(({ id }) => ids.includes(id)).map((measure) => ({ measure, reasons: [] }))
  const programmes = groupProgrammes(of('E08-3', 'E09-2', 'D05-1', 'C01-1'), instrument)
  expect(programmes.map(({ issues }) => issues.join('+')).sort()).toEqual(['C01', 'D05', 'E08+E09'])
})

const decided = fc.dictionary(
  fc.constantFrom(...measures.map(({ id }) => id)),
  fc.constantFrom('adopted' as const, 'rejected' as const),
  { maxKeys: 20 },
)
const rowsWith = (decisions: MeasureDecisions, findings = wholeWave()): ResponsibilityRow[] =>
  responsibilityRows({ findings, instrument, measures, decisions, issuer: '示例单位', date: '2026-10-15' })

test('the units of a table are those that have a part in it, who leads most first', () => {
  fc.assert(
    fc.property(decided, (decisions) => {
      const rows = rowsWith(decisions)
      const units = unitsOfRows(rows)
      const parts = rows.flatMap(({ measure }) => [measure.leadUnit, ...measure.supportUnits])
      expect([...units].sort()).toEqual([...new Set(parts)].sort())
      const led = units.map((unit) => rows.filter(({ measure }) => measure.leadUnit === unit).length)
      expect(led).toEqual([...led].sort((a, b) => b - a))
    }),
    { numRuns: 10 },
  )
})

test('the table holds the adopted measures alone once there are any, and never a rejected one', () => {
  fc.assert(
    fc.property(decided, (decisions) => {
      const ids = rowsWith(decisions).map(({ measure }) => measure.id)
      const adopted = Object.keys(decisions).filter((id) => decisions[id] === 'adopted')
      const proposed = chooseMeasures({
        findings: wholeWave(),
        instrument,
        measures: measures.filter(({ id }) => decisions[id] !== 'rejected'),
      }).map(({ measure }) => measure.id)
      expect([...ids].sort()).toEqual((adopted.length > 0 ? adopted : proposed).sort())
    }),
    { numRuns: 40 },
  )
})

test('the report says whether the table is adopted or only proposed', () => {
  const noteOf = (decisions: MeasureDecisions) => {
    const report = reportOf(wholeWave(), { decisions })
    const table = report.blocks.find((block) => block.kind === 'table' && block.id === 'responsibility-table')
    return table ? linesOf(report, table).at(-1) : ''
  }
  expect(noteOf({})).toContain('措施尚未确定采用，本表列出全部建议')
  expect(noteOf({ 'E04-1': 'adopted' })).toContain('本表列出已经采用的措施')
})

test('programmes are counted as one says it, and not for a single issue', () => {
  const textWith = (ids: readonly string[]) => {
    const decisions: MeasureDecisions = Object.fromEntries(
      measures.map(({ id }) => [id, ids.includes(id) ? ('adopted' as const) : ('rejected' as const)]),
    )
    return textOf(reportOf(wholeWave(), { decisions }))
  }
  expect(textWith(['F02-1'])).toContain('措施列为一个工程，见')
  expect(textWith(['F02-1', 'E04-1'])).toContain('2项问题的措施分为两个工程，便于统筹，见')
})

test('an adopted measure that no finding speaks for says so', () => {
  const other = measures.find(({ issue }) => !chooseIssues(wholeWave()).some((one) => one.issue === issue))?.id ?? ''
  const plan = planMeasures({ findings: wholeWave(), instrument, measures, decisions: { [other]: 'adopted' } })
  expect(plan.chosen.find(({ measure }) => measure.id === other)?.reasons).toEqual([{ kind: 'adopted' }])
  expect(textOf(reportOf(wholeWave(), { decisions: { [other]: 'adopted' } }))).toContain('选用理由：由本市决定采用。')
})

test('every target is worth the effort and can be told from the baseline by a second survey', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1.5, max: 3.5, noNaN: true }),
      fc.double({ min: 0.01, max: 0.4, noNaN: true }),
      (mean, error) => {
        const findings = withIssue(wholeWave(), 'F02', () => ({ satisfaction: estimateOf(mean, error) }))
        const row = rowsWith({ 'F02-1': 'adopted' }, findings)[0]
        expect(row?.baseline).toMatchObject({ value: mean })
        const change = (row?.target ?? Number.NaN) - mean
        expect(change).toBeGreaterThanOrEqual(0.3 - 1e-9)
        expect(change / (error * Math.SQRT2)).toBeGreaterThanOrEqual(1.96 - 1e-9)
      },
    ),
  )
})

test('a target beyond the scale is left to the unit', () => {
  const findings = withIssue(wholeWave(), 'F02', () => ({ satisfaction: estimateOf(4.9, 0.06) }))
  expect(rowsWith({ 'F02-1': 'adopted' }, findings)[0]?.target).toBeNull()
  expect(textOf(reportOf(findings, { decisions: { 'F02-1': 'adopted' } }))).toContain(
    '满意度基期4.90分，目标由牵头单位提出',
  )
})

test('volunteers have a baseline and no target', () => {
  expect(rowsWith({ 'F02-1': 'adopted' }, volunteers())[0]).toMatchObject({
    target: null,
    baseline: { isEstimable: true },
  })
})

test('what units have to do adds up to the whole table', () => {
  const rows = rowsWith({})
  const led = units.flatMap((unit) => rowsOfUnit(rows, unit).filter(({ measure }) => measure.leadUnit === unit))
  expect(led.map(({ number }) => number).sort((a, b) => a - b)).toEqual(rows.map(({ number }) => number))
  for (const unit of units)
    for (const { measure } of rowsOfUnit(rows, unit))
      expect([measure.leadUnit, ...measure.supportUnits]).toContain(unit)
  const help = rows.reduce((sum, { measure }) => sum + measure.supportUnits.length, 0)
  expect(units.reduce((sum, unit) => sum + rowsOfUnit(rows, unit).length, 0)).toBe(rows.length + help)
})
