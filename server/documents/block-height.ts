import type { Block } from '../../analysis/report/model.ts'
import { chartSize } from './chart/size.ts'
import { lineCount } from './measure.ts'
import { page, sizes, textWidth } from './page.ts'
import type { BlockOf, Setting } from './setting.ts'
import { paragraphStyles, type StyleId } from './styles.ts'
import { planTable } from './table-plan.ts'

/** In twips: the pieces into which pages may part a block, and what each further page begins with again. */
export type Height = { pieces: readonly number[]; repeated: number }
type Measured = Pick<Setting, 'textOf' | 'orientation'>

const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0)

const bodyLines = (text: string) => lineCount(text, page.charactersPerLine, 2)
const noteLines = (text: string) => lineCount(text, textWidth.portrait / (sizes.note * 10))

/** So many lines of a style with the space around them. */
function styled(style: StyleId, lines = 1): number {
  const { line = 0, before = 0, after = 0 } = paragraphStyles[style]
  return before + lines * line + after
}

/** What the line of a chart is higher than the chart. */
const descent = 150

const noted = (note: string) => (note ? styled('Note', noteLines(note)) : 0)

function table(block: BlockOf<'table'>, setting: Measured): Height {
  const { heights, isShort } = planTable(block, setting)
  const kept = isShort || heights.rows.length < 5 ? heights.rows.length : 2
  const first = styled('TableTitle') + heights.head + sum(heights.rows.slice(0, kept))
  const between = heights.rows.slice(kept, -2)
  const last = sum(heights.rows.slice(kept).slice(-2)) + noted(block.note)
  return { pieces: kept === heights.rows.length ? [first + last] : [first, ...between, last], repeated: heights.head }
}

const lines = (text: string): Height => ({ pieces: Array(bodyLines(text)).fill(page.line), repeated: 0 })
const whole = (height: number): Height => ({ pieces: [height], repeated: 0 })

const heights: { [Kind in Block['kind']]: (block: BlockOf<Kind>, setting: Measured) => Height } = {
  heading: ({ text }) => whole(page.line * bodyLines(text)),
  paragraph: ({ inlines }, { textOf }) => lines(textOf(inlines)),
  quote: ({ text, attribution }) => whole(page.line * bodyLines(`“${text}”（${attribution}）`)),
  chart: (block, { orientation }) =>
    whole(
      styled('Chart', 0) + chartSize(block, orientation).height + descent + styled('FigureTitle') + noted(block.note),
    ),
  table,
  annex: () => whole(styled('AnnexMark') + styled('AnnexTitle')),
}

/** About how high a block is. */
export const blockHeight = <Kind extends Block['kind']>(block: BlockOf<Kind>, setting: Measured): Height =>
  heights[block.kind as Kind](block, setting)
