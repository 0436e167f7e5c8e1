import { allOf, eachPassage, type StyleRule } from './rule.ts'

const amount = '约?\\s?\\d+(?:\\.\\d+)?'
const difference = new RegExp(
  `(?:相差|高出|低出|(?<![最较提])高|(?<![最较降])低|上升|下降|提高|降低|增加|减少|扩大|缩小|回升|回落)了?${amount}%`,
  'g',
)
/** 高于平均水平6.7%: a gap between the word and the number, which is then a difference; but 高于看病的29.0% is a limit. */
const apart = new RegExp(`(?:高于|低于|多于|少于)(?!${amount}%)[^，。；（）\\d]{0,11}[^，。；（）\\d的]${amount}%`, 'g')
/** 占34.0个百分点: a share is no difference. */
const shares = /(?:占|占比为|提及率为|比例为)\s?\d+(?:\.\d+)?个百分点/g
const withoutMeasure = /\d百分点/g

/** Two percentages differ by 个百分点, and only these do; a percent of a percent would be another number. */
export const percentagePoints: StyleRule = {
  id: 'percentage_points',
  level: 'fault',
  find: eachPassage(({ text }) => [difference, apart, shares, withoutMeasure].flatMap((one) => allOf(text, one))),
}
