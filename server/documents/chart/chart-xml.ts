import type { BlockOf } from '../setting.ts'
import { declaration, element } from '../xml.ts'
import { barPlot } from './bar.ts'
import { columnsOf } from './data.ts'
import { dotPlot } from './dot.ts'
import { chartNamespace } from './drawing.ts'
import { flag, layout, noLine, shape, textProperties } from './parts.ts'
import type { ChartSize } from './size.ts'

const plots = { bar: barPlot, dot: dotPlot }
const namespaces = {
  'xmlns:c': chartNamespace,
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
export const workbookRelation = 'rId1'

/** A chart part: plot, no legend, no title (the document prints that), and the workbook it is edited by. */
export function chartXml(block: BlockOf<'chart'>, { width, height, labels, values, head, foot }: ChartSize): string {
  const place = layout(
    labels / width,
    head / height,
    (width - labels - values) / width,
    (height - head - foot) / height,
  )
  const plotArea = element('c:plotArea', {}, [
    place,
    plots[block.form](block, columnsOf(block)),
    shape(element('a:noFill')),
  ])
  const chart = element('c:chart', {}, [
    flag('c:autoTitleDeleted', true),
    plotArea,
    flag('c:plotVisOnly', true),
    flag('c:dispBlanksAs', 'gap'),
  ])
  const data = element('c:externalData', { 'r:id': workbookRelation }, [flag('c:autoUpdate', false)])
  const inside = [
    flag('c:date1904', false),
    flag('c:lang', 'zh-CN'),
    flag('c:roundedCorners', false),
    chart,
    shape(element('a:noFill'), noLine),
    textProperties,
    data,
  ]
  return declaration + element('c:chartSpace', namespaces, inside)
}
