import {
  BorderStyle,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Report } from '../../analysis/report/model.ts'
import { ink, page, textWidth } from './page.ts'
import { lineTo, paragraph } from './paragraphs.ts'

/** Points: 0.35 mm for the first and the last rule, 0.25 mm between. */
export const outerRule = 1
export const innerRule = 0.75

const rule = (width: number) => ({ style: BorderStyle.SINGLE, size: width * 8, color: ink.text })
const none = { style: BorderStyle.NONE, size: 0, color: ink.text }
const width = { size: textWidth.portrait, type: WidthType.DXA }

/** 版记 at the foot of the page on which the text ends: a table of one column, with rules as wide as the type area. */
export function imprint(lines: NonNullable<Report['imprint']>) {
  const rows = lines.map(({ left, right }, i) => {
    const borders = {
      top: rule(i === 0 ? outerRule : innerRule),
      bottom: rule(i === lines.length - 1 ? outerRule : innerRule),
      left: none,
      right: none,
    }
    const children = [lineTo('Imprint', left, right)]
    return new TableRow({ cantSplit: true, children: [new TableCell({ width, borders, children })] })
  })
  const table = new Table({
    rows,
    width,
    columnWidths: [textWidth.portrait],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    float: {
      // From the edge of the page, since LibreOffice lets no table float in the text that is as wide as it.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.margin.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  })
  // What follows holds the table on its page.
  return [table, paragraph('SectionEnd', '')]
}
