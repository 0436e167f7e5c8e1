import { wrapped } from '../measure.ts'
import type { BlockOf } from '../setting.ts'
import { element, escaped } from '../xml.ts'
import { axisOf, printed, tickFormats } from './axis.ts'
import { type Column, rowPositions } from './data.ts'
import * as parts from './parts.ts'
import { labelCharacters } from './size.ts'

const { colours, fill, flag, labelParts, line, literal, noLine, numbers, shape } = parts
const valuesAxis = 1
const rowsAxis = 2

/** Dots with their 95 % intervals on rows from above; rows are named left and valued right; rules part the tiers. */
export function dotPlot(block: BlockOf<'chart'>, columns: readonly Column[]): string {
  const axis = axisOf(block)
  const { middles, rules, total } = rowPositions(block)
  const at = (x: number, rows: readonly number[]) => ({ x: literal(rows.map(() => x)), y: literal(rows) })
  const names = block.points.map(({ label }) => wrapped(label, labelCharacters, 2))
  const values = block.points.map(({ value }) => [printed(value, block.unit)])
  const dots = {
    name: parts.seriesName(columns, 1),
    marker: marker,
    extra: bars(numbers(columns, 3), numbers(columns, 2), line(colours.data, 1.5)),
    x: numbers(columns, 1),
    y: numbers(columns, 4),
  }
  const across = literal(rules.map(() => axis.max - axis.min))
  const dashes = bars(across, literal(rules.map(() => 0)), line(colours.rule, 0.75, 'sysDash'))
  const all = [
    dots,
    { name: plainName('名称'), marker: noMarker, extra: labels(names, 'l'), ...at(axis.min, middles) },
    { name: plainName('数值'), marker: noMarker, extra: labels(values, 'r'), ...at(axis.max, middles) },
    ...(rules.length > 0 ? [{ name: plainName('梯队'), marker: noMarker, extra: dashes, ...at(axis.min, rules) }] : []),
  ]
  const plot = element('c:scatterChart', {}, [
    flag('c:scatterStyle', 'lineMarker'),
    flag('c:varyColors', false),
    ...all.map(series),
    flag('c:axId', valuesAxis),
    flag('c:axId', rowsAxis),
  ])
  return plot + parts.valueAxis(valuesAxis, rowsAxis, axis, tickFormats[block.unit], 'midCat') + rowAxis(total)
}

type Series = { name: string; marker: string; extra: string; x: string; y: string }

const series = ({ name, marker, extra, x, y }: Series, index: number) =>
  element('c:ser', {}, [
    flag('c:idx', index),
    flag('c:order', index),
    name,
    shape(noLine),
    marker,
    extra,
    element('c:xVal', {}, [x]),
    element('c:yVal', {}, [y]),
    flag('c:smooth', false),
  ])

const plainName = (text: string) => element('c:tx', {}, [element('c:v', {}, [escaped(text)])])
const noMarker = element('c:marker', {}, [flag('c:symbol', 'none')])
const marker = element('c:marker', {}, [
  flag('c:symbol', 'circle'),
  flag('c:size', 7),
  shape(fill(colours.data), line(colours.data, 0.5)),
])

const bars = (plus: string, minus: string, stroke: string) =>
  element('c:errBars', {}, [
    flag('c:errDir', 'x'),
    flag('c:errBarType', 'both'),
    flag('c:errValType', 'cust'),
    flag('c:noEndCap', true),
    element('c:plus', {}, [plus]),
    element('c:minus', {}, [minus]),
    shape(stroke),
  ])

const labels = (texts: readonly string[][], position: 'l' | 'r') =>
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
