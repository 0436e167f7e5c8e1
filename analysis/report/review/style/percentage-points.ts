import { allOf, eachPassage, type StyleRule } from './rule.ts'

const difference =
  /(?:相差|高出|低出|(?<![最较提])高|(?<![最较降])低|上升|下降|提高|降低|扩大|缩小)了?约?\s?\d+(?:\.\d+)?%/g

/** Two percentages differ by 个百分点; a percent of a percent would be another number. */
export const percentagePoints: StyleRule = {
  id: 'percentage_points',
  level: 'fault',
  find: eachPassage(({ text }) => allOf(text, difference)),
}
