import { type Random, sampled } from '../../domain/random.ts'
import type { SamplingDesign } from '../variance/sampling-design.ts'
import { drawn, type WeightedPoints } from './k-means.ts'

/** Who chose what, of things that fall into kinds. */
export interface Choices {
  /** 1 where somebody chose it, by thing. */
  readonly chosen: readonly ArrayLike<number>[]
  /** Kind of every thing. */
  readonly kindOf: Int32Array
  readonly kinds: number
  /** 0 for who is left out. */
  readonly weights: Float64Array
}

/** People by what share of their choices falls on each kind: few differ, so each pattern stands for many. */
export interface Patterns extends WeightedPoints {
  /** Pattern of every respondent; −1 who chose nothing or has no weight. */
  readonly patternOf: Int32Array
  /** Respondents, unweighted, by pattern. */
  readonly counts: Float64Array
}

/** What was chosen, counted in one pass. */
export interface Counted {
  /** Choices of each kind, by respondent and kind. */
  readonly byKind: Uint8Array
  /** Choices of all kinds, by respondent. */
  readonly all: Uint8Array
  /** Weight of those who chose it, by thing. */
  readonly shares: Float64Array
}

/** Choices by kind and in all, one row per respondent, and the weight of those who chose each thing. */
export function countChoices({ chosen, kindOf, kinds, weights }: Choices): Counted {
  const byKind = new Uint8Array(weights.length * kinds)
  const all = new Uint8Array(weights.length)
  const shares = new Float64Array(chosen.length)
  for (let thing = 0; thing < chosen.length; thing++) {
    const values = chosen[thing]!
    const kind = kindOf[thing]!
    for (let i = 0; i < weights.length; i++) {
      if (values[i] !== 1) continue
      byKind[i * kinds + kind]!++
      all[i]!++
      shares[thing]! += weights[i]!
    }
  }
  return { byKind, all, shares }
}

/** Everybody who chose something, by pattern; weights are scaled to add up to the number of people. */
export function choicePatterns({ kinds, weights }: Choices, { byKind, all }: Counted): Patterns {
  const base = all.reduce((most, count) => Math.max(most, count), 0) + 1
  const known = new Map<number, number>()
  const points: Float64Array[] = []
  const [people, weight]: [number[], number[]] = [[], []]
  const patternOf = new Int32Array(weights.length).fill(-1)
  for (let i = 0; i < weights.length; i++) {
    if (all[i] === 0 || !(weights[i]! > 0)) continue
    let key = 0
    for (let kind = 0; kind < kinds; kind++) key = key * base + byKind[i * kinds + kind]!
    let at = known.get(key)
    if (at === undefined) {
      at = points.push(Float64Array.from({ length: kinds }, (_, kind) => byKind[i * kinds + kind]! / all[i]!)) - 1
      known.set(key, at)
    }
    patternOf[i] = at
    people[at] = (people[at] ?? 0) + 1
    weight[at] = (weight[at] ?? 0) + weights[i]!
  }
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  const scale = sum(people) / sum(weight)
  return {
    points,
    weights: Float64Array.from(weight, (one) => one * scale),
    patternOf,
    counts: Float64Array.from(people),
  }
}

/** Weights of the patterns if only half of the sampling units of every stratum had been drawn. */
export function halfWeights(
  { patternOf, points }: Patterns,
  weights: Float64Array,
  design: SamplingDesign,
  random: Random,
): Float64Array {
  const isIn = new Uint8Array(design.psuCount)
  const units = [...design.stratumOf.keys()]
  for (let stratum = 0; stratum < design.stratumCount; stratum++) {
    const own = units.filter((unit) => design.stratumOf[unit] === stratum)
    for (const unit of sampled(own, Math.ceil(own.length / 2), random)) isIn[unit] = 1
  }
  const half = new Float64Array(points.length)
  for (let i = 0; i < patternOf.length; i++)
    if (patternOf[i]! >= 0 && isIn[design.psu[i]!]) half[patternOf[i]!]! += weights[i]!
  return half
}

/** How often each thing is chosen, and how many things people choose. */
export interface Habits {
  readonly shares: Float64Array
  /** Weight of those who choose 0, 1, 2 … things. */
  readonly numbers: Float64Array
  readonly people: number
}

/**
 * Habits of everybody of positive weight, with which samples are made up in which choices have nothing to do with
 * each other.
 */
export function habitsOf({ chosen, weights }: Choices, { all, shares }: Counted): Habits {
  const numbers = new Float64Array(chosen.length + 1)
  let people = 0
  for (let i = 0; i < weights.length; i++) {
    if (all[i] === 0 || !(weights[i]! > 0)) continue
    numbers[all[i]!]! += weights[i]!
    people++
  }
  return { shares, numbers, people }
}

/**
 * Patterns as they would be if what somebody chooses had nothing to do with what else they choose: as many people, up
 * to `most`, each choosing as many things as somebody does, one after another by how often each is chosen in all.
 */
export function independentPatterns(
  habits: Habits,
  { kindOf, kinds }: Pick<Choices, 'kindOf' | 'kinds'>,
  most: number,
  random: Random,
): WeightedPoints {
  const found = new Map<string, { readonly point: Float64Array; count: number }>()
  for (let person = 0; person < Math.min(most, habits.people); person++) {
    const number = drawn(habits.numbers, random)
    const left = habits.shares.slice()
    const own = new Float64Array(kinds)
    for (let k = 0; k < number; k++) {
      const thing = drawn(left, random)
      if (thing < 0) break
      left[thing] = 0
      own[kindOf[thing]!]! += 1
    }
    const key = own.join()
    const entry = found.get(key) ?? { point: own.map((count) => count / number), count: 0 }
    entry.count++
    found.set(key, entry)
  }
  const entries = [...found.values()]
  return { points: entries.map(({ point }) => point), weights: Float64Array.from(entries, ({ count }) => count) }
}
