import { roomOf } from '../measure.ts'
import { textHeight, textWidth } from '../page.ts'
import type { BlockOf, Setting } from '../setting.ts'

/** Lengths of a chart in twips. */
export type ChartSize = { width: number; height: number; labels: number; values: number; head: number; foot: number }

const row = 315
const gap = 90

/** Bands that begin after the first point: before each stands a rule. */
export const bandStarts = ({ points }: Pick<BlockOf<'chart'>, 'points'>): number[] =>
  points.flatMap(({ band }, index) =>
    index > 0 && band !== undefined && band !== points[index - 1]?.band ? [index] : [],
  )

/** As wide as an upright page at most; rows shrink before a chart outgrows three quarters of its page. */
export function chartSize(block: BlockOf<'chart'>, orientation: Setting['orientation']): ChartSize {
  const foot = 440
  const head = 80
  const rows = Math.max(1, block.points.length) * row + bandStarts(block).length * gap
  const height = Math.min(rows + foot + head, Math.floor(textHeight[orientation] * 0.75))
  const width = Math.min(textWidth[orientation], textWidth.portrait)
  const longest = Math.max(0, ...block.points.map(({ label }) => roomOf(label)))
  const labels = Math.ceil(Math.min(labelCharacters, longest) + 1) * labelSize * 10
  return { width, height, head, foot, labels, values: 900 }
}

/** Half-points, and how many characters stand in one line of a label. */
export const labelSize = 21
export const labelCharacters = 13
