import { describe, expect, test } from 'vitest'
import { exploreDrivers, exploreMap, exploreOpinions, exploreTable } from '../../../analysis/report/explore/explore.ts'
import { greyReasonOf } from '../../../analysis/report/explore/find-map.ts'
import { seededRandom, shuffled } from '../../../domain/random.ts'
import { exploredSmall, exploredWave as wave, withColumns } from '../../support/explored-wave.ts'

const usual = { filter: '', weighted: 'yes', level: '0.95' } as const
const shareOf = (figure: { isEstimable: boolean; value?: number }) => {
  if (!figure.isEstimable || figure.value === undefined) throw new Error('no figure')
  return figure.value
}

/** The wave with the answers to these variables dealt out anew, each by itself: they have nothing to do with anything. */
function dealt(isDealt: (name: string) => boolean) {
  const explorable = wave()
  const random = seededRandom(11)
  const columns = [...explorable.scope.dataset.columns].filter(([name]) => isDealt(name))
  const changed = columns.map(([name, values]) => [name, Int16Array.from(shuffled([...values], random))] as const)
  return withColumns(explorable, Object.fromEntries(changed))
}

describe('what goes with an outcome', () => {
  /** Ratings of one programme follow those of the group E, noise apart. */
  const followed = () => {
    const explorable = wave()
    const { columns } = explorable.scope.dataset
    const own = [...columns].filter(([name]) => name.startsWith('satisfaction_e_')).map(([, values]) => values)
    const random = seededRandom(4)
    const outcome = Int16Array.from(own[0]!, (_, i) => {
      const rated = own.map((values) => values[i]!).filter((value) => value > 0)
      if (rated.length === 0 || random() < 0.2) return -1
      const mean = rated.reduce((sum, value) => sum + value, 0) / rated.length
      return Math.min(5, Math.max(1, Math.round(mean + random() - 0.5)))
    })
    return withColumns(explorable, { officials_rating: outcome })
  }

  test('is the group that it was made from, certainly above the others', () => {
    const found = exploreDrivers(followed(), { ...usual, outcome: 'officials_rating' })
    const [first, ...others] = [...found.drivers].sort((a, b) => shareOf(b.part) - shareOf(a.part))
    expect(first).toMatchObject({ group: 'E', fromMean: { isCertain: true } })
    expect(first!.fromMean!.low).toBeGreaterThan(0)
    for (const { part } of others) expect(shareOf(part)).toBeLessThan(shareOf(first!.part) / 5)
  })

  test('has parts that add up to all that is explained', () => {
    for (const outcome of ['officials_rating', '@satisfaction']) {
      const { drivers, explained } = exploreDrivers(wave(), { ...usual, outcome })
      expect(drivers.reduce((sum, { part }) => sum + shareOf(part), 0)).toBeCloseTo(shareOf(explained), 10)
    }
  })

  test('is nobody certainly above the others where an outcome is made of chance', () => {
    const byChance = dealt((name) => name === 'officials_rating')
    const { drivers } = exploreDrivers(byChance, { ...usual, outcome: 'officials_rating' })
    expect(drivers.map(({ fromMean }) => fromMean?.isCertain)).toEqual(drivers.map(() => false))
  })

  test('is not told of very many groups, few of which anybody rated both', () => {
    const { instrument, ...explorable } = exploredSmall(400, { groups: ['sex'] })
    const issues = instrument.issues.map((issue) => ({ ...issue, group: issue.id }))
    const issueGroups = issues.map(({ id, name }) => ({ id, label: name }))
    const { drivers } = exploreDrivers({ ...explorable, instrument: { ...instrument, issues, issueGroups } }, usual)
    expect(drivers.length).toBeGreaterThan(50)
    for (const { part } of drivers) expect(part).toEqual({ isEstimable: false, reason: 'too_few_respondents' })
  })

  test('has no errors of volunteers, and nothing where a filter leaves too few', () => {
    const explorable = wave()
    const volunteers = { ...explorable, scope: { ...explorable.scope, isProbability: false } }
    const { drivers } = exploreDrivers(volunteers, usual)
    for (const driver of drivers) {
      expect(driver.fromMean).toBeUndefined()
      expect(driver.part).not.toHaveProperty('low')
    }
    expect(exploreDrivers(explorable, { ...usual, filter: 'sex:9' })).toMatchObject({ baseSize: null, drivers: [] })
  })
})

describe('people who choose alike', () => {
  /** Half of the people choose among E and F only, the other half among the other groups. */
  const divided = () => {
    const explorable = wave()
    const { instrument, scope } = explorable
    const random = seededRandom(9)
    const names = [...scope.dataset.columns.keys()].filter((name) => /^priority_\d+$/.test(name))
    const groups = instrument.issueGroups.map(({ id }) => id)
    const columns = names.map(() => new Int16Array(scope.dataset.size))
    for (let i = 0; i < scope.dataset.size; i++) {
      const isFirst = random() < 0.5
      for (let n = 0; n < 4; n++) {
        const own = instrument.issues.flatMap(({ group }, k) => (groups.indexOf(group) < 2 === isFirst ? [k] : []))
        columns[own[Math.floor(random() * own.length)]!]![i] = 1
      }
      // The first issue of all is everybody's.
      columns[0]![i] = random() < 0.5 ? 1 : columns[0]![i]!
    }
    return withColumns(explorable, Object.fromEntries(names.map((name, k) => [name, columns[k]!])))
  }

  test('are found with what sets them apart, and with what both want', () => {
    const found = exploreOpinions(divided(), usual)!
    expect(found.groups.length).toBe(2)
    expect(found.groups.reduce((sum, { share }) => sum + shareOf(share), 0)).toBeCloseTo(1, 10)
    for (const { kinds, issues } of found.groups) {
      expect(kinds.reduce((sum, kind) => sum + kind, 0)).toBeCloseTo(1, 10)
      expect(issues.length).toBeGreaterThan(3)
      for (const { difference } of issues) expect(difference.low).toBeGreaterThan(0)
    }
    expect(found.shared.among).toBe('opinions')
    expect(found.shared.issues.map(({ variable }) => variable)).toContain('priority_101')
    for (const { least } of found.shared.issues) expect(least.low).toBeGreaterThan(found.usual)
  })

  test('are not made up where a city has none; then what all known groups want is told', () => {
    const found = exploreOpinions(
      dealt((name) => /^priority_\d+$/.test(name)),
      usual,
    )!
    expect(found.groups).toEqual([])
    expect(found.trials.length).toBeGreaterThan(3)
    expect(found.shared.among).toBe('known')
    expect(found.shared.groups).toBeGreaterThan(10)
    for (const { least, figure } of found.shared.issues) {
      expect(least.low).toBeGreaterThan(found.usual)
      expect(shareOf(figure)).toBeGreaterThan(found.usual)
    }
  })

  test('are not there, nor anything that all share, where every known group is too small', () => {
    const found = exploreOpinions(wave(), { ...usual, filter: 'ethnicity:8' })!
    expect(found.shared.issues.length).toBeLessThan(3)
    const { scope, ...rest } = wave()
    const few = { ...scope, weights: scope.weights.map((weight, i) => (i < 14 ? weight : 0)) }
    expect(exploreOpinions({ ...rest, scope: few }, usual)).toMatchObject({
      groups: [],
      shared: { groups: 0, issues: [] },
    })
  })

  test('are nobody where a filter leaves too few', () => {
    expect(exploreOpinions(wave(), { ...usual, filter: 'sex:9' })).toMatchObject({ baseSize: null, groups: [] })
  })
})

describe('a map', () => {
  test('says of each place what the table says', () => {
    const map = exploreMap(wave(), { ...usual, row: 'priority_509', place: '@sector' })!
    const table = exploreTable(wave(), { ...usual, row: 'priority_509', banner: '@sector' })!
    const [all, ...cells] = table.rows[0]!.cells
    expect(map.all).toEqual(all!.figure)
    expect(map.tiles.map(({ figure }) => figure)).toEqual(cells.map(({ figure }) => figure))
  })

  test('stays grey by the rules of the NCHS, whatever level is shown', () => {
    for (const level of ['0.9', '0.95', '0.99'] as const) {
      const map = exploreMap(wave(), { ...usual, level, row: 'priority_509', place: 'ethnicity' })!
      expect(map.tiles.some(({ grey }) => grey === null)).toBe(true)
      expect(map.tiles.map(({ grey }) => grey)).toEqual(
        exploreMap(wave(), { ...usual, row: 'priority_509', place: 'ethnicity' })!.tiles.map(({ grey }) => grey),
      )
    }
  })

  const figure = { isEstimable: true, value: 0.3, standardError: 0.02, low: 0.26, high: 0.34, baseSize: 500 } as const
  test.each([
    ['nothing', figure, null],
    ['under 30 people', { ...figure, baseSize: 29 }, 'few_people'],
    ['under 30 effective people', { ...figure, standardError: 0.09 }, 'small_effective'],
    ['an interval of 30 points', { ...figure, low: 0.15, high: 0.45 }, 'wide'],
    [
      '1.3 times a small share',
      { ...figure, value: 0.05, low: 0.02, high: 0.09, standardError: 0.01 },
      'wide_for_size',
    ],
    ['a narrow interval of a tiny share', { ...figure, value: 0.005, low: 0, high: 0.02, standardError: 0.003 }, null],
    ['too few to show', { isEstimable: false, reason: 'suppressed' } as const, 'hidden'],
  ])('is told by %s', (_, tile, reason) => {
    expect(greyReasonOf(tile, true)).toBe(reason)
  })

  test('does not exist of an item or place that is not there', () => {
    expect(exploreMap(wave(), { ...usual, row: 'priority_509', place: 'nowhere' })).toBeNull()
    expect(exploreMap(wave(), { ...usual, row: 'nothing', place: 'age' })).toBeNull()
  })
})
