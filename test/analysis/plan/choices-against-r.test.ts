import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { goldenTable } from '../read-golden.ts'
import { type Any, first } from './plan-columns.ts'

const golden: Any = JSON.parse(readFileSync(new URL('../../golden/choices/choices.json', import.meta.url), 'utf8'))
const things: readonly string[] = golden.things
const people = Object.fromEntries(
  [...goldenTable('choices/people.csv')].map(([name, cells]) => [
    name,
    cells.map((cell) => (cell === '' ? null : cell)),
  ]),
)
const design = { strata: 'stratum', psu: 'unit', weight: 'w' }
const places = [1, 2, 3, 4, 5].map((place) => `place${place}`)
const of = (part: string) => things.map((thing) => `${part}_${thing}`)
const screens = [0, 1, 2].map((screen) => ({
  shown: [0, 1, 2, 3].map((at) => `shown${screen}_${at}`),
  best: `best${screen}`,
  worst: `worst${screen}`,
}))
const pairs = [0, 1, 2].map((k) => ({ first: `shown${k}_0`, second: `shown${k}_1`, chosen: `chosen${k}` }))
const quadrant = { estimator: 'quadrant', concern: of('concern'), satisfaction: of('satisfaction') }

const entries: Record<string, object> = {
  first_choice: { estimator: 'first_choice', places },
  borda: { estimator: 'borda', places },
  plackett_luce: { estimator: 'plackett_luce', places },
  bradley_terry: { estimator: 'bradley_terry', pairs },
  best_worst: { estimator: 'best_worst', screens },
  quadrant_concern: quadrant,
  quadrant_satisfaction: quadrant,
  hot_index: {
    estimator: 'hot_index',
    variables: of('named'),
    dissatisfied: of('unhappy'),
    indexWeights: { attention: 2, dissatisfaction: 1 },
  },
}

const without = (age: string) => people.concern_parks!.map((cell, i) => (people.age![i] === age ? null : cell))
const trends: Record<string, { entry: object; columns?: Any }> = {
  trend_mean: { entry: { estimator: 'mean', variable: 'concern_parks', by: 'age' } },
  trend_share: { entry: { estimator: 'share', variable: 'named_jobs', by: 'age' } },
  trend_strata: { entry: { estimator: 'mean', variable: 'satisfaction_roads', by: 'stratum' } },
  trend_scores: {
    entry: { estimator: 'share', variable: 'unhappy_jobs', by: 'age', scores: { 1: 1, 2: 4, 3: 9, 4: 16 } },
  },
  trend_domain: {
    entry: {
      estimator: 'mean',
      variable: 'named_roads',
      by: 'age',
      where: { variable: 'concern_roads', operator: '>=', value: 3 },
    },
  },
  trend_missing: {
    entry: { estimator: 'mean', variable: 'concern_parks', by: 'age' },
    columns: { ...people, concern_parks: without('2') },
  },
}

const ask = (entry: object, columns: Any = people): Any => first({ design, estimates: [entry] }, columns)
const isNear = (ours: number, theirs: number, rtol: number): boolean =>
  Math.abs(ours - theirs) <= rtol * Math.abs(theirs)
const caseOf = (id: string): Any => golden.cases.find((one: Any) => one.id === id)

test('every case of R is compared', () => {
  expect(golden.cases.map(({ id }: Any) => id)).toEqual([...Object.keys(entries), ...Object.keys(trends)])
})

describe('what ranks has the estimates and errors of R', () => {
  for (const [id, entry] of Object.entries(entries))
    test(`for ${id}`, () => {
      const about = id.split('_')[1]
      const rows = ask(entry).rows.filter((row: Any) => row.about === undefined || row.about === about)
      const rtol = /plackett|bradley/.test(id) ? 1e-7 : 1e-9
      const { estimate, se } = caseOf(id)
      things.forEach((thing, k) => {
        const row = rows.find(({ variable }: Any) => variable.endsWith(thing))
        expect(isNear(row.estimate, estimate[k], rtol), `${thing}: ${row.estimate}, R ${estimate[k]}`).toBe(true)
        const isZero = se[k] < 1e-12 && row.standardError < 1e-12
        expect(isZero || isNear(row.standardError, se[k], rtol), `${thing}: ${row.standardError}, R ${se[k]}`).toBe(
          true,
        )
      })
    })
})

describe('a trend has the slope and the test of svyglm', () => {
  for (const [id, { entry, columns }] of Object.entries(trends))
    test(`for ${id}`, () => {
      const [found] = ask({ ...entry, test: 'trend' }, columns).tests
      const { estimate, se, t, df, p } = caseOf(id)
      expect(found.degreesOfFreedom).toBe(df[0])
      const pairs = [
        [found.slope, estimate[0]],
        [found.standardError, se[0]],
        [found.statistic, t[0]],
        [found.p, p[0]],
      ]
      for (const [ours, theirs] of pairs) expect(isNear(ours, theirs, 1e-8), `${ours}, R ${theirs}`).toBe(true)
    })
})

describe('a trend', () => {
  const entry = { estimator: 'mean', variable: 'concern_parks', by: 'age', test: 'trend' }
  const testOf = (changes: object): Any => ask({ ...entry, ...changes }).tests[0]

  test('does not depend on where scores begin or how large their steps are', () => {
    const moved = testOf({ scores: { 1: 103, 2: 106, 3: 109, 4: 112 } })
    expect(moved.statistic).toBeCloseTo(testOf({}).statistic, 9)
    expect(moved.slope).toBeCloseTo(testOf({}).slope / 3, 9)
  })

  test('leaves out groups without a score, and of one group there is none', () => {
    const two = testOf({ scores: { 1: 0, 4: 1 } })
    const between = ask({ estimator: 'difference', variable: 'concern_parks', between: 'age', groups: ['4', '1'] })
    expect(two.slope).toBeCloseTo(between.estimate, 10)
    expect(two.standardError).toBeCloseTo(between.standardError, 10)
    expect(testOf({ scores: { 1: 5 } }).reason).toBe('not_comparable')
    expect(testOf({ scores: {} }).reason).toBe('no_respondents')
  })

  test('runs along one variable', () => {
    expect(() => ask({ ...entry, by: ['age', 'stratum'] })).toThrow('trend_along_one')
    expect(() => ask({ ...entry, test: 'wald', scores: { 1: 5 } })).toThrow('trend_along_one')
  })
})
