import { comparedGroups, type GroupShare, type GroupSize, saidOf } from '../compare/against-rest.ts'
import { rakedDeviations, type VariancePlan } from '../variance/linearize.ts'
import { type Choices, hasAnswered } from './choices.ts'
import type { Places } from './reduce.ts'

/**
 * Sums of one grouping: by group and unit, by group and cell; categories innermost, and after them those who answered,
 * whose weights stand apart once more.
 */
interface GroupSums {
  readonly groups: number
  readonly unitWeights: Float64Array
  readonly unitMarked: Float64Array
  readonly cellWeights: Float64Array
  readonly cellMarked: Float64Array
  readonly counts: Float64Array
  readonly squares: Float64Array
}

/** What a comparison of groups starts from: everybody's choices, place and weight after raking. */
export interface GroupSearch {
  readonly choices: Choices
  readonly places: Places
  /** Weights before raking, and the factor of every cell. */
  readonly base: Float64Array
  readonly factor: Float64Array
  /** From 0; −1 for none. */
  readonly groupOf: ArrayLike<number>
  readonly groups: number
}

function groupSums({ choices, places, base, factor, groupOf, groups }: GroupSearch): GroupSums {
  const { psu, psuCount, joint, cellCount } = places
  const { items, perRow, words } = choices
  const unitMarked = new Float64Array(groups * psuCount * (items + 1))
  const cellMarked = new Float64Array(groups * cellCount * (items + 1))
  const counts = new Float64Array(groups)
  const squares = new Float64Array(groups)
  for (let i = 0; i < base.length; i++) {
    const g = groupOf[i]!
    const w = base[i]! * factor[joint[i]!]!
    if (g < 0 || !(w > 0) || !hasAnswered(choices, i)) continue
    const unit = (g * psuCount + psu[i]!) * (items + 1)
    const cell = (g * cellCount + joint[i]!) * (items + 1)
    counts[g]!++
    squares[g]! += w * w
    for (let word = 0; word < perRow; word++)
      for (let left = words[i * perRow + word]! | 0; left !== 0; left &= left - 1) {
        const k = 32 * word + 31 - Math.clz32(left & -left)
        unitMarked[unit + k]! += w
        cellMarked[cell + k]! += w
      }
  }
  const [unitWeights, cellWeights] = [
    ofCategory(unitMarked, items, items + 1),
    ofCategory(cellMarked, items, items + 1),
  ]
  return { groups, unitWeights, unitMarked, cellWeights, cellMarked, counts, squares }
}

const sumOver = (of: ArrayLike<number>, isIn: (at: number) => boolean): number => {
  let sum = 0
  for (let at = 0; at < of.length; at++) if (isIn(at)) sum += of[at]!
  return sum
}

/** Size of the groups for which `isIn` holds, taken together. */
function sizeOf(sums: GroupSums, { design }: VariancePlan, isIn: (g: number) => boolean): GroupSize {
  const { psuCount, stratumOf } = design
  const weight = sumOver(sums.unitWeights, (at) => isIn(Math.floor(at / psuCount)))
  const squares = sumOver(sums.squares, isIn)
  const members = Array.from({ length: psuCount }, (_, p) => p).filter((p) => {
    for (let g = 0; g < sums.groups; g++) if (isIn(g) && sums.unitWeights[g * psuCount + p]! > 0) return true
    return false
  })
  return {
    baseSize: sumOver(sums.counts, isIn),
    weight,
    effectiveSize: squares > 0 ? weight ** 2 / squares : 0,
    degreesOfFreedom: members.length - new Set(members.map((p) => stratumOf[p]!)).size,
  }
}

/** Sums of category k, of which `width` categories lie side by side. */
const ofCategory = (marked: Float64Array, k: number, width: number): Float64Array =>
  Float64Array.from({ length: marked.length / width }, (_, at) => marked[at * width + k]!)

/** One grouping: how large its groups are, and by category what every group says; null for one without weight. */
interface ComparedChoices {
  readonly sizes: readonly GroupSize[]
  readonly shares: readonly (readonly (GroupShare | null)[])[]
}

/**
 * Every category in every group against all others of the variable, as `sharesAgainstRest` finds it, with one pass over
 * the respondents for all categories. Needs memory for groups × units × categories.
 */
export function compareChoices(search: GroupSearch, plan: VariancePlan): ComparedChoices {
  const sums = groupSums(search)
  const { groups } = sums
  const { items } = search.choices
  const { psuCount } = search.places
  const numbers = Array.from({ length: groups }, (_, g) => g)
  const sizes = numbers.map((g) => sizeOf(sums, plan, (one) => one === g))
  const frame = {
    groups: sizes,
    rests: numbers.map((g) => sizeOf(sums, plan, (one) => one !== g)),
    weightDeviations: rakedDeviations(sums.unitWeights.slice(), sums.cellWeights.slice(), groups, plan),
  }
  const sharesOf = (k: number) => {
    const [byPsu, byCell] = [ofCategory(sums.unitMarked, k, items + 1), ofCategory(sums.cellMarked, k, items + 1)]
    const named = new Float64Array(groups)
    byPsu.forEach((sum, at) => {
      named[Math.floor(at / psuCount)]! += sum
    })
    return comparedGroups(saidOf(frame, named, rakedDeviations(byPsu, byCell, groups, plan)))
  }
  return { sizes, shares: Array.from({ length: items }, (_, k) => sharesOf(k)) }
}

/** More groups than this have hardly anybody each, and their sums by unit would outgrow the sample. */
const mostGroups = 1000

/** Shares by category, then by group. Refused for over a thousand groups. */
export const searchGroups = (search: GroupSearch, plan: VariancePlan): ComparedChoices['shares'] | 'too_many_groups' =>
  search.groups > mostGroups ? 'too_many_groups' : compareChoices(search, plan).shares
