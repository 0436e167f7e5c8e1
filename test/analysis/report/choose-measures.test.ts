import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseIssues } from '../../../analysis/report/choose-issues.ts'
import { chooseMeasures } from '../../../analysis/report/choose-measures.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import type { Measure } from '../../../domain/measure.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { estimateOf, volunteers, wholeWave, withIssue } from '../../fixtures/findings.ts'
import { allWaves } from './all-waves.ts'
import { textOf } from './report-text.ts'
import { instrument, reportOf } from './waves.ts'

const choose = (findings: Findings, library: readonly Measure[] = measures) =>
  chooseMeasures({ findings, instrument, measures: library })
const idsOf = (findings: Findings, issue: string) =>
  choose(findings).flatMap(({ measure }) => (measure.issue === issue ? [measure.id] : []))

type Direction = 'higher' | 'lower' | 'not_significant'
const cell = (code: number, value: number, direction: Direction) => ({
  code,
  estimate: estimateOf(0.3, 0.02, 500),
  difference: { value, standardError: 0.01, pAdjusted: direction === 'not_significant' ? 0.7 : 0.001, direction },
})

/** Only this group differs from all others, in this issue. */
const withGroup = (issue: string, { variable, code, value }: { variable: string; code: number; value: number }) =>
  withIssue(wholeWave(), issue, () => {
    const others = [code + 100, code + 200].map((one) => cell(one, 0, 'not_significant'))
    return { tier: 1, groups: [{ variable, cells: [cell(code, value, value > 0 ? 'higher' : 'lower'), ...others] }] }
  })

const top = chooseIssues(wholeWave()).map(({ issue }) => issue)
const grouped = measures.filter(({ group, issue }) => group && top.includes(issue))
const planted = fc.constantFrom(...grouped).chain((measure) =>
  fc.constantFrom(...(measure.group?.cells ?? [])).chain(({ variable, codes }) =>
    fc.record({
      measure: fc.constant(measure),
      variable: fc.constant(variable),
      code: fc.constantFrom(...codes),
      size: fc.double({ min: 0.01, max: 0.4, noNaN: true }),
    }),
  ),
)

test('a group that names an issue more brings the measure that is meant for it, with the difference as its reason', () => {
  fc.assert(
    fc.property(planted, ({ measure, variable, code, size }) => {
      const findings = withGroup(measure.issue, { variable, code, value: size })
      const found = choose(findings).find((one) => one.measure.id === measure.id)
      expect(found?.reasons).toContainEqual({
        kind: 'group',
        difference: expect.objectContaining({ issue: measure.issue, variable, code }),
      })
    }),
  )
})

test('a group that names an issue less gets no measure of its own for it', () => {
  fc.assert(
    fc.property(planted, ({ measure, variable, code, size }) => {
      const findings = withGroup(measure.issue, { variable, code, value: -size })
      expect(idsOf(findings, measure.issue)).not.toContain(measure.id)
    }),
  )
})

describe.each(allWaves)('%s', (_, make) => {
  const findings = make()
  const chosen = choose(findings)

  test('only issues that come first get measures, each at most three, none twice', () => {
    const first = chooseIssues(findings).map(({ issue }) => issue)
    for (const { measure } of chosen) expect(first).toContain(measure.issue)
    for (const issue of first) expect(idsOf(findings, issue).length, issue).toBeLessThanOrEqual(3)
    expect(new Set(chosen.map(({ measure }) => measure.id)).size).toBe(chosen.length)
  })

  test('the order of the library decides nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...measures], { minLength: measures.length }), (library) => {
        expect(choose(findings, library)).toEqual(chosen)
      }),
      { numRuns: 5 },
    )
  })
})

test('without a difference between groups nobody is given a measure because of one, in data or in words', () => {
  const none = choose(wholeWave()).flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'group'))
  expect(none).toEqual([])
  expect(textOf(reportOf(wholeWave()))).not.toMatch(/选用理由：[^。]*其他受访者/)
})

test('a difference that did not pass the test is no reason', () => {
  const findings = withGroup('E04', { variable: 'age', code: 2, value: 0.2 })
  const unsure = withIssue(findings, 'E04', ({ groups }) => ({
    groups: groups.map((group) => ({
      ...group,
      cells: group.cells.map((cell) => ({
        ...cell,
        ...(cell.difference ? { difference: { ...cell.difference, direction: 'not_significant' as const } } : {}),
      })),
    })),
  }))
  expect(idsOf(findings, 'E04')).toContain('E04-3')
  expect(idsOf(unsure, 'E04')).not.toContain('E04-3')
})

test('where many surely do not know, a measure that informs is chosen and says so', () => {
  const issue =
    top.find((id) => measures.some((one) => one.issue === id && one.suits === 'unknown' && !one.group)) ?? ''
  const informing = measures.find((one) => one.issue === issue && one.suits === 'unknown' && !one.group)?.id
  const sure = withIssue(wholeWave(), issue, () => ({ dontKnow: estimateOf(0.4, 0.02) }))
  const unsure = withIssue(wholeWave(), issue, () => ({ dontKnow: estimateOf(0.21, 0.02) }))
  expect(choose(sure).find(({ measure }) => measure.id === informing)?.reasons).toContainEqual({ kind: 'unknown' })
  expect(choose(unsure).flatMap(({ reasons }) => reasons)).not.toContainEqual({ kind: 'unknown' })
  expect(textOf(reportOf(sure))).toContain('选用理由：40.0%的受访者表示不了解')
})

test('three comments that speak of a cause bring its measure, two do not', () => {
  const text = '医院太贵了，付不起'
  const withComments = (count: number): Findings =>
    wholeWave({ comments: Array.from({ length: count }, () => ({ group: 'E', text, sector: null })) })
  const library = measures.map((one): Measure => (one.id === 'E04-2' ? { ...one, cause: 'price' } : one))
  const reasons = (count: number) =>
    choose(withComments(count), library).find(({ measure }) => measure.id === 'E04-2')?.reasons
  expect(reasons(3)).toContainEqual({ kind: 'heard' })
  expect(reasons(2)).not.toContainEqual({ kind: 'heard' })
})

test('volunteers give no reason that needs a sample', () => {
  const kinds = choose(volunteers()).flatMap(({ reasons }) => reasons.map(({ kind }) => kind))
  expect(kinds.filter((kind) => kind !== 'heard')).toEqual([])
})
