import { linePitch } from '../table-fit.ts'
import { element } from '../xml.ts'
import { fill, frame, paragraph } from './drawing-ml.ts'
import { colours, emuOfTwip, inner, slide } from './measures.ts'
import type { SlideTable } from './slide.ts'

const sides = { left: 'l', center: 'ctr', right: 'r' } as const
const tableNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/table'

/** Line of so many points; none when zero. */
const edge = (name: string, points: number, colour: string) =>
  element(name, { w: Math.round(points * 12700) }, [points > 0 ? fill(colour) : element('a:noFill')])

type Row = { texts: readonly string[]; isHead: boolean; top: number; bottom: number }

/** A native table with lines above, below and between tiers only. */
export function tableFrame(id: number, table: SlideTable, top: number): string {
  const { widths, rows, rules, head } = table
  const last = rows.length - 1
  const all = [
    rowXml(table, { texts: head, isHead: true, top: 1.25, bottom: 0.75 }),
    ...rows.map((texts, index) =>
      rowXml(table, {
        texts,
        isHead: false,
        top: topOf(index, rules),
        bottom: index === last ? 1.25 : topOf(index + 1, rules),
      }),
    ),
  ]
  const height = (rows.length + 1) * linePitch(table.size)
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      element('p:cNvPr', { id, name: '表' }),
      element('p:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { noGrp: 1 })]),
      element('p:nvPr'),
    ]),
    frame('p:xfrm', { x: slide.left, y: top, width: inner.width, height }),
    element('a:graphic', {}, [
      element('a:graphicData', { uri: tableNamespace }, [
        element('a:tbl', {}, [
          element('a:tblPr', { firstRow: 1 }),
          element(
            'a:tblGrid',
            {},
            widths.map((width) => element('a:gridCol', { w: Math.round(width * emuOfTwip) })),
          ),
          ...all,
        ]),
      ]),
    ]),
  ])
}

const topOf = (index: number, rules: readonly number[]) => {
  if (index === 0) return 0.75
  return rules.includes(index) ? 0.75 : 0.25
}

function rowXml({ size, aligns }: SlideTable, { texts, isHead, top, bottom }: Row): string {
  const cells = texts.map((text, column) => {
    const align = aligns[column] ?? 'left'
    const words = {
      size: size / 2,
      spacing: 100,
      isBold: isHead,
      align: sides[isHead && align === 'left' ? 'left' : align],
    }
    return element('a:tc', {}, [
      element('a:txBody', {}, [
        element('a:bodyPr'),
        element('a:lstStyle'),
        ...text.split('\n').map((line) => paragraph({ ...words, text: line })),
      ]),
      element('a:tcPr', { marL: 44450, marR: 44450, marT: 25400, marB: 25400, anchor: 'ctr' }, [
        edge('a:lnL', 0, colours.ink),
        edge('a:lnR', 0, colours.ink),
        edge('a:lnT', top, top < 0.5 ? colours.line : colours.ink),
        edge('a:lnB', bottom, bottom < 0.5 ? colours.line : colours.ink),
        element('a:noFill'),
      ]),
    ])
  })
  return element('a:tr', { h: Math.round(linePitch(size) * emuOfTwip) }, cells)
}
