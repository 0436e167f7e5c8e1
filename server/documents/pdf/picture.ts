import { axisOf, printed, type tickFormats } from '../chart/axis.ts'
import { labelLines, rowPositions } from '../chart/data.ts'
import { colours } from '../chart/parts.ts'
import { bandStarts, chartSize, labelSize } from '../chart/size.ts'
import type { BlockOf, Setting } from '../setting.ts'

type Point = readonly [x: number, y: number]
type Stroke = { width: number; colour: string; isDashed?: boolean }

/** What a chart is drawn with. Lengths in points from the upper left corner. */
export type Mark =
  | ({ shape: 'line'; from: Point; to: Point } & Stroke)
  | { shape: 'dot'; at: Point; radius: number; colour: string }
  | { shape: 'bar'; at: Point; size: Point; colour: string }
  | { shape: 'text'; at: Point; anchor: 'start' | 'middle' | 'end'; size: number; text: string }

export type Picture = { width: number; height: number; marks: readonly Mark[] }

type Frame = { left: number; right: number; top: number; bottom: number; x: (value: number) => number }

const size = labelSize / 2
const smaller = 0.82

/** The same chart as in Word, as lines and words. */
export function picture(block: BlockOf<'chart'>, orientation: Setting['orientation']): Picture {
  const twips = chartSize(block, orientation)
  const [width, height] = [twips.width / 20, twips.height / 20]
  const [left, right] = [twips.labels / 20, width - twips.values / 20]
  const [top, bottom] = [twips.head / 20, height - twips.foot / 20]
  const { min, max } = axisOf(block)
  const x = (value: number) => left + ((value - min) / (max - min)) * (right - left)
  const frame = { left, right, top, bottom, x }
  const { middles, rules, total } = rowPositions(block)
  const y = (row: number) => top + (row / total) * (bottom - top)
  const rowHeight = (bottom - top) / total
  const marks = [
    ...axis(block, frame),
    ...(bandStarts(block).length > 0 ? rules.map((row) => rule(frame, y(row))) : []),
    ...block.points.flatMap((point, index) => {
      const middle = y(middles[index] ?? 0)
      return [...plots[block.form]({ point, frame, middle, rowHeight }, block), ...name(point.label, left, middle)]
    }),
  ]
  return { width, height, marks }
}

const tickWords = {
  share: (value: number) => `${Number((value * 100).toPrecision(6))}%`,
  score: (value: number) => String(value),
  count: (value: number) => value.toLocaleString('en-US'),
} satisfies Record<keyof typeof tickFormats, (value: number) => string>

function axis(block: BlockOf<'chart'>, { left, top, bottom, x }: Frame): Mark[] {
  const { min, max, step } = axisOf(block)
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step)
  const lines = ticks.flatMap((tick): Mark[] => [
    { shape: 'line', from: [x(tick), top], to: [x(tick), bottom], width: 0.75, colour: colours.grid },
    { shape: 'text', at: [x(tick), bottom + 9], anchor: 'middle', size, text: tickWords[block.unit](tick) },
  ])
  const base: Mark = { shape: 'line', from: [left, top], to: [left, bottom], width: 0.75, colour: colours.rule }
  return block.form === 'bar' ? [...lines, base] : lines
}

const rule = ({ left, right }: Frame, y: number): Mark => ({
  shape: 'line',
  from: [left, y],
  to: [right, y],
  width: 0.75,
  colour: colours.rule,
  isDashed: true,
})

/** One line in its full size, two a little smaller, so that rows do not touch. */
function name(label: string, left: number, middle: number): Mark[] {
  const lines = labelLines(label)
  const own = lines.length > 1 ? size * smaller : size
  return lines.map((text, index) => ({
    shape: 'text',
    at: [left - 5, middle + (index - (lines.length - 1) / 2) * own],
    anchor: 'end',
    size: own,
    text,
  }))
}

type Row = { point: BlockOf<'chart'>['points'][number]; frame: Frame; middle: number; rowHeight: number }

function dotRow({ point: { value, low, high }, frame, middle }: Row, { unit }: BlockOf<'chart'>): Mark[] {
  const { x, right } = frame
  const interval: Mark[] =
    low === undefined || high === undefined
      ? []
      : [{ shape: 'line', from: [x(low), middle], to: [x(high), middle], width: 1.5, colour: colours.data }]
  return [
    ...interval,
    { shape: 'dot', at: [x(value), middle], radius: 3.3, colour: colours.data },
    { shape: 'text', at: [right + 6, middle], anchor: 'start', size, text: printed(value, unit) },
  ]
}

function barRow({ point: { value }, frame, middle, rowHeight }: Row, { unit }: BlockOf<'chart'>): Mark[] {
  const { x, left } = frame
  const thick = rowHeight / 1.7
  return [
    {
      shape: 'bar',
      at: [left, middle - thick / 2],
      size: [Math.max(0, x(value) - left), thick],
      colour: colours.data,
    },
    { shape: 'text', at: [x(value) + 4, middle], anchor: 'start', size, text: printed(value, unit) },
  ]
}

const plots = { dot: dotRow, bar: barRow }
