import { type Choices, mark, noChoices } from '../analysis/reduce/choices.ts'
import { seededRandom } from '../domain/random.ts'

/** An invented sample as it lies in memory after loading: one entry per respondent in every array. */
export interface Opinions {
  readonly size: number
  readonly issues: number
  readonly choices: Choices
  readonly psu: Int32Array
  /** Weights before raking. */
  readonly base: Float64Array
  readonly sex: Uint8Array
  readonly age: Uint8Array
  readonly education: Uint8Array
  /** One grouping of six. */
  readonly group: Uint8Array
}

export const strata = 3
export const psusPerStratum = 100
export const issues = 60
export const groups = 6
/** Shares of the population that the sample is raked to. */
export const margins = {
  sex: [0.49, 0.51],
  age: [0.15, 0.25, 0.25, 0.2, 0.15],
  education: [0.2, 0.3, 0.3, 0.2],
}

/** Cumulative chances of the issues, from frequent to rare; each unit lifts some issues of its own. */
function ladders(random: () => number): Float64Array[] {
  return Array.from({ length: strata * psusPerStratum }, () => {
    const sums = new Float64Array(issues)
    let sum = 0
    for (let k = 0; k < issues; k++) {
      sum += Math.exp(0.3 * (random() - 0.5)) / (k + 6)
      sums[k] = sum
    }
    return sums.map((one) => one / sum)
  })
}

function stepOf(ladder: Float64Array, height: number): number {
  let [low, high] = [0, ladder.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ladder[middle]! > height) high = middle
    else low = middle + 1
  }
  return low
}

/** Respondents in the order in which they happen to answer, each naming up to five issues. The same for the same seed. */
export function makeOpinions(size: number, seed = 1): Opinions {
  const random = seededRandom(seed)
  const ladderOf = ladders(random)
  const codes = (shares: readonly number[]) => {
    const ladder = Float64Array.from(shares, (_, k) => shares.slice(0, k + 1).reduce((sum, one) => sum + one, 0))
    return Uint8Array.from({ length: size }, () => stepOf(ladder, random()))
  }
  const psu = Int32Array.from({ length: size }, () => Math.floor(random() * strata * psusPerStratum))
  const choices = noChoices(size, issues)
  for (let i = 0; i < size; i++) {
    mark(choices, i, issues)
    for (let n = 0; n < 5; n++) mark(choices, i, stepOf(ladderOf[psu[i]!]!, random()))
  }
  return {
    size,
    issues,
    choices,
    psu,
    base: Float64Array.from(psu, (p) => 1 + (p % 7) / 4),
    sex: codes([0.42, 0.58]),
    age: codes([0.1, 0.22, 0.28, 0.25, 0.15]),
    education: codes([0.15, 0.25, 0.35, 0.25]),
    group: codes([0.3, 0.25, 0.2, 0.15, 0.07, 0.03]),
  }
}
