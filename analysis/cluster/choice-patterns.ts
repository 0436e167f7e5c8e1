import { type Random, sampled } from '../../domain/random.ts'
import type { SamplingDesign } from '../variance/sampling-design.ts'
import { drawn, type WeightedPoints } from './k-means.ts'

/** Things that can be chosen, which fall into kinds, and who chose them. */
export interface Things {
  /** 1 where somebody chose it, by thing. */
  readonly chosen: readonly ArrayLike<number>[]
  /** Kind of every thing. */
  readonly kindOf: Int32Array
  readonly kinds: number
}

/** Who chose what, among those who are looked at. */
export interface Choices extends Things {
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

/** What was chosen, the same whoever is looked at. People who chose as many things of each kind have one pattern. */
export interface Counted {
  /** Pattern of every respondent; −1 who chose nothing. */
  readonly patternOf: Int32Array
  /** Choices of each kind, by pattern. */
  readonly byKind: readonly Uint8Array[]
  /** Choices of all kinds, by pattern. */
  readonly all: readonly number[]
  /** Respondents who chose it, by thing. */
  readonly choosers: readonly Int32Array[]
}

function choosersOf(chosen: ArrayLike<number>): Int32Array {
  const found = new Int32Array(chosen.length)
  let count = 0
  for (let i = 0; i < chosen.length; i++) if (chosen[i] === 1) found[count++] = i
  return found.slice(0, count)
}

/** Counts what was chosen: reads everything once. */
export function countChoices({ chosen, kindOf, kinds }: Things): Counted {
  const size = chosen[0]?.length ?? 0
  const choosers = chosen.map(choosersOf)
  const counts = new Uint8Array(size * kinds)
  choosers.forEach((list, thing) => {
    for (const i of list) counts[i * kinds + kindOf[thing]!]!++
  })
  const known = new Map<string, number>()
  const byKind: Uint8Array[] = []
  const patternOf = Int32Array.from({ length: size }, (_, i) => {
    const own = counts.subarray(i * kinds, (i + 1) * kinds)
    if (own.every((count) => count === 0)) return -1
    const key = own.join()
    const found = known.get(key) ?? byKind.push(own.slice()) - 1
    known.set(key, found)
    return found
  })
  return { patternOf, byKind, all: byKind.map((own) => own.reduce((sum, count) => sum + count, 0)), choosers }
}

/** Those of positive weight who chose something, by pattern; weights are scaled to add up to the number of people. */
export function choicePatterns({ weights }: Choices, { patternOf: own, byKind, all }: Counted): Patterns {
  const place = new Int32Array(all.length).fill(-1)
  const points: Float64Array[] = []
  const [people, weight]: [number[], number[]] = [[], []]
  const patternOf = new Int32Array(weights.length).fill(-1)
  for (let i = 0; i < weights.length; i++) {
    const id = own[i]!
    if (id < 0 || !(weights[i]! > 0)) continue
    if (place[id]! < 0) {
      place[id] = points.push(Float64Array.from(byKind[id]!, (count) => count / all[id]!)) - 1
      people.push(0)
      weight.push(0)
    }
    const at = place[id]!
    patternOf[i] = at
    people[at]! += 1
    weight[at]! += weights[i]!
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

/** Weights of the patterns if only half of the sampling units of every stratum had been drawn, so many times. */
export function halfWeights(
  { patternOf, points }: Patterns,
  { weights, design }: { readonly weights: Float64Array; readonly design: SamplingDesign },
  times: number,
  random: Random,
): Float64Array[] {
  const isIn = Array.from({ length: times }, () => halfOf(design, random))
  const halves = isIn.map(() => new Float64Array(points.length))
  for (let i = 0; i < patternOf.length; i++) {
    const [at, unit] = [patternOf[i]!, design.psu[i]!]
    if (at < 0) continue
    for (let h = 0; h < times; h++) if (isIn[h]![unit] === 1) halves[h]![at]! += weights[i]!
  }
  return halves
}

/** 1 for the sampling units that are drawn. */
function halfOf(design: SamplingDesign, random: Random): Uint8Array {
  const isIn = new Uint8Array(design.psuCount)
  const units = [...design.stratumOf.keys()]
  for (let stratum = 0; stratum < design.stratumCount; stratum++) {
    const own = units.filter((unit) => design.stratumOf[unit] === stratum)
    for (const unit of sampled(own, Math.ceil(own.length / 2), random)) isIn[unit] = 1
  }
  return isIn
}

/** How often each thing is chosen, and how many things people choose. */
export interface Habits {
  /** Weight of those who chose it, by thing. */
  readonly shares: Float64Array
  /** Weight of those who choose 0, 1, 2 … things. */
  readonly numbers: Float64Array
  readonly people: number
}

/**
 * Habits of everybody of positive weight, with which samples are made up in which choices have nothing to do with
 * each other.
 */
export function habitsOf({ chosen, weights }: Choices, { patternOf, all, choosers }: Counted): Habits {
  const numbers = new Float64Array(chosen.length + 1)
  let people = 0
  for (let i = 0; i < weights.length; i++) {
    if (patternOf[i]! < 0 || !(weights[i]! > 0)) continue
    numbers[all[patternOf[i]!]!]! += weights[i]!
    people++
  }
  const shares = Float64Array.from(choosers, (list) => {
    let sum = 0
    for (let k = 0; k < list.length; k++) sum += weights[list[k]!]!
    return sum
  })
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
  const ofAll = habits.shares.reduce((sum, share) => sum + share, 0)
  const ofNumbers = habits.numbers.reduce((sum, weight) => sum + weight, 0)
  for (let person = 0; person < Math.min(most, habits.people); person++) {
    const number = drawn(habits.numbers, random, ofNumbers)
    const left = habits.shares.slice()
    let all = ofAll
    const own = new Float64Array(kinds)
    for (let k = 0; k < number; k++) {
      const thing = drawn(left, random, all)
      if (thing < 0) break
      all -= left[thing]!
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
