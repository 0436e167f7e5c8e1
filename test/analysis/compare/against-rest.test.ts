import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupFrame, sharesAgainstRest } from '../../../analysis/compare/against-rest.ts'
import { combination } from '../../../analysis/compare/combination.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { psuTotals, varianceOf, variancePlan } from '../../../analysis/variance/linearize.ts'
import { samplingDesign } from '../../../analysis/variance/sampling-design.ts'
import { marginCells } from '../../../analysis/weight/margin-cells.ts'
import { projectionOf } from '../../../analysis/weight/projection.ts'
import { rake } from '../../../analysis/weight/rake.ts'
import { goldenCase, goldenSample, relativeError } from '../read-golden.ts'

const file = 'survey/city12-panel.json'
const sample = goldenSample('survey/city12.csv', { stratum: 'stratum', psu: 'unit' })
const plan = variancePlan(sample.design)
const groupsBy = (name: string, levels: readonly string[]) =>
  Int32Array.from(sample.texts(name), (text) => levels.indexOf(text))

describe('sharesAgainstRest agrees with R survey', () => {
  test('in shares and standard errors by group', () => {
    const { expected } = goldenCase(file, 'by_dci_q01_q02_q03_q04_by_stratum')
    const levels: string[] = expected.groups.stratum
    const frame = groupFrame(sample.weights, groupsBy('stratum', levels), levels.length, plan)
    ;['q01', 'q02', 'q03', 'q04'].forEach((name, v) => {
      const found = sharesAgainstRest(sample.numbers(name), frame, plan)
      levels.forEach((_, g) => {
        const row: number[] = expected.table[g]
        expect(relativeError([found[g]!.value, found[g]!.standardError], [row[v]!, row[v + 4]!])).toBeLessThan(1e-9)
      })
    })
  })

  test('in the difference of two groups that share sampling units', () => {
    const { expected, rtol } = goldenCase(file, 'domcontrast_dci_q01_sex')
    const frame = groupFrame(sample.weights, groupsBy('sex', ['F', 'M']), 2, plan)
    const [first, second] = sharesAgainstRest(sample.numbers('q01'), frame, plan).map((found) => found?.difference)
    expect(relativeError([first!.value, first!.standardError], [expected.estimate[0], expected.se[0]])).toBeLessThan(
      rtol,
    )
    expect(second!.value).toBeCloseTo(-first!.value, 12)
    expect(second!.p).toBeCloseTo(first!.p, 12)
  })
})

describe('sharesAgainstRest', () => {
  const row = fc.record({
    y: fc.nat(1),
    group: fc.integer({ min: -1, max: 3 }),
    psu: fc.nat(11),
    w: fc.integer({ min: 1, max: 9 }),
  })
  const rows = fc.array(row, { minLength: 20, maxLength: 120, size: 'max' })

  test('is the contrast of the two estimates, also after raking, or wider', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const base = Float64Array.from(list, ({ w }) => w)
        const group = Int32Array.from(list, (one) => one.group)
        const y = list.map((one) => one.y)
        const cells = marginCells(
          [
            {
              id: 'm',
              variables: ['m'],
              cells: [0, 1].map((code) => ({ codes: [code], population: 1 + code })),
              source: '',
            },
          ],
          {
            size: list.length,
            columns: new Map([['m', Int16Array.from(list, (one) => (one.w > 4 ? 1 : 0))]]),
            texts: new Map(),
            units: [{ sector: 1, size: 1, people: 1, issued: null }],
            unit: new Int32Array(list.length),
          },
        )
        fc.pre('joint' in cells)
        if (!('joint' in cells)) return
        const { weights } = rake(cells, base)
        const design = samplingDesign(
          list.map(({ psu }) => psu),
          list.map(({ psu }) => psu % 3),
        )
        const raked = variancePlan(design, { projection: projectionOf(cells, base, weights), weights })
        const found = sharesAgainstRest(y, groupFrame(weights, group, 4, raked), raked)
        found.forEach((one, g) => {
          const own = mean.of({ y, w: weights.map((w, i) => (group[i] === g ? w : 0)) })
          const rest = mean.of({ y, w: weights.map((w, i) => (group[i]! >= 0 && group[i] !== g ? w : 0)) })
          expect(one === null).toBe(own === null)
          if (!one?.difference || !own || !rest) return
          const { estimate, influence } = combination([
            { coefficient: 1, of: own },
            { coefficient: -1, of: rest },
          ])
          const standardError = Math.sqrt(varianceOf(psuTotals(influence, raked), raked))
          expect(one.difference.value).toBeCloseTo(estimate, 10)
          expect(one.difference.standardError).toBeGreaterThanOrEqual(standardError - 1e-10)
        })
      }),
    )
  })

  test('does not take a small group that by chance names nothing for a certain difference', () => {
    const people = 400
    const design = samplingDesign(
      [...Array(people).keys()].map((i) => i % 40),
      Array(people).fill(1),
    )
    const free = variancePlan(design)
    const groupOf = Int32Array.from({ length: people }, (_, i) => (i < 12 ? 0 : 1))
    const y = Array.from({ length: people }, (_, i) => (i >= 12 && i % 20 === 0 ? 1 : 0))
    const [small] = sharesAgainstRest(y, groupFrame(new Float64Array(people).fill(1), groupOf, 2, free), free)
    expect(small).toMatchObject({ value: 0, standardError: 0 })
    expect(small?.difference?.p).toBeGreaterThan(0.3)
  })

  test('compares nothing with a group that is alone, empty or in one sampling unit', () => {
    const design = samplingDesign([0, 0, 1, 1, 2, 2], [1, 1, 1, 1, 1, 1])
    const free = variancePlan(design)
    const weights = new Float64Array(6).fill(1)
    const found = (groupOf: number[]) =>
      sharesAgainstRest([1, 0, 1, 0, 1, 0], groupFrame(weights, Int32Array.from(groupOf), 2, free), free)
    expect(found([0, 0, 0, 0, 0, 0])).toMatchObject([{ value: 0.5, difference: null }, null])
    expect(found([0, 0, 1, 1, 1, 1])).toMatchObject([{ difference: null }, { difference: null }])
    expect(found([0, 1, 0, 1, 0, 1])[0]?.difference).not.toBeNull()
  })
})
