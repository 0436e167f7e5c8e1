import { describe, expect, test } from 'vitest'
import { adjustedRand } from '../../../analysis/cluster/adjusted-rand.ts'
import { divideByChoices } from '../../../analysis/cluster/divide-by-choices.ts'
import { findDrivers } from '../../../analysis/report/explore/find-drivers.ts'
import { findMap } from '../../../analysis/report/explore/find-map.ts'
import { issueColumns } from '../../../analysis/report/find/issue-columns.ts'
import { makeCity, personOf } from '../../../server/simulation/city.ts'
import { demoKnownItems } from '../../../server/simulation/demo-known-items.ts'
import { drawSample } from '../../../server/simulation/draw-sample.ts'
import { yearBefore } from '../../../server/simulation/issue-appeal.ts'
import { respond } from '../../../server/simulation/respond.ts'
import { exploredWave } from '../../support/explored-wave.ts'
import { simulatedWave } from '../../support/simulated-findings.ts'

const wave = exploredWave()
const request = { instrument: wave.instrument, scope: wave.scope, level: 0.95 }
const partsOf = (outcome: string) =>
  new Map(findDrivers({ ...request, outcome }).drivers.map(({ group, fromMean }) => [group, fromMean]))
const certain = (outcome: string, isMore: boolean) =>
  [...partsOf(outcome)].flatMap(([group, one]) => (one?.isCertain && one.value > 0 === isMore ? [group] : []))

describe('what was planted in the city is found in a sample of 1,500', () => {
  test('satisfaction with daily life goes with the judgement of everything, that with safety and culture hardly', () => {
    expect(certain('overall', true)).toContain('E')
    expect(certain('overall', true).filter((field) => !'EA'.includes(field))).toEqual([])
    expect(certain('overall', false)).toEqual(expect.arrayContaining(['B', 'D']))
  })

  test.each([
    ['officials_rating', 'A'],
    ['manners_rating', 'D'],
    ['hardship_rating', 'E'],
  ])('%s goes with satisfaction with field %s alone', (outcome, field) => {
    expect(certain(outcome, true)).toEqual([field])
  })

  test('people fall into the three ways of looking at the city that they have', () => {
    const { instrument, scope } = request
    const fields = instrument.issueGroups.map(({ id }) => id)
    const division = divideByChoices(
      {
        chosen: issueColumns(instrument, scope.dataset).map(({ mention }) => mention!),
        kindOf: Int32Array.from(instrument.issues, ({ group }) => fields.indexOf(group)),
        kinds: fields.length,
        weights: scope.weights,
      },
      scope.plan.design,
    )
    expect(division.chosen?.count).toBe(3)
    const { city } = simulatedWave()
    const truth = drawSample(city, 1, 1500).flatMap(({ unit, respondents }) =>
      respondents.map((person) => personOf(city, unit, person).outlook),
    )
    const table = [0, 1, 2].map(() => [0, 0, 0])
    division.groupOf.forEach((group, i) => {
      if (group >= 0) table[group]![truth[i]!]!++
    })
    expect(adjustedRand(table)).toBeGreaterThan(0.3)
  })

  test('streets speak where they can and stay grey where they cannot', () => {
    const { tiles } = findMap({ ...request, row: 'priority_510', place: 'street' })!
    expect(tiles).toHaveLength(10)
    expect(tiles.filter(({ grey }) => grey === null).length).toBeGreaterThan(4)
    const { tiles: seldom } = findMap({ ...request, row: 'priority_608', place: 'street' })!
    expect(seldom.some(({ grey }) => grey !== null)).toBe(true)
  })
})

test('between the years people change their minds on what has changed, and on nothing else', () => {
  const { instrument, city } = simulatedWave()
  const known = demoKnownItems(instrument)
  const before = makeCity(1, city.issues, yearBefore)
  const means = [before, city].map((year) => {
    const sums = new Map<string, { sum: number; count: number }>()
    for (let i = 0; i < 600; i++) {
      const answers = respond({ city: year, instrument, known }, personOf(year, i % 200, i), i)
      for (const item of instrument.analysis.satisfaction)
        for (const [row, code] of Object.entries((answers[item] ?? {}) as Record<string, number>)) {
          const one = sums.get(row) ?? { sum: 0, count: 0 }
          if (code > 0) sums.set(row, { sum: one.sum + code, count: one.count + 1 })
        }
    }
    return new Map([...sums].map(([row, { sum, count }]) => [row, sum / count]))
  })
  const changed = new Map(Object.entries(yearBefore.satisfaction))
  for (const { id } of instrument.issues) {
    const code = String(('ABCDEF'.indexOf(id.slice(0, 1)) + 1) * 100 + Number(id.slice(1)))
    const difference = (means[0]!.get(code) ?? 0) - (means[1]!.get(code) ?? 0)
    if (changed.has(id)) expect(Math.abs(difference - changed.get(id)!)).toBeLessThan(0.2)
    else expect(Math.abs(difference)).toBeLessThan(0.1)
  }
})
