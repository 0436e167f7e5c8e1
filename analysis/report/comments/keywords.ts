import { logOdds } from '../../text/keyness.ts'
import { isContent } from '../../text/stop-words.ts'
import type { Scope } from '../find/scope.ts'
import type { CutComment } from './read-comments.ts'
import type { Comments } from './schema.ts'

const fewestPeople = 5
const mostWords = 8
/** 1 % two-sided, for one word. */
const leastZ = 2.58
/** How many words the prior is worth: enough to hold back words of a handful of people. */
const priorSize = 500

/**
 * Words that one sector's people use more than all others: log odds with a prior of all words (Monroe, Colaresi & Quinn
 * 2008), counted by people, so that nobody counts twice. Unweighted, and the errors take no account of sampling points:
 * for reading on, not for conclusions.
 */
export function keywordsOf(
  comments: readonly CutComment[],
  scope: Scope,
  sectors: readonly number[],
): Comments['keywords'] {
  const users = new Map<string, Set<number>>()
  for (const { tokens, rows } of comments)
    for (const word of new Set(tokens.filter(isContent))) {
      const who = users.get(word) ?? new Set()
      for (const row of rows) who.add(row)
      users.set(word, who)
    }
  const often = [...users].filter(([, who]) => who.size >= fewestPeople).sort(([a], [b]) => (a < b ? -1 : 1))
  const total = often.reduce((sum, [, who]) => sum + who.size, 0)
  if (total === 0 || sectors.length < 2) return []
  const prior = often.map(([, who]) => (priorSize * who.size) / total)
  return sectors.map((sector) => {
    const a = often.map(([, who]) => [...who].filter((row) => scope.sectorOf[row] === sector).length)
    const b = often.map(([, who], i) => who.size - a[i]!)
    const words = logOdds({ a, b }, prior)
      .map((odds, i) => ({ word: often[i]![0], people: a[i]!, others: b[i]!, z: odds?.z ?? 0 }))
      .filter(({ z, people }) => z >= leastZ && people >= fewestPeople)
      .sort((x, y) => y.z - x.z || (x.word < y.word ? -1 : 1))
    return { sector, words: words.slice(0, mostWords) }
  })
}
