import { derive, type Released } from '../../disclosure/released.ts'
import type { Block, Report } from '../model.ts'
import { dayWords } from '../phrases/dates.ts'

/** What the paper is called above its red rule. */
export const briefName = '社情民意调查专报'

const isNote = (block: Block | undefined) => block?.kind === 'paragraph' && block.role === 'note'

/** The same report under a red head, which says who issued it and when instead of the line below the title. */
export const briefReport = (report: Released<Report>, number: number): Released<Report> =>
  derive(report, (whole) => ({
    ...whole,
    head: { name: briefName, number: `第${number}期`, issuer: whole.issuer, date: dayWords(whole.date) },
    blocks: isNote(whole.blocks[0]) ? whole.blocks.slice(1) : whole.blocks,
  }))
