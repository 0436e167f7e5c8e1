import { hash32, seededRandom } from '../../domain/random.ts'
import { type Bags, bagsOf, type Cut } from './bags.ts'
import { type Likeness, likenesses, silhouette } from './likeness.ts'
import { type Grouped, sphericalMeans } from './spherical-means.ts'

/** Comments about the same. Texts are named by their place in the input, the most typical first. */
export interface Cluster {
  readonly words: readonly string[]
  readonly texts: readonly number[]
  readonly people: number
}

export interface Clusters {
  /** The largest first. */
  readonly clusters: readonly Cluster[]
  /** Texts that are like no others: by themselves, and not to be lost. */
  readonly rare: readonly number[]
}

const counts = [2, 3, 4, 5, 6, 8, 10, 12]
const starts = 2
/** Of more texts than this every second, third … decides the number of clusters. */
const mostTried = 2_000
/** A text less like every cluster than this is a rare voice: it shares hardly a word with anybody. */
const rareBelow = 0.1
/** A larger number of clusters must be this much clearer. */
const clearer = 0.02
const fewestPeople = 10
const wordsNamed = 6

/**
 * Comments in clusters of those with the same words (`words` without stop words). The number of clusters is the smallest
 * whose mean silhouette is within 0.02 of the best of 2 to 12. The same comments give the same clusters in any order:
 * they are sorted, and chance comes from a seed made of the words. Fewer than 10 people are not clustered: all are rare.
 * Limits: words, not meanings; a cluster is a place to begin to read.
 */
export function cluster(texts: readonly Cut[]): Clusters {
  const keys = texts.map(({ words, people }) => `${[...new Set(words)].sort().join(' ')}\n${people}`)
  const order = [...texts.keys()].sort((a, b) => compare(keys[a]!, keys[b]!) || a - b)
  const spoken = order.filter((i) => texts[i]!.words.length > 0)
  const sorted = spoken.map((i) => texts[i]!)
  if (sorted.reduce((sum, { people }) => sum + people, 0) < fewestPeople || sorted.length < 2)
    return { clusters: [], rare: [...order] }
  const bags = bagsOf(sorted)
  const people = sorted.map((text) => text.people)
  const best = clearest(bags, people)
  const isRare = best.likeness.map(({ own, other }) => Math.max(own, other) < rareBelow)
  const clusters = Array.from({ length: best.grouped.count }, (_, g) => clusterOf(g))
    .filter(({ texts: members }) => members.length > 0)
    .sort((a, b) => b.people - a.people || compare(a.words.join(), b.words.join()))
  const unsaid = order.filter((i) => texts[i]!.words.length === 0)
  return {
    clusters: clusters.map((one) => ({ ...one, texts: one.texts.map((i) => spoken[i]!) })),
    rare: [...spoken.filter((_, i) => isRare[i]), ...unsaid],
  }

  function clusterOf(g: number): Cluster {
    const members = sorted.flatMap((_, i) => (best.grouped.group[i] === g && !isRare[i] ? [i] : []))
    const weights = bags.words.map((_, place) => best.grouped.sums[place * best.grouped.count + g]!)
    return {
      words: namesOf(weights, bags, sorted, members),
      texts: members.sort((a, b) => best.likeness[b]!.own - best.likeness[a]!.own || a - b),
      people: members.reduce((all, i) => all + people[i]!, 0),
    }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

interface Candidate {
  readonly grouped: Grouped
  readonly likeness: readonly Likeness[]
  readonly clarity: number
}

function clearest(bags: Bags, people: readonly number[]): Candidate {
  const step = Math.ceil(people.length / mostTried)
  const isTried = (_: unknown, i: number) => i % step === 0
  const tried = { ...bags, directions: bags.directions.filter(isTried) }
  const triedPeople = people.filter(isTried)
  const candidates = counts
    .filter((count) => count <= triedPeople.length)
    .map((count) => ({ count, ...grouping(tried, triedPeople, count) }))
  const most = Math.max(...candidates.map(({ clarity }) => clarity))
  const chosen = candidates.find(({ clarity }) => clarity >= most - clearer)!
  return step === 1 ? chosen : grouping(bags, people, chosen.count)
}

/** The clearest of a few starts. */
function grouping(bags: Bags, people: readonly number[], count: number): Candidate {
  const tries = Array.from({ length: starts }, (_, start): Candidate => {
    const grouped = sphericalMeans(
      bags,
      people,
      count,
      seededRandom(hash32(`${count}/${start}/${bags.words.join(' ')}`)),
    )
    const likeness = likenesses(bags, grouped)
    return { grouped, likeness, clarity: silhouette(likeness, people) }
  })
  return tries.reduce((best, one) => (one.clarity > best.clarity ? one : best))
}

/** Words that say what a cluster is about: those its mean direction points to, said by at least two of its people. Single characters come last: they say little alone. */
function namesOf(weights: readonly number[], bags: Bags, texts: readonly Cut[], members: readonly number[]): string[] {
  const said = new Map<string, number>()
  for (const i of members)
    for (const word of new Set(texts[i]!.words)) said.set(word, (said.get(word) ?? 0) + texts[i]!.people)
  return bags.words
    .map((word, place) => ({ word, weight: weights[place]! }))
    .filter(({ word, weight }) => weight > 0 && (said.get(word) ?? 0) > 1)
    .sort(
      (a, b) =>
        Number(a.word.length === 1) - Number(b.word.length === 1) || b.weight - a.weight || compare(a.word, b.word),
    )
    .slice(0, wordsNamed)
    .map(({ word }) => word)
}
