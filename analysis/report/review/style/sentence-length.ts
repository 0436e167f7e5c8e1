import { eachPassage, type StyleRule } from './rule.ts'

/** Signs between two of 。；：, without what stands in brackets and without lists, which are read item by item. */
const longest = 100

const clausesOf = (text: string): string[] => text.replace(/（[^（）]*）/g, '').split(/[。；：！？]/)

/** Signs of a clause; items of a list but the first do not count. */
const lengthOf = (clause: string): number => clause.replace(/、[^、，]+/g, '').length

/** A clause that nobody reads in one breath. */
export const sentenceLength: StyleRule = {
  id: 'sentence_length',
  level: 'hint',
  find: eachPassage(({ text }) =>
    clausesOf(text)
      .filter((clause) => lengthOf(clause) > longest)
      .map((clause) => `${clause.slice(0, 16)}…`),
  ),
}
