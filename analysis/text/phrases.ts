/** A text as runs of words between signs, and how many people wrote it. */
export interface Runs {
  readonly runs: readonly (readonly string[])[]
  readonly people: number
}

export interface Phrase {
  readonly words: readonly string[]
  /** People who wrote it. */
  readonly people: number
  /** How much it stands on its own: its length and people, less those of longer phrases that hold it. */
  readonly cValue: number
  /** log₂ of how much oftener its words stand together than by chance. */
  readonly association: number
}

const longest = 4
const separator = '\u0000'

/**
 * Phrases of two to four words that at least `fewest` people wrote and that hold together: C-value (Frantzi, Ananiadou &
 * Mima 2000) of counts of people, and pointwise mutual information above 1 bit. `isContent` says which words may stand
 * at either end. A person who writes a phrase twice counts once. The greatest C-value first.
 */
export function phrases(texts: readonly Runs[], isContent: (word: string) => boolean, fewest = 3): Phrase[] {
  const counts = countPeople(texts)
  const all = texts.reduce((sum, { people }) => sum + people, 0)
  const often = [...counts].filter(([key, people]) => people >= fewest && isPhrase(key.split(separator), isContent))
  const holders = holdersOf(often)
  return often
    .map(([key, people]): Phrase => {
      const words = key.split(separator)
      const { sum = 0, count = 0 } = holders.get(key) ?? {}
      return {
        words,
        people,
        cValue: Math.log2(words.length) * (people - (count > 0 ? sum / count : 0)),
        association: Math.log2(words.reduce((odds, word) => odds / ((counts.get(word) ?? 1) / all), people / all)),
      }
    })
    .filter(({ cValue, association }) => cValue > 0 && association > 1)
    .sort((a, b) => b.cValue - a.cValue || (a.words.join() < b.words.join() ? -1 : 1))
}

const isPhrase = (words: readonly string[], isContent: (word: string) => boolean): boolean =>
  words.length > 1 && isContent(words[0]!) && isContent(words.at(-1)!)

/** People by run of one to four words. */
function countPeople(texts: readonly Runs[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { runs, people } of texts)
    for (const key of new Set(runs.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + people)
  return counts
}

const keysOf = (run: readonly string[]): string[] =>
  run.flatMap((_, from) =>
    Array.from({ length: Math.min(longest, run.length - from) }, (_, more) =>
      run.slice(from, from + more + 1).join(separator),
    ),
  )

/** For each phrase the number of longer ones that hold it, and their people. */
function holdersOf(often: readonly (readonly [string, number])[]): Map<string, { sum: number; count: number }> {
  const holders = new Map<string, { sum: number; count: number }>()
  for (const [key, people] of often)
    for (const part of new Set(keysOf(key.split(separator)))) {
      if (part === key) continue
      const { sum, count } = holders.get(part) ?? { sum: 0, count: 0 }
      holders.set(part, { sum: sum + people, count: count + 1 })
    }
  return holders
}
