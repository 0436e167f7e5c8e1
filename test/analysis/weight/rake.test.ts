import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../analysis/dataset.ts'
import { validWeights } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { covarianceOf, psuTotals, variancePlan } from '../../../analysis/variance/linearize.ts'
import { kish } from '../../../analysis/weight/diagnostics.ts'
import { type MarginCells, marginCells } from '../../../analysis/weight/margin-cells.ts'
import { projectionOf } from '../../../analysis/weight/projection.ts'
import { rake } from '../../../analysis/weight/rake.ts'
import type { Margin } from '../../../domain/sample-design.ts'
import { goldenCase, goldenSample, relativeError } from '../read-golden.ts'

const datasetOf = (columns: Record<string, readonly number[]>): Dataset => {
  const size = Object.values(columns)[0]?.length ?? 0
  return {
    size,
    columns: new Map(Object.entries(columns).map(([name, values]) => [name, Int16Array.from(values)])),
    texts: new Map(),
    units: [{ sector: 1, size: 1, people: 100, issued: null }],
    unit: new Int32Array(size),
  }
}
const margin = (id: string, shares: readonly number[]): Margin => ({
  id,
  variables: [id],
  cells: shares.map((population, c) => ({ codes: [c + 1], population })),
  source: '',
})
const cellsOf = (margins: readonly Margin[], dataset: Dataset): MarginCells => {
  const cells = marginCells(margins, dataset)
  if (!('joint' in cells)) throw new Error(JSON.stringify(cells))
  return cells
}

describe('rake agrees with R survey', () => {
  const file = 'weights/rake.json'
  const samples = {
    rake_dci_3m: goldenSample('survey/city12.csv', { stratum: 'stratum', psu: 'unit' }),
    rake_dpn_vote: goldenSample('survey/panel.csv', { stratum: 'stratum', psu: 'psu' }),
  }
  const raked = (id: keyof typeof samples) => {
    const sample = samples[id]
    const { spec } = goldenCase(file, id)
    const levels = (name: string): string[] =>
      spec.population.find((part: Record<string, unknown>) => name in part)[name]
    const columns = Object.fromEntries(
      (spec.margins as string[]).map((name) => [
        name,
        sample.texts(name).map((text) => levels(name).indexOf(text) + 1),
      ]),
    )
    const margins = (spec.margins as string[]).map((name, m) => margin(name, spec.population[m].Freq))
    const cells = cellsOf(margins, datasetOf(columns))
    // Margins are shares here, R's are totals: R's first step also scales the weights.
    const total = spec.population[0].Freq.reduce((a: number, b: number) => a + b, 0)
    const sum = sample.weights.reduce((a, b) => a + b, 0)
    return {
      sample,
      cells,
      result: rake(
        cells,
        sample.weights.map((w) => (w * total) / sum),
      ),
    }
  }

  test.each(['rake_dci_3m', 'rake_dpn_vote'] as const)('%s', (id) => {
    const { result } = raked(id)
    const { expected } = goldenCase(file, id)
    expect(result.hasConverged).toBe(true)
    expect(relativeError(result.weights, expected.weights)).toBeLessThan(1e-7)
    const { effectiveSize, designEffect } = kish(result.weights)
    expect(relativeError([effectiveSize, designEffect], [expected.n_eff, expected.kish_deff])).toBeLessThan(1e-7)
  })

  const standardErrors = (vars: readonly string[], isProjected: boolean) => {
    const { sample, cells, result } = raked('rake_dci_3m')
    const { weights } = result
    const options = isProjected ? { projection: projectionOf(cells, sample.weights, weights), weights } : {}
    const plan = variancePlan(sample.design, options)
    return vars.map((name) => {
      const y = sample.numbers(name)
      const { estimate, influence } = mean.of({ y, w: validWeights(y, weights) })!
      return [estimate, Math.sqrt(covarianceOf([psuTotals(influence, plan)], plan)[0]!)]
    })
  }
  const names = Array.from({ length: 12 }, (_, i) => `q${String(i + 1).padStart(2, '0')}`)

  test('standard errors with weights taken as fixed', () => {
    const { expected } = goldenCase(file, `rake_ignoring_dci_3m_${names.join('_')}`)
    const found = standardErrors(names, false)
    expect(
      relativeError(
        found.map((f) => f[0]!),
        expected.estimate,
      ),
    ).toBeLessThan(1e-8)
    expect(
      relativeError(
        found.map((f) => f[1]!),
        expected.se,
      ),
    ).toBeLessThan(1e-6)
  })

  test.each([[names], [['sat']]])('standard errors of raked estimates: %s', (vars) => {
    const { expected } = goldenCase(file, `cal_raking_mean_dci_3m_${vars.join('_')}`)
    const found = standardErrors(vars, true)
    expect(
      relativeError(
        found.map((f) => f[1]!),
        expected.se,
      ),
    ).toBeLessThan(1e-6)
  })
})

describe('rake', () => {
  const person = fc.record({
    sex: fc.constantFrom(1, 2, -2),
    age: fc.constantFrom(1, 2, 3, -9, 7),
    weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
    key: fc.integer(),
  })
  // One of every pair, so that no cell is empty and the margins can be met together.
  const complete = [1, 2].flatMap((sex) => [1, 2, 3].map((age) => ({ sex, age, weight: 1, key: 0 })))
  const people = fc.array(person, { maxLength: 60 }).map((more) => [...complete, ...more])
  const share = fc.integer({ min: 1, max: 9 })
  const margins = fc
    .tuple(share, share, share, share, share)
    .map(([a, b, c, d, e]) => [margin('sex', [a, b]), margin('age', [c, d, e])])
  type Person = { sex: number; age: number; weight: number; key: number }
  const rakePeople = (list: readonly Person[], known: readonly Margin[], scale = 1) => {
    const columns = { sex: list.map((p) => p.sex), age: list.map((p) => p.age) }
    return rake(
      cellsOf(known, datasetOf(columns)),
      Float64Array.from(list, (p) => p.weight * scale),
    )
  }

  test('weights meet every margin among those whose value is known, and keep their total', () => {
    fc.assert(
      fc.property(people, margins, (list, known) => {
        const { weights, hasConverged } = rakePeople(list, known)
        expect(hasConverged).toBe(true)
        for (const { id, cells } of known) {
          const codes = cells.map((cell) => cell.codes[0]!)
          const inCell = codes.map((code) =>
            weights.reduce((sum, w, i) => sum + (list[i]![id as 'sex' | 'age'] === code ? w : 0), 0),
          )
          const total = cells.reduce((sum, cell) => sum + cell.population, 0)
          const all = inCell.reduce((a, b) => a + b, 0)
          cells.forEach((cell, c) => {
            expect(inCell[c]! / all).toBeCloseTo(cell.population / total, 8)
          })
        }
        const before = list.reduce((sum, p) => sum + p.weight, 0)
        expect(weights.reduce((a, b) => a + b, 0) / before).toBeCloseTo(1, 8)
      }),
    )
  })

  test('a respondent without any known value keeps the design weight', () => {
    const list = [...complete, { sex: -2, age: -9, weight: 2.5, key: 0 }]
    expect(rakePeople(list, [margin('sex', [1, 3]), margin('age', [1, 1, 4])]).weights.at(-1)).toBe(2.5)
  })

  test('order of respondents does not matter, and scale only scales', () => {
    fc.assert(
      fc.property(people, margins, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, known, scale) => {
        const order = [...list.keys()].sort((a, b) => list[a]!.key - list[b]!.key)
        const once = rakePeople(list, known).weights
        const again = rakePeople(
          order.map((i) => list[i]!),
          known,
          scale,
        ).weights
        expect(
          relativeError(
            again,
            order.map((i) => once[i]! * scale),
          ),
        ).toBeLessThan(1e-6)
      }),
    )
  })

  test('margins that contradict each other are said not to converge', () => {
    const list = [1, 2].map((code) => ({ sex: code, age: code, weight: 1, key: 0 }))
    const result = rakePeople(list, [margin('sex', [1, 1]), margin('age', [1, 3])])
    expect(result.hasConverged).toBe(false)
    expect(result.margins[0]!.worstErrorAfter).toBeGreaterThan(0.1)
  })

  test.each([
    ['a populated cell without a respondent', margin('sex', [1, 1, 1]), { reason: 'empty_cell', codes: [3] }],
    ['a variable that is not there', margin('income', [1]), { reason: 'unknown_variable' }],
    ['no population', margin('sex', [0, 0]), { reason: 'no_population' }],
    [
      'one cell twice',
      { ...margin('sex', [1]), cells: [1, 1].map((code) => ({ codes: [code], population: 1 })) },
      { reason: 'duplicate_cell' },
    ],
  ])('a margin with %s is refused by name', (_, bad, fault) => {
    const dataset = datasetOf({ sex: [1, 2] })
    expect(marginCells([bad], dataset)).toEqual([{ margin: bad.id, ...fault }])
  })
})
