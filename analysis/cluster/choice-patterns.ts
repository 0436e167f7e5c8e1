import { type Random, sampled } from '../../domain/random.ts'
import type { SamplingDesign } from '../variance/sampling-design.ts'
import { drawn, total } from './k-means.ts'
import type { WeightedPoints } from './lloyd-rounds.ts'

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
  /** Pattern of every respondent; 0 who chose nothing. */
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

/** How many of each kind, as numbers that are given when first met; 0 is nothing. Of one kind 255 at most. */
function tallies(kinds: number) {
  const byKind = [new Uint8Array(kinds)]
  const known = new Map<string, number>()
  /** After one more, by tally and kind; −1 where not met yet. */
  const next: number[] = Array.from({ length: kinds }, () => -1)
  const meet = (tally: number, kind: number): number => {
    const counts = byKind[tally]!.with(kind, byKind[tally]![kind]! + 1)
    const found = known.get(counts.join()) ?? byKind.push(counts) - 1
    known.set(counts.join(), found)
    while (next.length < byKind.length * kinds) next.push(-1)
    next[tally * kinds + kind] = found
    return found
  }
  const after = (tally: number, kind: number): number => {
    const found = next[tally * kinds + kind]!
    return found < 0 ? meet(tally, kind) : found
  }
  return { byKind, after }
}

/** What share of the choices falls on each kind. */
function sharesIn(counts: Uint8Array): Float64Array {
  const shares = new Float64Array(counts)
  const all = total(counts)
  for (let kind = 0; kind < shares.length; kind++) shares[kind]! /= all
  return shares
}

/** Counts what was chosen: reads everything once. */
export function countChoices({ chosen, kindOf, kinds }: Things): Counted {
  const { byKind, after } = tallies(kinds)
  const choosers = chosen.map(choosersOf)
  const patternOf = new Int32Array(chosen[0]?.length ?? 0)
  choosers.forEach((list, thing) => {
    for (let k = 0; k < list.length; k++) patternOf[list[k]!] = after(patternOf[list[k]!]!, kindOf[thing]!)
  })
  return { patternOf, byKind, all: byKind.map(total), choosers }
}

/** Those of positive weight who chose something, by pattern; weights are scaled to add up to the number of people. */
export function choicePatterns({ weights }: Choices, { patternOf: own, byKind, all }: Counted): Patterns {
  const place = new Int32Array(all.length).fill(-1)
  const points: Float64Array[] = []
  const [people, weight]: [number[], number[]] = [[], []]
  const patternOf = new Int32Array(weights.length).fill(-1)
  for (let i = 0; i < weights.length; i++) {
    const id = own[i]!
    if (id === 0 || !(weights[i]! > 0)) continue
    if (place[id]! < 0) {
      place[id] = points.push(sharesIn(byKind[id]!)) - 1
      people.push(0)
      weight.push(0)
    }
    const at = place[id]!
    patternOf[i] = at
    people[at]! += 1
    weight[at]! += weights[i]!
  }
  const scale = total(people) / total(weight)
  return {
    points,
    weights: Float64Array.from(weight, (one) => one * scale),
    patternOf,
    counts: Float64Array.from(people),
  }
}

/** Weights of the patterns if only half of the sampling units of every stratum had been drawn, so many times; ten at most. */
export function halfWeights(
  { patternOf, points }: Patterns,
  { weights, design }: { readonly weights: Float64Array; readonly design: SamplingDesign },
  times: number,
  random: Random,
): Float64Array[] {
  // Units that are drawn in the same halves are added up as one.
  const halvesOf = new Uint16Array(design.psuCount)
  for (let h = 0; h < times; h++) for (const unit of halfOf(design, random)) halvesOf[unit]! |= 1 << h
  const sums = new Float64Array(points.length << times)
  for (let i = 0; i < patternOf.length; i++)
    if (patternOf[i]! >= 0) sums[halvesOf[design.psu[i]!]! * points.length + patternOf[i]!]! += weights[i]!
  return Array.from({ length: times }, (_, h) => {
    const half = new Float64Array(points.length)
    for (let at = 0, halves = 0; at < sums.length; halves++)
      for (let p = 0; p < half.length; p++, at++) if (halves & (1 << h)) half[p]! += sums[at]!
    return half
  })
}

/** Half of the sampling units of every stratum. */
function halfOf(design: SamplingDesign, random: Random): number[] {
  const units = [...design.stratumOf.keys()]
  return Array.from({ length: design.stratumCount }, (_, stratum) => {
    const own = units.filter((unit) => design.stratumOf[unit] === stratum)
    return sampled(own, Math.ceil(own.length / 2), random)
  }).flat()
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
    if (patternOf[i] === 0 || !(weights[i]! > 0)) continue
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
 * Patterns as they would be if what somebody chooses had nothing to do with what else they choose, a sample for each source
 * of chance: as many people, up to `most`, each choosing as many things as somebody does, one after another by how often
 * each is chosen in all.
 */
export function independentSamples(
  { shares, numbers, people }: Habits,
  { kindOf, kinds }: Pick<Choices, 'kindOf' | 'kinds'>,
  most: number,
  randoms: readonly Random[],
): WeightedPoints[] {
  const { byKind, after } = tallies(kinds)
  const [ofAll, ofNumbers] = [total(shares), total(numbers)]
  const left = new Float64Array(shares.length)
  const tallyOf = (random: Random): number => {
    const number = drawn(numbers, random, ofNumbers)
    left.set(shares)
    let all = ofAll
    let tally = 0
    for (let k = 0; k < number; k++) {
      const thing = drawn(left, random, all)
      if (thing < 0) break
      all -= left[thing]!
      left[thing] = 0
      tally = after(tally, kindOf[thing]!)
    }
    return tally
  }
  return randoms.map((random) => {
    const found = new Map<number, number>()
    for (let person = 0; person < Math.min(most, people); person++) {
      const tally = tallyOf(random)
      found.set(tally, (found.get(tally) ?? 0) + 1)
    }
    const points = Array.from(found.keys(), (tally) => sharesIn(byKind[tally]!))
    return { points, weights: Float64Array.from(found.values()) }
  })
}
