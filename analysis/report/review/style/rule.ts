import type { Passage } from './passages.ts'

/** What a rule found: the words at fault in a passage. */
export interface Found {
  readonly passage: Passage
  readonly excerpt: string
}

/** One rule of official writing. `hint`: worth a look; `fault`: to be mended before the report is handed in. */
export interface StyleRule {
  readonly id: string
  readonly level: 'fault' | 'hint'
  readonly find: (passages: readonly Passage[]) => Found[]
}

/** A rule that looks at one passage after the other; `excerpts` gives the words at fault. */
export const eachPassage =
  (excerpts: (passage: Passage) => readonly string[]): StyleRule['find'] =>
  (passages) =>
    passages.flatMap((passage) => excerpts(passage).map((excerpt) => ({ passage, excerpt })))

/** All that a pattern finds, which must be global. */
export const allOf = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found)
