import type { XmlComponent } from 'docx'
import { node } from '../node.ts'
import type { BlockOf, Setting } from '../setting.ts'
import { chartSize } from './size.ts'

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const emuOfTwip = 635

export const chartRelation = (number: number) => `rIdChart${number}`

/** A place in the line that shows the chart of its number; the summary is read to those who can't see it. */
export function drawing(block: BlockOf<'chart'>, { numberOfChart, orientation }: Setting): XmlComponent {
  const number = numberOfChart(block)
  const { width, height } = chartSize(block, orientation)
  const extent = { cx: String(width * emuOfTwip), cy: String(height * emuOfTwip) }
  const none = { distT: '0', distB: '0', distL: '0', distR: '0' }
  const reference = {
    'xmlns:c': chartNamespace,
    'r:id': chartRelation(number),
  }
  return node('w:drawing', {}, [
    node('wp:inline', none, [
      node('wp:extent', extent),
      node('wp:effectExtent', { l: '0', t: '0', r: '0', b: '0' }),
      node('wp:docPr', { id: String(number), name: `图${number}`, descr: block.summary }),
      node('wp:cNvGraphicFramePr', {}),
      node('a:graphic', { 'xmlns:a': main }, [
        node('a:graphicData', { uri: chartNamespace }, [node('c:chart', reference)]),
      ]),
    ]),
  ])
}
