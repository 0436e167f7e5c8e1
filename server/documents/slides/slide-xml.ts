import type { Report } from '../../../analysis/report/model.ts'
import { chartNamespace } from '../chart/drawing.ts'
import { ems } from '../measure.ts'
import { pageMark } from '../page-mark.ts'
import { titleLines } from '../title-lines.ts'
import { element } from '../xml.ts'
import { box, frame, line, paragraph, root, rule, shapeTree } from './drawing-ml.ts'
import { chartPlace, colours, heightOf, inner, slide as page, words } from './measures.ts'
import type { Slide } from './slide.ts'
import { tableFrame } from './table-xml.ts'

export const chartRelation = 'rId3'

const titlePlace = { x: page.left, y: 520, width: inner.width, height: 1100 }
const footY = page.height - 620
const small = 11

/** One slide. `number` counts from 1. */
export function slideXml(slide: Slide, number: number, report: Report): string {
  const shapes = slide.layout === 'cover' ? coverShapes(slide, report) : contentShapes(slide, number, report)
  const mapping = element('p:clrMapOvr', {}, [element('a:masterClrMapping')])
  return root('p:sld', [shapeTree(shapes), mapping], slide.isHidden ? { show: 0 } : {})
}

function coverShapes({ title, lines }: Slide, report: Report): string[] {
  const width = inner.width - 1200
  const place = { x: page.left + 600, y: 3000, width, height: 2200 }
  return [
    rule(5, { x: page.left, y: 3000, width: 90, height: 4100 }, colours.accent),
    box({
      id: 2,
      name: '标题',
      role: { type: 'ctrTitle' },
      place,
      paragraphs: titleLines(title, 22).map((text) => paragraph({ text, size: 36, isBold: true })),
    }),
    box({
      id: 3,
      name: '副标题',
      role: { type: 'subTitle', idx: 1 },
      place: { ...place, y: 5400, height: 1700 },
      paragraphs: lines.map((text) => paragraph({ text, size: 18, colour: colours.second, after: 6 })),
    }),
    foot(6, `数据版本 ${report.dataHash}`),
    ...marks(report),
  ]
}

const footPlace = { x: page.left, y: footY, width: inner.width, height: 300 }
const foot = (id: number, text: string) =>
  box({ id, name: '页脚', place: footPlace, paragraphs: [paragraph({ text, size: small, colour: colours.second })] })

/** A field, so that the number follows when slides are moved. */
const pageNumber = (id: number, number: number) =>
  box({
    id,
    name: '页码',
    place: footPlace,
    paragraphs: [
      paragraph({ text: String(number), size: small, colour: colours.second, align: 'r' })
        .replace('<a:r>', '<a:fld id="{6F0D8C6E-2B1D-4E0B-9B62-3B7A5C1D9E10}" type="slidenum">')
        .replace('</a:r>', '</a:fld>'),
    ],
  })

/** What no slide may be without, in a frame as in Word: that figures are invented, a draft, the number of a copy. */
function marks(report: Report): string[] {
  const text = pageMark(report)
  const width = (ems(text) + 1.5) * small * 20
  const place = { x: page.width - page.right - width, y: 240, width, height: 330 }
  const words = paragraph({ text, size: small, colour: colours.second, align: 'ctr' })
  const frame = line(0.5, colours.strong)
  return text ? [box({ id: 11, name: '标记', place, anchor: 'ctr', line: frame, paragraphs: [words] })] : []
}

function contentShapes(slide: Slide, number: number, report: Report): string[] {
  const size = slide.title.length > 34 ? 22 : 26
  const width = slide.chart ? words.width : inner.width
  return [
    box({
      id: 2,
      name: '标题',
      role: { type: 'title' },
      place: slide.kicker ? { ...titlePlace, y: 620, height: 1000 } : titlePlace,
      anchor: 'b',
      paragraphs: [paragraph({ text: slide.title, size, isBold: true })],
    }),
    ...(slide.kicker ? [kicker(slide.kicker)] : []),
    rule(5, { x: page.left, y: 1700, width: inner.width, height: 15 }, colours.line),
    ...(slide.lines.length > 0
      ? [
          box({
            id: 3,
            name: '正文',
            role: { type: 'body', idx: 1 },
            place: { x: page.left, y: page.top, width, height: inner.height },
            paragraphs: slide.lines.map((text) => paragraph({ text, size: slide.size, after: slide.size / 2 })),
          }),
        ]
      : []),
    ...(slide.chart ? [chartFrame(slide)] : []),
    ...(slide.table ? [tableFrame(9, slide.table, tableTop(slide))] : []),
    ...(slide.note ? [note(slide)] : []),
    foot(6, `${report.title}　数据版本 ${report.dataHash}`),
    pageNumber(7, number),
    ...marks(report),
  ]
}

const kicker = (text: string) =>
  box({
    id: 10,
    name: '栏目',
    place: { x: page.left, y: 300, width: inner.width, height: 300 },
    paragraphs: [paragraph({ text, size: 13, isBold: true, colour: colours.accent })],
  })

const tableTop = ({ lines, size }: Slide) =>
  page.top + (lines.length > 0 ? heightOf(lines, inner.width, size) + 160 : 0)

/** Small print above the foot: right under a chart, over the whole width under a table. */
function note({ note: text, chart }: Slide): string {
  const x = chart ? page.left + words.width + words.gap : page.left
  const width = page.width - page.right - x
  const height = heightOf([text], width, small)
  const place = { x, y: footY - 120 - height, width, height }
  return box({
    id: 8,
    name: '说明',
    place,
    anchor: 'b',
    paragraphs: [paragraph({ text, size: small, colour: colours.second })],
  })
}

function chartFrame({ chart }: Slide): string {
  const place = { x: page.left + words.width + words.gap, y: page.top, ...chartPlace }
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      element('p:cNvPr', { id: 4, name: chart?.title ?? '图', descr: chart?.summary ?? '' }),
      element('p:cNvGraphicFramePr'),
      element('p:nvPr'),
    ]),
    frame('p:xfrm', place),
    element('a:graphic', {}, [
      element('a:graphicData', { uri: chartNamespace }, [
        element('c:chart', { 'xmlns:c': chartNamespace, 'r:id': chartRelation }),
      ]),
    ]),
  ])
}
