import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindingsInput, findIssues } from '../../../analysis/report/find-issues.ts'
import { anyPeople, inputOf, type Person, sectors, smallDesign, smallInstrument, waveOf } from '../small-wave.ts'

/** The age says where people live; the first sector draws slips. */
const instrument = {
  ...smallInstrument,
  analysis: { ...smallInstrument.analysis, groups: ['sex'], place: 'age' },
}
function withChannels(people: readonly Person[], changes: Partial<FindingsInput> = {}): FindingsInput {
  const dataset = waveOf(people)
  const units = dataset.units.map((unit) => ({ ...unit, channel: unit.sector === 1 ? 'slip' : 'open' }) as const)
  return inputOf(people, { instrument, dataset: { ...dataset, units }, ...changes })
}
const rowsOf = (input: FindingsInput, variable: string) =>
  findIssues(input).sample.filter((row) => row.variable === variable)

describe('places and ways to get in', () => {
  const sectorsToAsk = [null, ...sectors]

  test('are counted, never of one to nine people', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(...sectorsToAsk), (people, sector) => {
        const input = withChannels(people, { sector })
        const inScope = people.filter(({ unit }) => sector === null || input.dataset.units[unit]!.sector === sector)
        for (const { code, baseSize } of rowsOf(input, 'age')) {
          if (baseSize === null) continue
          expect(baseSize).toBe(inScope.filter(({ age }) => age === code).length)
          expect(baseSize === 0 || baseSize >= 5).toBe(true)
        }
        for (const { code, baseSize } of rowsOf(input, '@channel')) {
          if (baseSize === null) continue
          const isSlip = ({ unit }: Person) => input.dataset.units[unit]!.sector === 1
          expect(baseSize).toBe(inScope.filter((one) => isSlip(one) === (code === 2)).length)
        }
      }),
      { numRuns: 15 },
    )
  })

  test('are never compared', () => {
    const people = Array.from({ length: 240 }, (_, i): Person => ({ ...somebody, unit: i % 6, age: 1 + (i % 6) }))
    const [issue] = findIssues(withChannels(people)).issues
    expect(issue?.groups.map(({ variable }) => variable)).toEqual(['@sector', 'sex'])
    expect(rowsOf(withChannels(people), 'age').map(({ baseSize }) => baseSize)).toEqual(Array(6).fill(40))
    expect(rowsOf(withChannels(people), '@channel').map(({ code, baseSize }) => [code, baseSize])).toEqual([
      [1, 160],
      [2, 80],
    ])
  })

  test('are left out where nobody knows how people got in', () => {
    expect(rowsOf(inputOf([somebody]), '@channel')).toEqual([])
  })
})

const somebody: Person = { unit: 0, age: 1, sex: 1, named: [0], concern: 3, satisfaction: 2, comment: null }

describe('shares of the population', () => {
  const people = Array.from({ length: 240 }, (_, i): Person => ({ ...somebody, unit: i % 6, sex: 1 + (i % 2) }))
  const sharesOf = (variable: string, changes: Partial<FindingsInput> = {}) =>
    rowsOf(inputOf(people, changes), variable).map(({ sharePopulation }) => sharePopulation)

  test('are those of the tables to which the weights were raked', () => {
    expect(sharesOf('sex')).toEqual([3100 / 6000, 2900 / 6000])
    expect(sharesOf('@sector')).toEqual([1 / 6, 1 / 3, 1 / 2])
  })

  test('are added up over the other variables of a table', () => {
    const margin = {
      id: 'sector_sex',
      variables: ['@sector', 'sex'],
      cells: sectors.flatMap((sector) =>
        [1, 2].map((sex) => ({ codes: [sector, sex], population: 100 * sector * sex })),
      ),
      source: '',
    }
    const design = { ...smallDesign, margins: [margin] }
    expect(sharesOf('sex', { design })).toEqual([1 / 3, 2 / 3])
  })

  test('are unknown of one sector and without a table', () => {
    expect(sharesOf('sex', { sector: 1 })).toEqual([undefined, undefined])
    expect(sharesOf('sex', { design: { ...smallDesign, margins: [] } })).toEqual([undefined, undefined])
  })
})
