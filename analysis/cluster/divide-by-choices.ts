import { seededRandom } from '../../domain/random.ts'
import type { SamplingDesign } from '../variance/sampling-design.ts'
import { adjustedRand } from './adjusted-rand.ts'
import {
  type Choices,
  type Counted,
  choicePatterns,
  countChoices,
  habitsOf,
  halfWeights,
  independentSamples,
  type Patterns,
} from './choice-patterns.ts'
import { kMeans, partsBy } from './k-means.ts'
import type { Parts } from './lloyd-rounds.ts'
import { distancesOf, silhouette } from './silhouette.ts'

/** How good a division into this many groups is. */
export interface Trial {
  readonly count: number
  /** Mean silhouette. */
  readonly clarity: number
  /** Mean adjusted Rand index with divisions made from half of the sampling units. */
  readonly stability: number
  /** Largest mean silhouette where choices have nothing to do with each other; null where that was not looked at. */
  readonly byChance: number | null
  /** Respondents of the smallest group. */
  readonly smallest: number
}

export interface Division {
  readonly trials: readonly Trial[]
  /** Which of the trials holds; null where none does. */
  readonly chosen: Trial | null
  /** Group of every respondent by the chosen trial, 0 the one of most people; −1 without a choice. */
  readonly groupOf: Int32Array
}

const counts = [2, 3, 4, 5, 6]
const halves = 6
const references = 9
const peopleOfReference = 500
/** Two divisions that agree less than this are not of the same groups. */
export const stableFrom = 0.8
/** By how much groups must be clearer than what chance gives. */
export const clearerBy = 0.05
/** Fewer people than this are no group. */
export const fewestPeople = 30
const seed = 20051

function agreementWith(patterns: Patterns, parts: Parts, weights: Float64Array, seedOfHalf: number): number {
  const count = parts.centres.length
  const other = kMeans({ points: patterns.points, weights }, { count, starts: 4 }, seededRandom(seedOfHalf))
  if (other.centres.length === 0) return 0
  const { partOf } = partsBy(patterns, other.centres)
  const table = parts.centres.map(() => other.centres.map(() => 0))
  partOf.forEach((part, i) => {
    table[parts.partOf[i]!]![part]! += patterns.counts[i]!
  })
  return adjustedRand(table)
}

/** Mean agreement with the halves; with the first few only where the others can't make up for these. */
function stabilityOf(patterns: Patterns, parts: Parts, half: readonly Float64Array[]): number {
  let sum = 0
  for (const [h, weights] of half.entries()) {
    sum += agreementWith(patterns, parts, weights, seed + h)
    const most = (sum + half.length - h - 1) / half.length
    if (most < stableFrom) return sum / (h + 1)
  }
  return sum / half.length
}

/** Respondents of every part. */
function peopleOf({ counts: people }: Patterns, { centres, partOf }: Parts): number[] {
  const sums = centres.map(() => 0)
  partOf.forEach((part, i) => {
    sums[part]! += people[i]!
  })
  return sums
}

/** Made-up samples in which choices have nothing to do with each other; made when they are first looked at. */
function madeUpSamples(choices: Choices, counted: Counted) {
  const make = () => {
    const randoms = Array.from({ length: references }, (_, r) => seededRandom(seed + 100 + r))
    const samples = independentSamples(habitsOf(choices, counted), choices, peopleOfReference, randoms)
    return samples.map((patterns) => ({ patterns, distances: distancesOf(patterns.points) }))
  }
  let made: ReturnType<typeof make> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The largest mean silhouette of so many groups where there are none. */
function byChanceOf(samples: ReturnType<ReturnType<typeof madeUpSamples>>, count: number): number {
  const found = samples.map(({ patterns, distances }, r) => {
    const { partOf } = kMeans(patterns, { count, starts: 3 }, seededRandom(seed + 200 + r))
    return silhouette(patterns, distances, partOf)
  })
  return Math.max(...found)
}

/**
 * Divides people into groups by what kinds of things they choose (k-means on the shares of their choices), if there are
 * such groups. A number of groups holds when divisions from half of the sampling units agree with it (adjusted Rand
 * index 0.8 or more on average), when it is clearer (silhouette) by 0.05 than any of nine made-up samples in which
 * choices have nothing to do with each other, and each group has 30 people. Of those that hold, the one that is clearest
 * beyond chance. Deterministic: all chance has a fixed seed. Limits: kinds, not things; a group is a way of looking.
 */
export function divideByChoices(
  choices: Choices,
  design: SamplingDesign,
  counted: Counted = countChoices(choices),
): Division {
  const patterns = choicePatterns(choices, counted)
  const nobody = { trials: [], chosen: null, groupOf: new Int32Array(choices.weights.length).fill(-1) }
  if (patterns.points.length < 2) return nobody
  const distances = distancesOf(patterns.points)
  const samples = madeUpSamples(choices, counted)
  const half = halfWeights(patterns, { weights: choices.weights, design }, halves, seededRandom(seed))
  const tried = counts
    .filter((count) => count < patterns.points.length)
    .map((count) => {
      const parts = kMeans(patterns, { count, starts: 6 }, seededRandom(seed + count))
      const people = peopleOf(patterns, parts)
      const smallest = Math.min(...people)
      const stability = stabilityOf(patterns, parts, half)
      const clarity = silhouette(patterns, distances, parts.partOf)
      const byChance = stability >= stableFrom && smallest >= fewestPeople ? byChanceOf(samples(), count) : null
      return { parts, trial: { count, clarity, stability, byChance, smallest } }
    })
  const gain = ({ clarity, byChance }: Trial) => (byChance === null ? -Infinity : clarity - byChance)
  const [best] = [...tried].sort((a, b) => gain(b.trial) - gain(a.trial))
  const trials = tried.map(({ trial }) => trial)
  if (!best || gain(best.trial) < clearerBy) return { ...nobody, trials }
  const { partOf } = best.parts
  const people = peopleOf(patterns, best.parts)
  const place = Int32Array.from(
    people,
    (own, c) => people.filter((one, k) => one > own || (one === own && k < c)).length,
  )
  return { trials, chosen: best.trial, groupOf: patterns.patternOf.map((at) => (at < 0 ? -1 : place[partOf[at]!]!)) }
}
