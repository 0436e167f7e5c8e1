/** How often words come in two bodies of text. */
export interface WordCounts {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const part = (observed: number, expected: number): number =>
  observed > 0 ? observed * Math.log(observed / expected) : 0

export interface LogLikelihood {
  /** Rayson & Garside (2000): the word's own two cells. Negative where the word is rarer in a. */
  readonly twoTerm: readonly number[]
  /** Dunning (1993): all four cells of the word and the rest. */
  readonly fourCell: readonly number[]
  /** Log₂ of the ratio of relative frequencies, half a word added everywhere (Hardie 2014). */
  readonly logRatio: readonly number[]
}

/**
 * Log-likelihood keyness G² of every word. Limits: words of one person are not independent; count people, not words, or
 * read it as an order, not as a test. Beside a text without words every word has 0.
 */
export function logLikelihood({ a, b }: WordCounts): LogLikelihood {
  const [sizeA, sizeB] = [sum(a), sum(b)]
  const all = sizeA + sizeB
  const signs = a.map((count, i) => (sizeA > 0 && sizeB > 0 ? Math.sign(count / sizeA - b[i]! / sizeB) : 0))
  const cells = a.map((count, i) => {
    const share = (count + b[i]!) / all
    const own = part(count, sizeA * share) + part(b[i]!, sizeB * share)
    const rest = part(sizeA - count, sizeA * (1 - share)) + part(sizeB - b[i]!, sizeB * (1 - share))
    return { own, rest }
  })
  return {
    twoTerm: cells.map(({ own }, i) => 2 * own * signs[i]!),
    fourCell: cells.map(({ own, rest }, i) => 2 * (own + rest) * signs[i]!),
    logRatio: a.map((count, i) => Math.log2((count + 0.5) / (sizeA + 0.5) / ((b[i]! + 0.5) / (sizeB + 0.5)))),
  }
}

/** A prior of `size` words spread as the words of both texts together; of nothing where there are no words. */
export function pooledPrior({ a, b }: WordCounts, size: number): number[] {
  const all = sum(a) + sum(b)
  return a.map((count, i) => (all > 0 ? (size * (count + b[i]!)) / all : 0))
}

/** Log odds of one word with its error; null where the prior gives a word that never comes no count. */
export interface LogOdds {
  readonly delta: number
  readonly variance: number
  readonly z: number
}

/** Log odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, eq. 16, 20, 22). */
export function logOdds({ a, b }: WordCounts, prior: readonly number[]): (LogOdds | null)[] {
  const [sizeA, sizeB, priorSize] = [sum(a), sum(b), sum(prior)]
  return a.map((count, i) => {
    const [up, down] = [count + prior[i]!, b[i]! + prior[i]!]
    const [restUp, restDown] = [sizeA + priorSize - up, sizeB + priorSize - down]
    if (!(up > 0 && down > 0 && restUp > 0 && restDown > 0)) return null
    const delta = Math.log(up / restUp) - Math.log(down / restDown)
    const variance = 1 / up + 1 / down
    return { delta, variance, z: delta / Math.sqrt(variance) }
  })
}
