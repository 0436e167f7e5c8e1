import type { BlockOf } from '../setting.ts'
import { element } from '../xml.ts'
import { axisOf, formats, tickFormats } from './axis.ts'
import type { Column } from './data.ts'
import {
  colours,
  columnName,
  fill,
  flag,
  labelParts,
  line,
  numbers,
  shape,
  textProperties,
  valueAxis,
  words,
} from './parts.ts'

const rowAxis = 1
const lengthAxis = 2

/** Bars for counts and shares, the first on top, each with its value. */
export function barPlot(block: BlockOf<'chart'>, columns: readonly Column[]): string {
  const labels = element('c:dLbls', {}, [
    element('c:numFmt', { formatCode: formats[block.unit], sourceLinked: 0 }),
    shape(element('a:noFill')),
    textProperties,
    flag('c:dLblPos', 'outEnd'),
    ...labelParts(true),
  ])
  const series = element('c:ser', {}, [
    flag('c:idx', 0),
    flag('c:order', 0),
    columnName(columns, 1),
    shape(fill(colours.data)),
    flag('c:invertIfNegative', false),
    labels,
    element('c:cat', {}, [words(columns, 0)]),
    element('c:val', {}, [numbers(columns, 1)]),
  ])
  const bars = element('c:barChart', {}, [
    flag('c:barDir', 'bar'),
    flag('c:grouping', 'clustered'),
    flag('c:varyColors', false),
    series,
    flag('c:gapWidth', 70),
    flag('c:axId', rowAxis),
    flag('c:axId', lengthAxis),
  ])
  return (
    bars +
    categoryAxis +
    valueAxis({ id: lengthAxis, crossId: rowAxis }, axisOf(block), tickFormats[block.unit], 'between')
  )
}

const categoryAxis = element('c:catAx', {}, [
  flag('c:axId', rowAxis),
  element('c:scaling', {}, [flag('c:orientation', 'maxMin')]),
  flag('c:delete', false),
  flag('c:axPos', 'l'),
  flag('c:majorTickMark', 'none'),
  flag('c:minorTickMark', 'none'),
  flag('c:tickLblPos', 'low'),
  shape(line(colours.rule, 0.75)),
  textProperties,
  flag('c:crossAx', lengthAxis),
  flag('c:crosses', 'autoZero'),
  flag('c:auto', true),
  flag('c:lblAlgn', 'ctr'),
  flag('c:lblOffset', 100),
  flag('c:noMultiLvlLbl', false),
])
