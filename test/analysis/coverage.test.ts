import { beforeAll, describe, expect, test } from 'vitest'
import { groupFrame, sharesAgainstRest } from '../../analysis/compare/against-rest.ts'
import { intervals } from '../../analysis/interval/index.ts'
import { kornGraubard } from '../../analysis/interval/korn-graubard.ts'
import { ranksOf } from '../../analysis/rank/order.ts'
import { issueColumns } from '../../analysis/report/find/issue-columns.ts'
import { measure } from '../../analysis/report/find/measure.ts'
import { rankIssues } from '../../analysis/report/find/ranking.ts'
import { scopeOf } from '../../analysis/report/find/scope.ts'
import { findIssues } from '../../analysis/report/find-issues.ts'
import type { Interval } from '../../analysis/report/findings.ts'
import { seededRandom } from '../../domain/random.ts'
import { type CountedCity, countCity, drawnDataset, inputOfSample } from './counted-city.ts'

/** More samples than CI needs: COVERAGE_SAMPLES=1500. */
const samples = Number(process.env.COVERAGE_SAMPLES ?? 120)
/** Another city: COVERAGE_CITY=2. */
const citySeed = Number(process.env.COVERAGE_CITY ?? 1)
/** Sizes of groups formed by chance, from which nothing can follow. */
const chanceGroups = [0.01, 0.02, 0.07, 0.3, 0.6]

interface Tally {
  covered: number
  of: number
}
const tallies = new Map<string, Tally>()
const count = (key: string, isCovered: boolean) => {
  const tally = tallies.get(key) ?? { covered: 0, of: 0 }
  tallies.set(key, { covered: tally.covered + Number(isCovered), of: tally.of + 1 })
}
const rateOf = (key: string): number => {
  const { covered, of } = tallies.get(key) ?? { covered: Number.NaN, of: 1 }
  return covered / of
}
const holds = (interval: Interval | null | undefined, value: number): boolean =>
  !!interval && interval.low <= value && value <= interval.high

let counted: CountedCity

/** What findIssues does for mentions and ranks, without all that does not bear on them. */
function rankedSample(seed: number) {
  const dataset = drawnDataset(counted, seed)
  const scope = scopeOf(dataset, counted.design, null)
  const columns = issueColumns(counted.instrument, dataset)
  const mentions = columns.map(({ mention }) => measure(mention, scope, kornGraubard))
  const codes = columns.map(({ code }) => code)
  return { dataset, scope, columns, mentions, ranked: rankIssues(mentions, codes, scope) }
}

function bandOf(share: number): string {
  if (share < 0.02) return 'under 2 %'
  return share < 0.05 ? '2 to 5 %' : '5 % and more'
}

function tallySample(seed: number): void {
  const { truth } = counted
  const { scope, columns, mentions, ranked } = rankedSample(seed)
  mentions.forEach(({ estimate }, k) => {
    if (!estimate.isEstimable) throw new Error(`issue ${k} of sample ${seed} has no estimate`)
    const { value, baseSize, standardError = 0, degreesOfFreedom: df = 0 } = estimate
    const band = bandOf(truth[k]!)
    for (const method of intervals) {
      const interval = method.of({ value, standardError, df, baseSize, level: 0.95 })
      count(`${method.id} 95`, holds(interval, truth[k]!))
      count(`${method.id} 95, ${band}`, holds(interval, truth[k]!))
    }
    count('shown 95', holds(estimate.interval95, truth[k]!))
    count(`sample ${seed}`, holds(estimate.interval95, truth[k]!))
    count('shown 80', holds(estimate.interval80, truth[k]!))
  })
  const trueRanks = ranksOf([...truth])
  count(
    'all rank sets',
    ranked.every(({ rank }, k) => rank.low <= trueRanks[k]! && trueRanks[k]! <= rank.high),
  )
  count(
    'all pairs above',
    ranked.every(({ above }, j) => above.every((k) => truth[j]! > truth[k]!)),
  )
  count('all tiers', tiersHold(ranked))
  // Groups that chance alone has formed: every difference found in them is a false one.
  const random = seededRandom(seed)
  const ends = chanceGroups.map((_, g) => chanceGroups.slice(0, g + 1).reduce((sum, size) => sum + size, 0))
  const groupOf = scope.sectorOf.map(() => {
    const place = random()
    return ends.findIndex((end) => place < end)
  })
  const frame = groupFrame(scope.weights, groupOf, chanceGroups.length, scope.plan)
  for (const { mention } of columns)
    sharesAgainstRest(mention!, frame, scope.plan).forEach((found, g) => {
      if (found?.difference) count(`no false difference, group of ${chanceGroups[g]}`, found.difference.p >= 0.05)
    })
}

/** The leader of each tier is truly above every issue of every later tier: what a tier claims. */
function tiersHold(ranked: ReturnType<typeof rankIssues>): boolean {
  const tiers = [...new Set(ranked.map(({ tier }) => tier))]
  return tiers.every((tier) => {
    const members = [...ranked.keys()].filter((k) => ranked[k]!.tier === tier)
    const leader = members.reduce((best, k) => (ranked[k]!.rank.point < ranked[best]!.rank.point ? k : best))
    return ranked.every((other, k) => other.tier <= tier || counted.truth[leader]! > counted.truth[k]!)
  })
}

beforeAll(() => {
  counted = countCity(citySeed)
  for (let seed = 1; seed <= samples; seed++) tallySample(seed)
  const rows = [...tallies]
    .filter(([what]) => !what.startsWith('sample'))
    .map(([what, { covered, of }]) => `${(covered / of).toFixed(4)}  ${what} (${of})`)
  console.log(
    `${samples} samples of city ${citySeed}\n${rows.join('\n')}\n${simulationError().toFixed(4)}  standard error of "shown 95"`,
  )
}, 3_600_000)

/** Standard error of the coverage of 95 % intervals, from how it differs between samples. */
function simulationError(): number {
  const rates = Array.from({ length: samples }, (_, s) => rateOf(`sample ${s + 1}`))
  const centre = rates.reduce((sum, rate) => sum + rate, 0) / samples
  return Math.sqrt(rates.reduce((sum, rate) => sum + (rate - centre) ** 2, 0) / (samples - 1) / samples)
}

/** A share that should be `level` of `samples`, less two standard errors of the simulation. */
const least = (level: number): number => level - 2 * Math.sqrt((level * (1 - level)) / samples)

describe(`over ${samples} samples of about 1,500 from a city whose 60 true shares are known`, () => {
  test('what is tested is what findIssues says', () => {
    const { dataset, ranked, mentions } = rankedSample(1)
    const { issues } = findIssues(inputOfSample(counted, dataset))
    expect(issues.map(({ mention, rank, tier }) => ({ mention, rank, tier }))).toEqual(
      ranked.map(({ rank, tier }, k) => ({ mention: mentions[k]!.estimate, rank, tier })),
    )
  })

  // The 7,200 intervals depend on each other within a sample: the standard error of their coverage, printed above, is
  // 0.3 points. Four of these and 0.3 points for what linearisation and the logit only approximate make 1.5.
  test('95 % intervals hold the true share about 95 % of the time, neither less nor more', () => {
    expect(tallies.get('shown 95')?.of).toBe(60 * samples)
    expect(simulationError()).toBeLessThan(0.005)
    expect(rateOf('shown 95')).toBeGreaterThan(0.935)
    expect(rateOf('shown 95')).toBeLessThan(0.965)
  })

  test.each(['under 2 %', '2 to 5 %', '5 % and more'])('so do those of true shares %s', (band) => {
    expect(tallies.get(`korn_graubard 95, ${band}`)?.of).toBeGreaterThan(5 * samples)
    expect(rateOf(`korn_graubard 95, ${band}`)).toBeGreaterThan(0.93)
    expect(rateOf(`korn_graubard 95, ${band}`)).toBeLessThan(0.975)
  })

  test('80 % intervals hold it about 80 % of the time', () => {
    expect(rateOf('shown 80')).toBeGreaterThan(0.78)
    expect(rateOf('shown 80')).toBeLessThan(0.84)
  })

  test('all 60 true ranks lie in their sets together', () => {
    expect(rateOf('all rank sets')).toBeGreaterThanOrEqual(least(0.95))
  })

  test('no statement "above" contradicts the truth in more samples than its level allows', () => {
    expect(rateOf('all pairs above')).toBeGreaterThanOrEqual(least(0.95))
  })

  test('no tier contradicts the truth in more samples than its level allows', () => {
    expect(rateOf('all tiers')).toBeGreaterThanOrEqual(least(0.95))
  })

  // Per group 7,200 tests, dependent within samples: two points are more than three standard errors.
  test.each(chanceGroups)(
    'groups of share %s formed by chance differ no more often than one time in twenty',
    (size) => {
      expect(rateOf(`no false difference, group of ${size}`)).toBeGreaterThan(0.93)
    },
  )
})
