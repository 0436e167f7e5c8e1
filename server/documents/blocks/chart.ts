import { Paragraph, Run } from 'docx'
import { drawing } from '../chart/drawing.ts'
import { paragraph } from '../paragraphs.ts'
import type { BlockOf, Setting } from '../setting.ts'

/** The chart in a line that grows with it, its title below, then the note with source and base. */
export function chart(block: BlockOf<'chart'>, setting: Setting) {
  return [
    new Paragraph({ style: 'Chart', children: [new Run({ children: [drawing(block, setting)] })] }),
    paragraph('FigureTitle', block.title, block.note ? { keepNext: true } : {}),
    paragraph('Note', block.note),
  ]
}
