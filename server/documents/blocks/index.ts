import type { FileChild } from 'docx'
import type { Block } from '../../../analysis/report/model.ts'
import type { BlockOf, Setting } from '../setting.ts'
import { annex } from './annex.ts'
import { chart } from './chart.ts'
import { heading } from './heading.ts'
import { textParagraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { table } from './table.ts'

const renderers: { [Kind in Block['kind']]: (block: BlockOf<Kind>, setting: Setting) => FileChild[] } = {
  annex,
  chart,
  heading,
  paragraph: textParagraph,
  quote,
  table,
}

/** A block as paragraphs and tables of Word. */
export const rendered = <Kind extends Block['kind']>(block: BlockOf<Kind>, setting: Setting): FileChild[] =>
  renderers[block.kind as Kind](block, setting)
