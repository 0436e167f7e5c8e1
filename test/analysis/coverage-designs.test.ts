import { beforeAll, describe, expect, test } from 'vitest'
import { change } from '../../analysis/compare/change.ts'
import { benjaminiHochberg } from '../../analysis/compare/multiplicity.ts'
import { kornGraubard } from '../../analysis/interval/korn-graubard.ts'
import { wald } from '../../analysis/interval/wald.ts'
import { rankDraws } from '../../analysis/rank/draws.ts'
import { ranksOf } from '../../analysis/rank/order.ts'
import { rankSets } from '../../analysis/rank/rank-set.ts'
import { searchGroups } from '../../analysis/reduce/groups.ts'
import { effectiveDegrees } from '../../analysis/variance/effective-degrees.ts'
import { covarianceOf, variancePlan } from '../../analysis/variance/linearize.ts'
import { covariance } from '../../analysis/variance/multistage.ts'
import { samplingDesign } from '../../analysis/variance/sampling-design.ts'
import { seededRandom } from '../../domain/random.ts'
import { type Asked, askIn, drawUnits, estimated, issues, type Population, populationOf } from './simulated-waves.ts'

/** More samples than CI needs: COVERAGE_SAMPLES=1500. */
const samples = Number(process.env.COVERAGE_SAMPLES ?? 200)
const level = 0.95
const groups = 6

/** How far units differ: hardly, or so that a design effect of about 3 follows. */
const spreads = { unclustered: 0.1, clustered: 1 } as const
type Design = keyof typeof spreads
const designs = Object.keys(spreads) as Design[]

const tallies = new Map<string, number[]>()
/** Notes, for one sample, in what share of its statements the method was right. */
const note = (what: string, right: readonly boolean[]) => {
  const rate = right.filter(Boolean).length / right.length
  tallies.set(what, [...(tallies.get(what) ?? []), rate])
}
const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
const rateOf = (what: string) => meanOf(tallies.get(what) ?? [])
/** Standard error of the rate, from how it differs between samples. */
const errorOf = (what: string) => {
  const rates = tallies.get(what) ?? []
  return Math.sqrt(rates.reduce((sum, one) => sum + (one - rateOf(what)) ** 2, 0)) / rates.length
}

function tallyShares(design: Design, { truth }: Population, asked: Asked, which = 'all') {
  const { values, totals, plan, baseSize, df } = estimated(asked)
  const matrix = covarianceOf(totals, plan)
  const right = values.map((value, k) => {
    const standardError = Math.sqrt(matrix[k * issues + k]!)
    const interval = kornGraubard.of({ value, standardError, df, baseSize, level })!
    return interval.low <= truth[k]! && truth[k]! <= interval.high
  })
  note(`${design}: share, ${which}`, right)
  const rare = right.filter((_, k) => truth[k]! < 0.03)
  if (rare.length > 0) note(`${design}: share under 3 %`, rare)
  return { values, matrix, rankDegrees: Math.min(df, effectiveDegrees(totals, plan)!) }
}

/** Issues whose marginal sets are looked at: named beforehand, as they must be. */
const namedBefore = [2, 10, 17]

function tallyRanks(design: Design, { truth }: Population, found: ReturnType<typeof tallyShares>, seed: number) {
  const { values, matrix, rankDegrees } = found
  const ranks = ranksOf([...truth])
  const { draws, spreads } = rankDraws(matrix, rankDegrees, seededRandom(seed))
  const holds = ({ low, high }: ReturnType<typeof rankSets>, k: number) => low[k]! <= ranks[k]! && ranks[k]! <= high[k]!
  const sets = rankSets(values, matrix, draws, { level, spreads })
  note(`${design}: rank, all sets of a sample together`, [ranks.every((_, k) => holds(sets, k))])
  note(
    `${design}: rank, marginal set of an issue named before`,
    namedBefore.map((only) => holds(rankSets(values, matrix, draws, { level, spreads, only }), only)),
  )
}

/** Issues that are truly alike, where a set is wrong as soon as it tells any two apart: the hardest case. */
function tallyEquals(alike: Population, seed: number) {
  const random = seededRandom(77 * seed)
  const asked = askIn(alike, drawUnits(random), random)
  const { values, matrix, rankDegrees } = tallyShares('unclustered', alike, asked, 'equal')
  const { draws, spreads } = rankDraws(matrix, rankDegrees, seededRandom(seed))
  const isSilent = (only?: number) => {
    const { above } = rankSets(values, matrix, draws, { level, spreads, ...(only === undefined ? {} : { only }) })
    return above.every(
      (one, at) => one === 0 || (only !== undefined && ![at % issues, Math.floor(at / issues)].includes(only)),
    )
  }
  note('equal issues: nothing told apart by all sets together', [isSilent()])
  note('equal issues: nothing told apart by a marginal set', namedBefore.map(isSilent))
}

/** Groups that chance alone has formed: whatever is found is false. */
function tallySearch(design: Design, asked: Asked, seed: number) {
  const { choices, places, factor, plan } = estimated(asked)
  const random = seededRandom(seed)
  const groupOf = Int32Array.from({ length: asked.size }, () => Math.floor(random() * groups))
  const found = searchGroups({ choices, places, base: asked.weights, factor, groupOf, groups }, plan)
  if (typeof found === 'string') throw new Error(found)
  const raw = found.flatMap((issue) => issue.map((group) => group!.difference!.p))
  note(
    `${design}: group search, no single test below .05`,
    raw.map((p) => p >= 0.05),
  )
  note(`${design}: group search, nothing found after adjustment`, [benjaminiHochberg(raw).every((p) => p >= 0.05)])
}

/** Both waves in one file. Units that were kept share their label, others do not. */
function tallyChange(what: string, truths: readonly number[], [first, second]: [Asked, Asked], isKept: boolean) {
  const units = first.psu.at(-1)! + 1
  const psu = [...first.psu, ...second.psu.map((p) => (isKept ? p : p + units))]
  const stratum = [...first.stratum, ...second.stratum.map((h) => (isKept ? h : h + 3))]
  const plan = variancePlan(samplingDesign(psu, stratum))
  const weights = Float64Array.from([...first.weights, ...second.weights])
  const wave = Int32Array.from(psu, (_, i) => Number(i >= first.size))
  const df = plan.design.psuCount - plan.design.stratumCount
  note(
    what,
    truths.map((truth, k) => {
      const y = Int16Array.from([...first.named[k]!, ...second.named[k]!])
      const { estimate, influence } = change(y, weights, wave)!
      const standardError = Math.sqrt(covariance([influence], plan)[0]!)
      const interval = wald.of({ value: estimate, standardError, df, level, baseSize: 2 * first.size })!
      return interval.low <= truth && truth <= interval.high
    }),
  )
}

function tallySample(design: Design, [before, after]: [Population, Population], seed: number) {
  const random = seededRandom(1000 * seed + designs.indexOf(design))
  const units = drawUnits(random)
  const asked = askIn(before, units, random)
  const found = tallyShares(design, before, asked)
  tallyRanks(design, before, found, seed)
  tallySearch(design, asked, seed)
  const truths = after.truth.map((truth, k) => truth - before.truth[k]!)
  tallyChange(`${design}: change, the same units again`, truths, [asked, askIn(after, units, random)], true)
  tallyChange(`${design}: change, other units`, truths, [asked, askIn(after, drawUnits(random), random)], false)
}

beforeAll(() => {
  const alike = populationOf(7, 0, (k) => 2.6 - 0.2 * k)
  for (let seed = 1; seed <= samples; seed++) tallyEquals(alike, seed)
  for (const design of designs) {
    const before = populationOf(7, spreads[design])
    const after = populationOf(7, spreads[design], (k) => 0.15 * ((k % 3) - 1))
    for (let seed = 1; seed <= samples; seed++) tallySample(design, [before, after], seed)
  }
  const lines = [...tallies.keys()].map((what) => `${rateOf(what).toFixed(4)} ± ${errorOf(what).toFixed(4)}  ${what}`)
  console.log(`${samples} samples of 60 units with 20 people each, per design\n${lines.join('\n')}`)
}, 3_600_000)

describe.each(designs)('over samples from a population whose truth is known, %s', (design) => {
  /** Three standard errors of the simulation, and what linearisation only approximates. */
  const least = (what: string, wanted: number, slack = 0) =>
    expect(rateOf(`${design}: ${what}`)).toBeGreaterThan(wanted - slack - 3 * errorOf(`${design}: ${what}`))

  test('95 % intervals of shares hold the truth', () => {
    least('share, all', 0.95, 0.01)
    least('share under 3 %', 0.95, 0.02)
    expect(rateOf(`${design}: share, all`)).toBeLessThan(0.985)
  })

  test('all sets of ranks hold together, and a marginal set for an issue named before', () => {
    least('rank, all sets of a sample together', 0.95)
    least('rank, marginal set of an issue named before', 0.95)
  })

  test.each(['the same units again', 'other units'])('intervals of a change hold the truth: %s', (which) => {
    least(`change, ${which}`, 0.95, 0.01)
    expect(rateOf(`${design}: change, ${which}`)).toBeLessThan(0.975)
  })

  test('a search of groups formed by chance finds something in at most one sample of twenty', () => {
    least('group search, nothing found after adjustment', 0.95)
    least('group search, no single test below .05', 0.95)
  })
})

test.each(['all sets together', 'a marginal set'])('issues that are truly alike are not told apart by %s', (which) => {
  const what = `equal issues: nothing told apart by ${which}`
  expect(rateOf(what)).toBeGreaterThan(level - 3 * errorOf(what))
})
