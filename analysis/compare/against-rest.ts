import { oncePer } from '../../domain/once-per.ts'
import { deviations, sumOfSquares } from '../variance/deviations.ts'
import { psuTotalsByGroup, type VariancePlan } from '../variance/linearize.ts'
import { twoSidedP } from './two-sided-p.ts'

/** How many people a group has, and how much they weigh. */
export interface GroupSize {
  /** Respondents of positive weight. */
  readonly baseSize: number
  readonly weight: number
  /** Kish: (Σw)² / Σw². */
  readonly effectiveSize: number
  readonly degreesOfFreedom: number
}

/** Everything about the groups of one variable that is the same for every issue. */
export interface GroupFrame {
  /** Weights; 0 for respondents outside or without a group. */
  readonly weights: Float64Array
  readonly groupOf: Int32Array
  readonly groups: readonly GroupSize[]
  /** All other groups together, by group. */
  readonly rests: readonly GroupSize[]
  /** Weights summed by sampling unit, as influences are: scaled deviations within strata. */
  readonly weightDeviations: readonly Float64Array[]
}

/** Σw, Σw² and respondents of positive weight by group, and whether a group has one in a unit: one pass over the rows. */
function sumsByGroup(weights: Float64Array, groupOf: Int32Array, count: number, { design }: VariancePlan) {
  const [weight, squares, people] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const isIn = new Uint8Array(count * design.psuCount)
  for (let i = 0; i < weights.length; i++) {
    const [w, g] = [weights[i]!, groupOf[i]!]
    if (g < 0) continue
    weight[g]! += w
    squares[g]! += w * w
    if (!(w > 0)) continue
    people[g]!++
    isIn[g * design.psuCount + design.psu[i]!] = 1
  }
  return { weight, squares, people, isIn }
}

/** Units less strata among those of which there is a number. */
export function degreesAmong(numbers: ArrayLike<number>, { design }: VariancePlan): number {
  const strata = new Uint8Array(design.stratumCount)
  let degrees = 0
  for (let p = 0; p < design.psuCount; p++) {
    if (!(numbers[p]! > 0)) continue
    const stratum = design.stratumOf[p]!
    degrees += strata[stratum]!
    strata[stratum] = 1
  }
  return degrees
}

const deviationsByGroup = (influence: Float64Array, groupOf: Int32Array, count: number, plan: VariancePlan) =>
  psuTotalsByGroup(influence, groupOf, count, plan).map((totals) => deviations(totals, plan))

/** Prepares the comparison of `count` groups, numbered from 0; −1 is no group. */
export function groupFrame(weights: Float64Array, groupOf: Int32Array, count: number, plan: VariancePlan): GroupFrame {
  const inGroup = weights.map((w, i) => (groupOf[i]! >= 0 ? w : 0))
  const { weight, squares, people, isIn } = sumsByGroup(inGroup, groupOf, count, plan)
  const { psuCount } = plan.design
  const sizeOf = (baseSize: number, sum: number, square: number, units: ArrayLike<number>): GroupSize => ({
    baseSize,
    // What is left of rounding when nobody is left is no weight.
    weight: baseSize > 0 ? sum : 0,
    effectiveSize: baseSize > 0 && sum > 0 ? sum ** 2 / square : 0,
    degreesOfFreedom: degreesAmong(units, plan),
  })
  const sumOf = (list: Float64Array) => list.reduce((sum, one) => sum + one, 0)
  const [allWeight, allSquares, allPeople] = [sumOf(weight), sumOf(squares), sumOf(people)]
  const unitsOf = (g: number) => isIn.subarray(g * psuCount, (g + 1) * psuCount)
  /** How many groups have somebody in a unit: it belongs to the rest of a group that does not have it alone. */
  const shared = new Int32Array(psuCount)
  for (let g = 0; g < count; g++) for (let p = 0; p < psuCount; p++) shared[p]! += isIn[g * psuCount + p]!
  const numbers = [...Array(count).keys()]
  return {
    weights: inGroup,
    groupOf,
    groups: numbers.map((g) => sizeOf(people[g]!, weight[g]!, squares[g]!, unitsOf(g))),
    rests: numbers.map((g) =>
      sizeOf(
        allPeople - people[g]!,
        allWeight - weight[g]!,
        allSquares - squares[g]!,
        shared.map((groups, p) => groups - unitsOf(g)[p]!),
      ),
    ),
    weightDeviations: deviationsByGroup(inGroup, groupOf, count, plan),
  }
}

/** What a group says, and how it differs. */
export interface GroupShare {
  readonly value: number
  readonly standardError: number
  /** Group less all others; null where there are no others or too few sampling units on one side. */
  readonly difference: {
    readonly value: number
    readonly standardError: number
    readonly degreesOfFreedom: number
    readonly p: number
  } | null
}

/** Welch–Satterthwaite (1946): degrees of freedom of a difference of two parts that are unequally well known. */
export function joinedDegrees(a: { variance: number; df: number }, b: { variance: number; df: number }): number {
  const below = a.variance ** 2 / a.df + b.variance ** 2 / b.df
  return below > 0 ? (a.variance + b.variance) ** 2 / below : Math.min(a.df, b.df)
}

/** What all groups of one variable say of one issue. */
export interface Said {
  readonly frame: Pick<GroupFrame, 'groups' | 'rests' | 'weightDeviations'>
  /** Weight that named it. */
  readonly sums: Float64Array
  /** The same summed by sampling unit, as scaled deviations (`rakedDeviations`). */
  readonly named: readonly Float64Array[]
  readonly shares: readonly number[]
  /** Influences w(y − share)/Σw of the shares in the same form. */
  readonly deviations: readonly Float64Array[]
  /** Of all groups of the variable together, those with them that are not among these. */
  readonly whole: Whole
}

interface Whole {
  readonly sum: number
  readonly named: Float64Array
  readonly weights: Float64Array
}

function addedUp(columns: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(columns[0]?.length ?? 0)
  for (const column of columns) for (let p = 0; p < sum.length; p++) sum[p]! += column[p]!
  return sum
}

/** The same for every issue that the groups say something of. */
const allWeights = oncePer(addedUp)

const total = (list: Float64Array): number => list.reduce((sum, one) => sum + one, 0)

/** From what each group named, the deviations of what all named, and those of the weights of each group. */
export const wholeOf = (sums: Float64Array, named: Float64Array, weights: readonly Float64Array[]): Whole => ({
  sum: total(sums),
  named,
  weights: allWeights(weights),
})

const sharesOf = ({ groups }: Said['frame'], sums: Float64Array): number[] =>
  groups.map(({ weight }, g) => (weight > 0 ? sums[g]! / weight : 0))

/** Shares with their influences, from the weight that named the issue. */
export function saidOf(
  frame: Said['frame'],
  sums: Float64Array,
  named: readonly Float64Array[],
  whole: Whole = wholeOf(sums, addedUp(named), frame.weightDeviations),
): Said {
  const shares = sharesOf(frame, sums)
  const deviations = frame.groups.map(({ weight }, g) => {
    const [own, weights, share] = [named[g]!, frame.weightDeviations[g]!, shares[g]!]
    const found = new Float64Array(own.length)
    if (weight > 0) for (let p = 0; p < own.length; p++) found[p] = (own[p]! - share * weights[p]!) / weight
    return found
  })
  return { frame, sums, named, shares, deviations, whole }
}

/** The same of ones among zeros and ones, from the respondents. */
function saidOfEach(y: ArrayLike<number>, frame: GroupFrame, plan: VariancePlan): Said {
  const { weights, groupOf, groups } = frame
  const sums = new Float64Array(groups.length)
  const named = weights.map((w, i) => (w > 0 ? w * y[i]! : 0))
  for (let i = 0; i < named.length; i++) if (weights[i]! > 0) sums[groupOf[i]!]! += named[i]!
  return saidOf(frame, sums, deviationsByGroup(named, groupOf, groups.length, plan))
}

/**
 * Variances of the share of all groups but one, and of the share of that one less theirs: influences of the rest are what
 * all have less what the group has, so that a group costs no more than one pass over the units.
 */
function variancesOfRest({ frame, named, deviations, whole }: Said, g: number, restShare: number) {
  const [own, ownNamed, ownWeights] = [deviations[g]!, named[g]!, frame.weightDeviations[g]!]
  const rest = frame.rests[g]!.weight
  let [others, difference] = [0, 0]
  for (let p = 0; p < own.length; p++) {
    const one = (whole.named[p]! - ownNamed[p]! - restShare * (whole.weights[p]! - ownWeights[p]!)) / rest
    others += one * one
    difference += (own[p]! - one) ** 2
  }
  return { others, difference }
}

/** A group and the rest, without what their variances are made of; null where they can't be compared. */
function againstRest({ groups, rests }: Said['frame'], sums: Float64Array, all: number, g: number) {
  const [group, rest] = [groups[g]!, rests[g]!]
  if (!(group.weight > 0) || !(rest.weight > 0) || group.degreesOfFreedom < 1 || rest.degreesOfFreedom < 1) return null
  const restShare = (all - sums[g]!) / rest.weight
  const pooled = all / (group.weight + rest.weight)
  const floor = pooled * (1 - pooled) * (1 / group.effectiveSize + 1 / rest.effectiveSize)
  return { restShare, floor, value: sums[g]! / group.weight - restShare }
}

function differenceOf(said: Said, g: number, variance: number): GroupShare['difference'] {
  const compared = againstRest(said.frame, said.sums, said.whole.sum, g)
  if (!compared) return null
  const { restShare, floor, value } = compared
  const variances = variancesOfRest(said, g, restShare)
  const standardError = Math.sqrt(Math.max(variances.difference, floor))
  const df = joinedDegrees(
    { variance, df: said.frame.groups[g]!.degreesOfFreedom },
    { variance: variances.others, df: said.frame.rests[g]!.degreesOfFreedom },
  )
  return { value, standardError, degreesOfFreedom: df, p: twoSidedP(value, standardError, df) }
}

/** What is known of a difference before its error: how large it is, and whether it may be significant at all. */
export interface Screened {
  readonly share: number
  readonly value: number
  /** False where it is not, even by the floor of its error and the normal distribution. */
  readonly isOpen: boolean
}

/**
 * Looks over the differences of all groups from the rest before any error is worked out, which takes longest. `leastZ` is
 * the normal quantile of what counts as significant. Null for a group that can't be compared.
 */
export function screenGroups(frame: Said['frame'], sums: Float64Array, leastZ: number): (Screened | null)[] {
  const [all, shares] = [total(sums), sharesOf(frame, sums)]
  return shares.map((share, g) => {
    const compared = againstRest(frame, sums, all, g)
    return compared && { share, value: compared.value, isOpen: !(compared.value ** 2 < leastZ ** 2 * compared.floor) }
  })
}

/**
 * Share of every group of a variable, and its difference from all others together, with what both have in common (the
 * same sampling units, the same margins) counted once. Null for a group without weight.
 *
 * The standard error of a difference is never below that of the two-sample score test under "no difference", pooled
 * share and Kish's sizes: without this, a small group in which by chance nobody names the issue would seem certain.
 * `y` is 0 or 1 wherever the frame has weight.
 */
export function sharesAgainstRest(
  y: ArrayLike<number>,
  frame: GroupFrame,
  plan: VariancePlan,
): readonly (GroupShare | null)[] {
  return comparedGroups(saidOfEach(y, frame, plan))
}

/** The same from sums that are known already. */
export function comparedGroups(said: Said): readonly (GroupShare | null)[] {
  return said.frame.groups.map(({ weight }, g) => {
    if (!(weight > 0)) return null
    const variance = sumOfSquares(said.deviations[g]!)
    return {
      value: said.shares[g]!,
      standardError: Math.sqrt(variance),
      difference: differenceOf(said, g, variance),
    }
  })
}
