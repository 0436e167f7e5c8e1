import { describe, expect, test } from 'vitest'
import { type Any, faultOf, first, run } from './plan-columns.ts'

const entries = [
  { estimator: 'mean', variable: 'y' },
  { estimator: 'mean', variable: 'y', by: 'g', test: 't' },
  { estimator: 'mean', variables: ['y', 'q'], by: 'g', test: 'wald', missing: 'together' },
  { estimator: 'mean', variable: 'y', by: 'g', test: 'wilcoxon' },
  { estimator: 'share', variable: 'q' },
  { estimator: 'share', variable: 'g', by: 'q', test: 'rao_scott' },
  { estimator: 'share', variable: 'q', interval: 'logit' },
  { estimator: 'share', variable: 'q', by: 'g', test: 'table_wald_adjusted' },
  { estimator: 'total', variable: 'y' },
  { estimator: 'ratio', numerator: 'y', denominator: 'q' },
  { estimator: 'quantile', variable: 'y', p: [0, 0.5, 1] },
  { estimator: 'difference', variable: 'y', between: 'g', groups: ['F', 'M'] },
  { estimator: 'difference', variable: 'y', between: 'g' },
  { estimator: 'change', of: 'share', variable: 'q', wave: 'g', from: 'F', to: 'X' },
  { estimator: 'contrast', variables: ['y', 'q'], coefficients: [1, -1] },
  { estimator: 'index', variables: ['y', 'q'] },
  { estimator: 'correlation', variables: ['y', 'q'] },
  { estimator: 'alpha', variables: ['y', 'q'] },
  { estimator: 'table', row: 'q', column: 'g', test: 'saddlepoint', compareColumns: true },
  { estimator: 'ranking', variables: ['q', 'r'] },
  { estimator: 'ranking', variables: ['q', 'r'], sets: 'marginal' },
  { estimator: 'ranking', variables: ['q', 'r'], sets: 'joint' },
  { estimator: 'search', variables: ['q', 'r'], by: ['g'] },
  { estimator: 'first_choice', places: ['f', 'h'] },
  { estimator: 'borda', places: ['f', 'h'], sets: 'marginal' },
  { estimator: 'borda', ranks: ['q', 'r'] },
  { estimator: 'plackett_luce', places: ['f', 'h'], sets: 'joint' },
  { estimator: 'bradley_terry', pairs: [{ first: 'f', second: 'h', chosen: 'f' }] },
  { estimator: 'best_worst', screens: [{ shown: ['f', 'h'], best: 'f', worst: 'h' }] },
  { estimator: 'quadrant', concern: ['y', 'q'], satisfaction: ['q', 'y'] },
  { estimator: 'hot_index', variables: ['q', 'r'], dissatisfied: ['r', 'q'], by: 'g' },
  { estimator: 'hot_index', variables: ['q', 'r'], indexWeights: { attention: 0, dissatisfaction: 0, breadth: 1 } },
]

/** Places where there is no number and nobody says why, and numbers that are none. */
function unexplained(value: Any, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, k) => unexplained(one, `${path}[${k}]`))
  return Object.entries(value).flatMap(([key, one]) => {
    const at = `${path}.${key}`
    if (one !== null) return unexplained(one, at)
    return value.reason || value.reasons?.[key] || value.rankReason ? [] : [`${at}: null`]
  })
}

const design = { strata: 's', psu: 'p', weight: 'w' }
const rows = (n: number) => Array.from({ length: n }, (_, i) => i)
const sample = (n: number) => ({
  s: rows(n).map((i) => `s${i % 2}`),
  p: rows(n).map((i) => i % 8),
  w: rows(n).map((i) => 1 + (i % 3)),
  y: rows(n).map((i) => (i * 7) % 5) as (number | null)[],
  q: rows(n).map((i) => Number(i % 3 === 0)) as (number | null)[],
  r: rows(n).map((i) => Number(i % 4 === 0)) as (number | null)[],
  g: rows(n).map((i) => (i % 5 < 2 ? 'F' : 'M')) as (string | null)[],
  f: rows(n).map((i) => 'abc'[i % 3]!) as (string | null)[],
  h: rows(n).map((i) => 'abc'[(i + 1 + (i % 2)) % 3]!) as (string | null)[],
})
type Sample = ReturnType<typeof sample>

const samples: Record<string, Sample> = {
  'no rows': sample(0),
  'one row': sample(1),
  'two rows': sample(2),
  'one sampling unit': { ...sample(40), p: rows(40).map(() => 1), s: rows(40).map(() => 's') },
  'one unit in a stratum': {
    ...sample(40),
    p: rows(40).map((i) => (i < 5 ? 99 : i % 8)),
    s: rows(40).map((i) => (i < 5 ? 'x' : `s${i % 2}`)),
  },
  'all equal': { ...sample(40), y: rows(40).map(() => 3), q: rows(40).map(() => 1), r: rows(40).map(() => 0) },
  'all missing': {
    ...sample(40),
    y: rows(40).map(() => null),
    q: rows(40).map(() => null),
    r: rows(40).map(() => null),
    g: rows(40).map(() => null),
    f: rows(40).map(() => null),
    h: rows(40).map(() => null),
  },
  'zero weights': { ...sample(40), w: rows(40).map(() => 0) },
  'the same ranking from all': { ...sample(40), f: rows(40).map(() => 'a'), h: rows(40).map(() => 'b') },
  'no ranking at all': { ...sample(40), f: rows(40).map(() => 'a'), h: rows(40).map(() => 'a') },
  'one group': { ...sample(40), g: rows(40).map(() => 'F') },
  'a group of one': { ...sample(40), g: rows(40).map((i) => (i === 3 ? 'F' : 'M')) },
  'a denominator of 0': { ...sample(40), q: rows(40).map(() => 0) },
  'huge numbers': { ...sample(40), y: rows(40).map((i) => (i % 2 ? 1e308 : -1e308)) },
  'tiny weights': { ...sample(40), w: rows(40).map((i) => (i % 2 ? 1e-300 : 1e300)) },
}

describe('every number that is missing has a named reason', () => {
  for (const [name, columns] of Object.entries(samples))
    for (const lonelyPsu of ['adjust', 'fail', 'remove', 'average'])
      test(`with ${name}, ${lonelyPsu}`, () => {
        expect(unexplained(run({ design: { ...design, lonelyPsu }, estimates: entries }, columns))).toEqual([])
      })

  test('with every row its own unit', () => {
    for (const columns of Object.values(samples))
      expect(unexplained(run({ design: {}, estimates: entries }, columns))).toEqual([])
  })

  test('in a domain that nobody belongs to', () => {
    const where = { variable: 'y', operator: '>', value: 100 }
    const { estimates } = run({ design, where, estimates: entries }, sample(40))
    expect(unexplained(estimates)).toEqual([])
    expect(estimates[0].reason).toBe('no_respondents')
  })
})

describe('the reason is the right one', () => {
  const mean = [{ estimator: 'mean', variable: 'y' }]
  const reasonsOf = (name: string, lonelyPsu = 'adjust') =>
    first({ design: { ...design, lonelyPsu }, estimates: mean }, samples[name]!)

  test('for nobody, one unit, a lonely unit and no variation', () => {
    expect(reasonsOf('no rows').reason).toBe('no_respondents')
    expect(reasonsOf('all missing').reason).toBe('no_respondents')
    expect(reasonsOf('zero weights').reason).toBe('no_respondents')
    expect(reasonsOf('one sampling unit').reasons.standardError).toBe('single_psu')
    expect(reasonsOf('one unit in a stratum', 'fail').reasons.standardError).toBe('lonely_psu')
    expect(reasonsOf('all equal').reasons).toEqual({
      interval: 'no_variation',
      designEffect: 'no_variation',
      effectiveSize: 'no_variation',
    })
    expect(reasonsOf('huge numbers').reason ?? reasonsOf('huge numbers').reasons.standardError).toBe('out_of_range')
  })

  test('a share of 0 or 1 still has an interval', () => {
    const plan = { design, estimates: [{ estimator: 'share', variable: 'q' }] }
    expect(first(plan, samples['all equal']!).interval).toMatchObject({ high: 1, method: 'korn_graubard' })
    expect(first(plan, samples['a denominator of 0']!).interval.low).toBe(0)
  })

  test('a column of 100,000 categories is too many to show', () => {
    const n = 100_000
    const columns = { ...sample(n), g: rows(n).map((i) => `g${i}`) }
    const data = {
      size: n,
      numbers: () => Float64Array.from(columns.y, Number),
      categories: () => ({ codes: Int32Array.from(rows(n)), labels: columns.g }),
    }
    const { estimates } = run(
      {
        design: {},
        estimates: [
          { estimator: 'share', variable: 'g' },
          { estimator: 'mean', variable: 'y', by: 'g' },
          { estimator: 'table', row: 'g', column: 'g' },
          { estimator: 'difference', variable: 'y', between: 'g' },
          { estimator: 'search', variables: ['q'], by: ['g'] },
        ],
      },
      data,
    )
    expect(estimates.map((one: Any) => one.reason)).toEqual([
      'too_many_categories',
      'too_many_groups',
      'too_many_categories',
      'too_many_groups',
      'too_many_groups',
    ])
  })
})

describe('a margin that cannot be met is refused with margin and category', () => {
  const estimates = [{ estimator: 'mean', variable: 'y' }]
  const fault = (weights: object, columns: Any = sample(40)) => faultOf({ design, weights, estimates }, columns)

  test('when nobody is in a populated category', () => {
    const margin = { variable: 'g', population: { F: 1, M: 1, X: 1 } }
    for (const weights of [{ rake: [margin] }, { postStratify: margin }, { calibrate: { margins: [margin] } }])
      expect(fault(weights)).toMatchObject({
        code: 'margin_category_without_respondents',
        details: { margin: 'g', category: 'X' },
      })
  })

  test('when a category of the data has no population', () => {
    expect(fault({ rake: [{ variable: 'g', population: { F: 1 } }] }).details).toEqual({ margin: 'g', category: 'M' })
  })

  test('when margins contradict each other', () => {
    const columns = { ...sample(40), h: sample(40).g }
    const rake = [
      { variable: 'g', population: { F: 1, M: 1 } },
      { variable: 'h', population: { F: 1, M: 3 } },
    ]
    expect(fault({ rake }, columns).code).toBe('margins_disagree')
    rake[1]!.population = { F: 0.5, M: 1.5 }
    expect(fault({ rake }, columns)).toMatchObject({ code: 'raking_not_converged', details: { margin: 'g' } })
  })

  test('when a crossed margin names a cell twice', () => {
    const cells = [
      { categories: ['F', 's0'], population: 1 },
      { categories: ['F', 's0'], population: 2 },
    ]
    expect(fault({ rake: [{ variables: ['g', 's'], cells }] })).toMatchObject({
      code: 'margin_category_twice',
      path: ['weights', 'rake', 0, 'cells', 1],
      details: { category: 'F × s0' },
    })
  })
})

test('a unit in two strata is named with both', () => {
  const columns = { ...sample(8), s: ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'], p: [1, 1, 2, 3, 2, 3, 2, 3] }
  const found = faultOf({ design, estimates: [{ estimator: 'mean', variable: 'y' }] }, columns)
  expect(found.details).toEqual({ unit: '1', first: 'a', second: 'b' })
})
