import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusteredPeople, thingNames } from './clustered-people.ts'
import { type Any, first, run } from './plan-columns.ts'

const people = clusteredPeople(7)
const design = { strata: 'stratum', psu: 'unit', weight: 'w' }
const places = [1, 2, 3, 4, 5].map((place) => `place${place}`)
const of = (part: string) => thingNames.map((thing) => `${part}_${thing}`)
const screens = [0, 1, 2].map((screen) => ({
  shown: [0, 1, 2, 3].map((at) => `shown${screen}_${at}`),
  best: `best${screen}`,
  worst: `worst${screen}`,
}))
const pairs = [0, 1, 2].map((k) => ({ first: `shown${k}_0`, second: `shown${k}_1`, chosen: `chosen${k}` }))
const hotIndex = { estimator: 'hot_index', variables: of('named'), dissatisfied: of('unhappy') }

const entries: Record<string, object> = {
  'first choices': { estimator: 'first_choice', places },
  Borda: { estimator: 'borda', places },
  'Plackett and Luce': { estimator: 'plackett_luce', places },
  'Bradley and Terry': { estimator: 'bradley_terry', pairs },
  'best and worst': { estimator: 'best_worst', screens },
  'the hot index': { ...hotIndex, indexWeights: { attention: 2, dissatisfaction: 1, breadth: 0 } },
  'concern and satisfaction': { estimator: 'quadrant', concern: of('concern'), satisfaction: of('satisfaction') },
}

const ask = (entry: object, columns: Any = people): Any => first({ design, estimates: [entry] }, columns)
const byName = (answer: Any): Map<string, Any> =>
  new Map(answer.rows.map((row: Any) => [`${row.variable} ${row.about ?? ''}`, row]))

/** Standard errors by leaving out one unit at a time (JKn: Wolter 2007, §4.5). */
function jackknife(entry: object): Map<string, number> {
  const whole = byName(ask(entry))
  const variance = new Map([...whole.keys()].map((name) => [name, 0]))
  for (const out of new Set(people.unit)) {
    const stratum = people.stratum![people.unit!.indexOf(out)]
    const n = new Set(people.unit!.filter((_, i) => people.stratum![i] === stratum)).size
    const w = people.w!.map((weight, i) => {
      if (people.unit![i] === out) return 0
      return people.stratum![i] === stratum ? (Number(weight) * n) / (n - 1) : weight
    })
    for (const [name, row] of byName(ask(entry, { ...people, w })))
      variance.set(name, variance.get(name)! + ((n - 1) / n) * (row.estimate - whole.get(name).estimate) ** 2)
  }
  return new Map([...variance].map(([name, one]) => [name, Math.sqrt(one)]))
}

describe('the standard errors of everything that ranks are those of the jackknife over units', () => {
  for (const [name, entry] of Object.entries(entries))
    test(`for ${name}`, () => {
      const errors = jackknife(entry)
      for (const [thing, { standardError }] of byName(ask(entry))) {
        const expected = errors.get(thing)!
        expect(Math.abs(standardError - expected), `${thing}: ${standardError}, ${expected}`).toBeLessThanOrEqual(
          0.05 * expected + 1e-9,
        )
      }
    })
})

describe('rankings', () => {
  test('read from places and from ranks are the same', () => {
    for (const estimator of ['first_choice', 'borda', 'plackett_luce']) {
      const fromPlaces = ask({ estimator, places })
      const fromRanks = ask({ estimator, ranks: of('rank') })
      expect(fromRanks.rows.map(({ variable, ...row }: Any) => [variable.replace('rank_', ''), row.rank])).toEqual(
        fromPlaces.rows.map(({ variable, ...row }: Any) => [variable, row.rank]),
      )
    }
  })

  test('that are none are refused with the reason', () => {
    const row = (...cells: (string | null)[]) => ({ a: [cells[0]!, 'x'], b: [cells[1]!, 'y'] })
    const asked = { estimator: 'borda', places: ['a', 'b'] }
    expect(first({ estimates: [asked] }, row('x', 'x')).reason).toBe('not_a_ranking')
    expect(first({ estimates: [asked] }, row(null, 'x')).reason).toBe('not_a_ranking')
    expect(first({ estimates: [asked] }, row('y', null)).rows).toHaveLength(2)
    const ranks = { estimator: 'borda', ranks: ['a', 'b'] }
    expect(first({ estimates: [ranks] }, { a: [1, 2], b: [2, 2] }).reason).toBe('not_a_ranking')
    expect(first({ estimates: [ranks] }, { a: [1, 1], b: [3, 2] }).reason).toBe('not_a_ranking')
  })

  test('give Borda points that are the weighted mean of things less place, unranked ones sharing what is left', () => {
    const columns = { w: [1, 3], a: ['x', 'z'], b: [null, 'y'], c: [null, 'x'] }
    const { rows } = first(
      { design: { weight: 'w' }, estimates: [{ estimator: 'borda', places: ['a', 'b', 'c'] }] },
      columns,
    )
    expect(rows.map((row: Any) => [row.variable, row.estimate])).toEqual([
      ['z', (0.5 + 3 * 2) / 4],
      ['y', (0.5 + 3 * 1) / 4],
      ['x', (2 + 3 * 0) / 4],
    ])
  })

  test('are worth the shares of first choices where everybody named one thing', () => {
    const shares = ask({ estimator: 'first_choice', places: ['place1'] })
    const worths = ask({ estimator: 'plackett_luce', places: ['place1'] })
    expect(worths.rows.map((row: Any) => row.variable)).toEqual(shares.rows.map((row: Any) => row.variable))
    worths.rows.forEach((row: Any, k: number) => {
      expect(row.worth).toBeCloseTo(shares.rows[k].estimate, 9)
    })
  })

  test('in which something always won are not comparable', () => {
    const asked = { estimator: 'plackett_luce', places: ['a', 'b'] }
    expect(first({ estimates: [asked] }, { a: ['x', 'x'], b: ['y', 'y'] }).reason).toBe('not_comparable')
  })
})

test('first choices have the ranks, sets and tiers of a ranking of their columns', () => {
  const own = Object.fromEntries(thingNames.map((thing) => [thing, people.place1!.map((one) => Number(one === thing))]))
  for (const sets of ['simultaneous', 'marginal', 'joint']) {
    const asked = ask({ estimator: 'ranking', variables: thingNames, sets }, { ...people, ...own })
    const found = ask({ estimator: 'first_choice', places, sets })
    for (const key of ['variable', 'estimate', 'standardError', 'interval', 'rank', 'tier', 'topProbability'])
      expect(found.rows.map((row: Any) => row[key])).toEqual(asked.rows.map((row: Any) => row[key]))
  }
})

test('a screen or a pair that names what it did not show is refused', () => {
  const shown = { a: ['x', 'y'], b: ['y', 'x'], c: ['x', 'z'] }
  const pair = { estimator: 'bradley_terry', pairs: [{ first: 'a', second: 'b', chosen: 'c' }] }
  expect(first({ estimates: [pair] }, shown).reason).toBe('not_a_choice')
  const screen = { estimator: 'best_worst', screens: [{ shown: ['a', 'b'], best: 'a', worst: 'c' }] }
  expect(first({ estimates: [screen] }, shown).reason).toBe('not_a_choice')
})

test('a hot index says who moves when its weights do', () => {
  const { rows, changes, isBreadthFixed } = ask({ ...hotIndex, by: ['age', 'stratum'], top: 2 })
  expect(isBreadthFixed).toBe(true)
  for (const { rank, moves } of rows) {
    expect(moves.best).toBeLessThanOrEqual(rank.point)
    expect(moves.worst).toBeGreaterThanOrEqual(rank.point)
  }
  expect(changes).toHaveLength(12)
  for (const { enters, leaves } of changes) expect(enters.length).toBe(leaves.length)
})

describe('concern and satisfaction', () => {
  const entry = entries['concern and satisfaction']!

  test('lie about their lines: differences from the mean add up to 0', () => {
    const { rows, lines } = ask(entry)
    for (const about of ['concern', 'satisfaction']) {
      const own = rows.filter((row: Any) => row.about === about)
      expect(own.reduce((sum: number, row: Any) => sum + row.estimate, 0)).toBeCloseTo(0, 10)
      const mean = ask({ estimator: 'mean', variable: own[0].variable })
      expect(own[0].estimate).toBeCloseTo(mean.estimate - lines[about], 10)
    }
  })

  test('are certain where both intervals lie on one side of the line', () => {
    const { rows, places: found } = ask(entry)
    const isOneSided = ({ interval }: Any) => interval.low > 0 || interval.high < 0
    for (const { concern, satisfaction, isCertain, quadrant } of found) {
      const pair = rows.filter((row: Any) => row.variable === concern || row.variable === satisfaction)
      expect(isCertain).toBe(pair.every(isOneSided))
      const isOften = pair[0].estimate >= 0
      expect(['improve_first', 'keep_strong'].includes(quadrant)).toBe(isOften)
    }
  })
})

test('names of things and the scale of weights change no place', () => {
  const asked = Object.values(entries).filter((entry) => !('concern' in entry))
  const before = run({ design, estimates: asked }, people).estimates
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (scale) => {
      const w = people.w!.map((weight) => Number(weight) * scale)
      const after = run({ design, estimates: asked }, { ...people, w }).estimates
      after.forEach(({ rows }: Any, k: number) => {
        rows.forEach((row: Any, i: number) => {
          const old = before[k].rows[i]
          expect([row.variable, row.rank, row.tier]).toEqual([old.variable, old.rank, old.tier])
          expect(row.standardError).toBeCloseTo(old.standardError, 7)
        })
      })
    }),
    { numRuns: 5 },
  )
})
