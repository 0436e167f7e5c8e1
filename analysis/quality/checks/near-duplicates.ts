import { type AnswerProfile, answerProfile, compare, expectedAlike, type Likeness } from '../answer-profile.ts'
import { candidatePairs, rowsByUnit } from '../candidate-pairs.ts'
import { type CheckInput, type Flags, gradeBy, noFlags, type QualityCheck } from './check.ts'

const limits = {
  /** Pairs with fewer common questions are not compared. */
  questions: 15,
  /** −log10 of how often somebody of the unit would be as alike by chance, by grade. */
  rareness: [2, 3, 5],
  /** And at least this share of common questions answered alike: less is no copy, however rare. */
  alike: 0.6,
  /** Neighbours per person from which the likeness of people of one unit is learnt. */
  neighbours: 6,
}

/** Likeness of two people, beside what it would be by chance. */
type Expected = Likeness & { readonly expected: number }

/**
 * How alike people of one unit are: their likeness is `lift` times what strangers would have, and spreads `spread` times
 * as much as independent answers would. From pairs of neighbours in all units, without the upper twentieth, so that the
 * copies that are looked for do not excuse themselves.
 */
function usualLikeness(profile: AnswerProfile, units: readonly Int32Array[]) {
  const pair: Likeness = { both: 0, alike: 0 }
  const pairs: Expected[] = []
  for (const rows of units)
    for (let a = 0; a < rows.length; a++)
      for (let b = a + 1; b < Math.min(rows.length, a + 1 + limits.neighbours) && pairs.length < 20_000; b++) {
        compare(profile, rows[a]!, rows[b]!, pair)
        if (pair.both >= limits.questions) pairs.push({ ...pair, expected: expectedAlike(profile, rows[a]!, rows[b]!) })
      }
  const ratio = ({ alike, expected }: Expected) => alike / Math.max(1e-9, expected)
  const kept = pairs.sort((a, b) => ratio(a) - ratio(b)).slice(0, Math.ceil(0.95 * pairs.length))
  const sum = (of: (one: Expected) => number) => kept.reduce((total, one) => total + of(one), 0)
  const lift = Math.max(
    1,
    sum(({ alike }) => alike) /
      Math.max(
        1e-9,
        sum(({ expected }) => expected),
      ),
  )
  const squares = sum(({ both, alike, expected }) => {
    const mean = Math.min(0.95, (lift * expected) / both)
    return (alike - mean * both) ** 2 / (both * mean * (1 - mean))
  })
  return { lift, spread: Math.max(1, squares / Math.max(1, kept.length)) }
}

/** −log10 of an upper bound for the chance of so many alike or more (Chernoff; Hoeffding 1963), with unequal chances too. */
function rareness({ both, alike, expected }: Expected, usual: { lift: number; spread: number }): number {
  const mean = Math.min(0.95, (usual.lift * expected) / both)
  const share = alike / both
  if (share <= mean) return 0
  const apart = share * Math.log(share / mean) + (share < 1 ? (1 - share) * Math.log((1 - share) / (1 - mean)) : 0)
  return (both * apart) / usual.spread / Math.LN10
}

/**
 * Near-duplicates within units (Kuriakose & Robbins 2016): for everybody the most similar other of the same unit. Their
 * fixed 85 % is reached by chance in large units and missed by copies with other rows, so that the likeness is judged by
 * how rare it would be among all others of the unit: chances of equal answers from the wave, raised to what people of one
 * unit usually share. Two honest people of one household can be flagged. Copies across units are not looked for.
 */
export const nearDuplicates: QualityCheck = {
  id: 'near_duplicates',
  reasons: ['like_another_of_the_unit'],
  of: ({ instrument, dataset }: CheckInput): Flags | null => {
    const profile = answerProfile(instrument, dataset)
    const units = rowsByUnit(dataset.unit, dataset.units.length)
    const usual = usualLikeness(profile, units)
    const most = new Float64Array(dataset.size)
    const pair: Likeness = { both: 0, alike: 0 }
    // Beyond this both have the highest grade, in whatever unit.
    const enough = limits.rareness.at(-1)! + Math.log10(Math.max(1, dataset.size))
    candidatePairs(profile, units, (i, j) => {
      if (most[i]! > enough && most[j]! > enough) return
      compare(profile, i, j, pair)
      if (pair.both < limits.questions || pair.alike < limits.alike * pair.both) return
      const rare = rareness({ ...pair, expected: expectedAlike(profile, i, j) }, usual)
      if (rare > most[i]!) most[i] = rare
      if (rare > most[j]!) most[j] = rare
    })
    const flags = noFlags(dataset.size)
    for (const rows of units)
      for (const i of rows)
        flags.grades[i] = gradeBy(most[i]! - Math.log10(Math.max(1, rows.length - 1)), limits.rareness)
    return profile.width + profile.shared.length >= limits.questions ? flags : null
  },
}
