import { type FileChild, type ISectionOptions, PageOrientation } from 'docx'
import type { Block, Inline, Report } from '../../analysis/report/model.ts'
import { watermarkOf } from '../../analysis/report/review/departures.ts'
import { blockHeight } from './block-height.ts'
import { rendered } from './blocks/index.ts'
import { marks, pageNumbers } from './frame.ts'
import { redHead } from './head.ts'
import { imprint } from './imprint.ts'
import { landscape, onePage, page, textHeight, titleWidth } from './page.ts'
import { pageMark } from './page-mark.ts'
import { lines } from './paragraphs.ts'
import { placeFigures } from './place-figures.ts'
import { inlineText, type Setting } from './setting.ts'
import { titleLines } from './title-lines.ts'

export type Part = { orientation: Setting['orientation']; blocks: readonly Block[] }

/** Each annex begins a part of its own, on a new page. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const starts = blocks.flatMap((block, index) => (block.kind === 'annex' && index > 0 ? [index] : []))
  return [0, ...starts].map((start, index) => {
    const first = blocks[start]
    const isTurned = first?.kind === 'annex' && first.isLandscape
    return { orientation: isTurned ? 'landscape' : 'portrait', blocks: blocks.slice(start, starts[index]) }
  })
}

/** The same part with its figures where they leave no page half empty, as Word itself places none. */
export function withFiguresPlaced({ orientation, blocks }: Part, claims: Report['claims']): Part {
  const textOf = (inlines: readonly Inline[]) => inlineText(inlines, claims)
  const pages = {
    height: textHeight[orientation],
    line: page.line,
    heightOf: (block: Block) => blockHeight(block, { textOf, orientation }),
  }
  return { orientation, blocks: placeFigures(blocks, pages) }
}

export const isNote = (block: Block) => block.kind === 'paragraph' && block.role === 'note'

/** The parts of a report as sections of Word. */
export function sections(report: Report, parts: readonly Part[], charts: readonly Block[]): ISectionOptions[] {
  return parts.map(({ orientation, blocks }, index) => {
    const children = blocks.flatMap((block, at) =>
      rendered(block, {
        textOf: (inlines) => inlineText(inlines, report.claims),
        numberOfChart: (chart) => charts.indexOf(chart) + 1,
        orientation,
        isOpening: !report.isOnePage && index === 0 && blocks.slice(0, at + 1).every(isNote),
        previous: blocks[at - 1],
        next: blocks[at + 1],
      }),
    )
    // A report that is nothing but an annex has the annex's title.
    const title = index === 0 && blocks[0]?.kind !== 'annex' ? opening(report) : []
    const end = index === parts.length - 1 && report.imprint ? imprint(report.imprint) : []
    return section(orientation, [...title, ...children, ...end], report)
  })
}

/** Two lines under the rule of a red head stands the title; without one it begins the page. */
function opening({ head, title }: Report): FileChild[] {
  const texts = titleLines(title, titleWidth.portrait)
  if (!head) return [lines('Title', texts)]
  return [...redHead(head), lines('Title', texts, { spacing: { before: 2 * page.line } })]
}

function section(orientation: Setting['orientation'], children: FileChild[], report: Report): ISectionOptions {
  const isTurned = orientation === 'landscape'
  const upright = report.isOnePage ? onePage : page
  const footer = isTurned ? page.footerLandscape : page.footer
  const margin = {
    ...(isTurned ? landscape : upright).margin,
    header: isTurned ? 720 : upright.header,
    footer,
    gutter: 0,
  }
  return {
    properties: {
      // The library itself exchanges width and height of a turned page.
      page: {
        size: {
          width: page.width,
          height: page.height,
          orientation: isTurned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin,
      },
      grid: { type: 'linesAndChars', linePitch: page.line },
    },
    headers: marks(pageMark(report), watermarkOf(report.mark)),
    footers: report.isOnePage ? {} : pageNumbers(),
    children,
  }
}
