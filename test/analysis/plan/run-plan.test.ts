import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planEstimators } from '../../../analysis/plan/estimators/index.ts'
import { planSchema } from '../../../analysis/plan/schema.ts'
import { first, run } from './plan-columns.ts'

const people = {
  s: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'],
  p: [1, 1, 2, 2, 3, 3, 4, 4],
  w: [1, 2, 1, 2, 3, 1, 2, 1],
  y: [1, 2, 3, 4, 5, 3, 2, 1],
  q: [0, 1, 0, 1, 1, 1, 0, 0],
  r: [1, 0, 0, 0, 1, 0, 0, 1],
  g: ['F', 'M', 'F', 'M', 'F', 'M', 'F', 'M'],
}
const design = { strata: 's', psu: 'p', weight: 'w' }

test('every estimator of the registry answers to the name in its schema', () => {
  for (const { id, schema } of planEstimators) {
    const { issues = [] } = schema.safeParse({ estimator: id }).error ?? {}
    expect(issues.filter(({ path }) => path[0] === 'estimator')).toEqual([])
  }
  expect(new Set(planEstimators.map(({ id }) => id)).size).toBe(planEstimators.length)
})

test('results repeat the entries in their order', () => {
  const names = ['third', 'first', 'second']
  const { estimates } = run(
    { design, estimates: names.map((name) => ({ estimator: 'mean', variable: 'y', name })) },
    people,
  )
  expect(estimates.map(({ request }: { request: { name: string } }) => request.name)).toEqual(names)
})

test('one number stands in the entry itself, several in rows with their group', () => {
  expect(first({ design, estimates: [{ estimator: 'mean', variable: 'y' }] }, people)).toMatchObject({ baseSize: 8 })
  const { rows } = first({ design, estimates: [{ estimator: 'mean', variable: 'y', by: 'g' }] }, people)
  expect(rows).toMatchObject([
    { group: { g: 'F' }, baseSize: 4 },
    { group: { g: 'M' }, baseSize: 4 },
  ])
})

describe('without a probability sample', () => {
  const asked = [
    { estimator: 'mean', variable: 'y', by: 'g', test: 't' },
    { estimator: 'share', variable: 'q' },
    { estimator: 'quantile', variable: 'y', p: 0.5 },
    { estimator: 'difference', variable: 'y', between: 'g', groups: ['F', 'M'] },
    { estimator: 'table', row: 'q', column: 'g', compareColumns: true },
    { estimator: 'ranking', variables: ['q', 'r'] },
    { estimator: 'search', variables: ['q'], by: ['g'] },
    { estimator: 'borda', places: ['g'] },
    { estimator: 'quadrant', concern: ['y', 'q'], satisfaction: ['q', 'y'] },
    { estimator: 'hot_index', variables: ['q', 'r'] },
  ]
  const plans = [{ estimates: asked }, { design: { ...design, isProbability: false }, estimates: asked }]

  test('values are given, but no error, interval, test or rank set', () => {
    for (const plan of plans) {
      const { estimates } = run(plan, people)
      const told = JSON.stringify(estimates, (key, value) => (key === 'request' ? undefined : value))
      expect(told).not.toMatch(/"(standardError|interval|p|statistic)":(\{|[\d.-])/)
      expect(told).toMatch(/"estimate":[\d.-]/)
      const [, , , , , ranking] = estimates
      expect(ranking.rows[0]).toMatchObject({ rank: { low: 1, high: 2 }, rankReason: 'not_a_probability_sample' })
    }
  })

  test('each missing part has its reason', () => {
    const { reasons } = run(plans[0]!, people).estimates[1]
    expect(reasons).toMatchObject({
      standardError: 'not_a_probability_sample',
      interval: 'not_a_probability_sample',
      designEffect: 'not_a_probability_sample',
    })
  })
})

describe('weights', () => {
  const margin = { variable: 'g', population: { F: 300, M: 700 } }

  test('raked margins are met and their errors told', () => {
    const { weights, estimates } = run(
      { design, weights: { rake: [margin] }, estimates: [{ estimator: 'share', variable: 'g', category: 'M' }] },
      people,
    )
    expect(weights.sum).toBeCloseTo(1000, 9)
    expect(weights.margins[0].worstErrorAfter).toBeLessThan(1e-9)
    expect(weights.margins[0].worstErrorBefore).toBeGreaterThan(0.1)
    expect(estimates[0].estimate).toBeCloseTo(0.7, 12)
    expect(estimates[0].standardError).toBeLessThan(1e-12)
  })

  test('who has no value in a margin keeps his share while it is met among the others', () => {
    const columns = { ...people, g: ['F', 'M', null, 'M', 'F', 'M', 'F', 'M'] }
    const { weights } = run(
      { design, weights: { rake: [margin] }, estimates: [{ estimator: 'mean', variable: 'y' }] },
      columns,
    )
    expect(weights.margins[0].worstErrorAfter).toBeLessThan(1e-9)
  })

  test('after trimming no weight lies outside the bounds', () => {
    const trim = { upper: 150, strict: true }
    const { weights } = run(
      { design, weights: { rake: [margin], trim }, estimates: [{ estimator: 'mean', variable: 'y' }] },
      people,
    )
    expect(weights.largest).toBeLessThanOrEqual(150)
    expect(weights.sum).toBeCloseTo(1000, 9)
    expect(weights.margins[0].worstErrorAfter).toBeGreaterThan(0.001)
  })
})

test('the scale of weights and the order of rows change no share', () => {
  const entries = [{ estimator: 'share', variable: 'q', by: 'g', test: 'rao_scott' }]
  const order = fc.shuffledSubarray([...people.y.keys()], { minLength: 8 })
  const numbers = (result: unknown): number[] =>
    (JSON.stringify(result).match(/-?\d+\.?\d*(e-?\d+)?/g) ?? []).map(Number)
  const before = numbers(first({ design, estimates: entries }, people))
  fc.assert(
    fc.property(order, fc.double({ min: 0.01, max: 1000, noNaN: true }), (rows, scale) => {
      const moved = Object.fromEntries(
        Object.entries(people).map(([name, column]) => [
          name,
          rows.map((i) => (name === 'w' ? Number(column[i]) * scale : column[i]!)),
        ]),
      )
      const after = numbers(first({ design, estimates: entries }, moved))
      expect(after.length).toBe(before.length)
      after.forEach((value, k) => {
        expect(value).toBeCloseTo(before[k]!, 8)
      })
    }),
    { numRuns: 40 },
  )
})

test('totals of groups add up to the total', () => {
  const { estimates } = run(
    {
      design,
      estimates: [
        { estimator: 'total', variable: 'y' },
        { estimator: 'total', variable: 'y', by: ['g', 's'] },
      ],
    },
    people,
  )
  const parts = estimates[1].rows.reduce((sum: number, row: { estimate: number }) => sum + row.estimate, 0)
  expect(parts).toBeCloseTo(estimates[0].estimate, 10)
})

test('the standard error of a correlation is near that of the jackknife', () => {
  const n = 60
  const x = Array.from({ length: n }, (_, i) => Math.sin(i * 1.7) + i / 40)
  const y = x.map((value, i) => value + Math.cos(i * 2.3))
  const w = x.map((_, i) => 1 + (i % 3))
  const r = (w: number[]): Record<string, number> =>
    first({ design: { weight: 'w' }, estimates: [{ estimator: 'correlation', variables: ['x', 'y'] }] }, { x, y, w })
  const whole = r(w)
  const without = w.map((_, out) => r(w.map((one, i) => (i === out ? 0 : one))).estimate!)
  const jackknife = Math.sqrt(((n - 1) / n) * without.reduce((sum, one) => sum + (one - whole.estimate!) ** 2, 0))
  expect(whole.standardError! / jackknife).toBeCloseTo(1, 1)
})

test('a plan without estimates, with an unknown key or an unknown estimator is no plan', () => {
  expect(planSchema.safeParse({ estimates: [] }).success).toBe(false)
  expect(planSchema.safeParse({ estimates: [{ estimator: 'mean', variable: 'y', weight: 'w' }] }).success).toBe(false)
  expect(planSchema.safeParse({ estimates: [{ estimator: 'guess', variable: 'y' }] }).success).toBe(false)
})
