import type { BlockOf } from '../setting.ts'
import { element, escaped } from '../xml.ts'
import { axisOf, printed, tickFormats } from './axis.ts'
import { type Column, labelLines, rowPositions } from './data.ts'
import * as parts from './parts.ts'

const { colours, columnName, fill, flag, labelParts, line, literal, noLine, numbers, pair, rowName, shape } = parts
const valuesAxis = 1
const rowsAxis = 2

type Series = { name: string; stroke: string; marker: string; labels?: string; x: string; y: string }

/**
 * Dots with their 95 % intervals on rows from above; rows are named left and valued right; rules part the tiers.
 * Every interval is a line of its own from low to high: LibreOffice leaves out horizontal error bars with own values,
 * and lines of two points that stand before a longer series.
 */
export function dotPlot(block: BlockOf<'chart'>, columns: readonly Column[]): string {
  const axis = axisOf(block)
  const { total } = rowPositions(block)
  const all = [dots(columns), ...intervals(block, columns), ...labels(block), ...rules(block)]
  const plot = element('c:scatterChart', {}, [
    flag('c:scatterStyle', 'lineMarker'),
    flag('c:varyColors', false),
    ...all.map(seriesXml),
    flag('c:axId', valuesAxis),
    flag('c:axId', rowsAxis),
  ])
  return (
    plot +
    parts.valueAxis({ id: valuesAxis, crossId: rowsAxis }, axis, tickFormats[block.unit], 'midCat') +
    rowAxis(total)
  )
}

const seriesXml = ({ name, stroke, marker, labels: texts = '', x, y }: Series, index: number) =>
  element('c:ser', {}, [
    flag('c:idx', index),
    flag('c:order', index),
    name,
    shape(stroke),
    marker,
    texts,
    element('c:xVal', {}, [x]),
    element('c:yVal', {}, [y]),
    flag('c:smooth', false),
  ])

const noMarker = element('c:marker', {}, [flag('c:symbol', 'none')])
const dotMarker = element('c:marker', {}, [
  flag('c:symbol', 'circle'),
  flag('c:size', 7),
  shape(fill(colours.data), line(colours.data, 0.5)),
])

const intervals = ({ points }: BlockOf<'chart'>, columns: readonly Column[]): Series[] =>
  points.flatMap(({ low, high }, row) => {
    if (low === undefined || high === undefined) return []
    const ends = { x: pair(columns, 2, row), y: pair(columns, 4, row) }
    return [{ name: rowName(columns, row), stroke: line(colours.data, 1.5), marker: noMarker, ...ends }]
  })

const dots = (columns: readonly Column[]): Series => ({
  name: columnName(columns, 1),
  stroke: noLine,
  marker: dotMarker,
  x: numbers(columns, 1),
  y: numbers(columns, 4),
})

/** Points without a mark at both ends of the axis carry the names and the values. */
function labels(block: BlockOf<'chart'>): Series[] {
  const { min, max } = axisOf(block)
  const { middles } = rowPositions(block)
  const column = (name: string, x: number, position: 'l' | 'r', texts: readonly string[][]): Series => ({
    name: plainName(name),
    stroke: noLine,
    marker: noMarker,
    labels: labelsXml(texts, position),
    x: literal(middles.map(() => x)),
    y: literal(middles),
  })
  return [
    column(
      '名称',
      min,
      'l',
      block.points.map(({ label }) => labelLines(label)),
    ),
    column(
      '数值',
      max,
      'r',
      block.points.map(({ value }) => [printed(value, block.unit)]),
    ),
  ]
}

function rules(block: BlockOf<'chart'>): Series[] {
  const { min, max } = axisOf(block)
  return rowPositions(block).rules.map((row) => ({
    name: plainName('梯队'),
    stroke: line(colours.rule, 0.75, 'sysDash'),
    marker: noMarker,
    x: literal([min, max]),
    y: literal([row, row]),
  }))
}

const plainName = (text: string) => element('c:tx', {}, [element('c:v', {}, [escaped(text)])])

const labelsXml = (texts: readonly string[][], position: 'l' | 'r') =>
  element('c:dLbls', {}, [
    ...texts.map((lines, index) =>
      element('c:dLbl', {}, [
        flag('c:idx', index),
        parts.richText(lines),
        flag('c:dLblPos', position),
        ...labelParts(true),
      ]),
    ),
    parts.textProperties,
    flag('c:dLblPos', position),
    ...labelParts(true),
  ])

const rowAxis = (total: number) =>
  element('c:valAx', {}, [
    flag('c:axId', rowsAxis),
    element('c:scaling', {}, [flag('c:orientation', 'maxMin'), flag('c:max', total), flag('c:min', 0)]),
    flag('c:delete', true),
    flag('c:axPos', 'l'),
    flag('c:majorTickMark', 'none'),
    flag('c:minorTickMark', 'none'),
    flag('c:tickLblPos', 'none'),
    flag('c:crossAx', valuesAxis),
    flag('c:crosses', 'min'),
    flag('c:crossBetween', 'midCat'),
  ])
