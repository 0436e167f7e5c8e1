import { titleWidth } from '../page.ts'
import { lines, paragraph } from '../paragraphs.ts'
import type { BlockOf } from '../setting.ts'
import { titleLines } from '../title-lines.ts'

/** 附件1 flush left in the first line, its name as a title below. */
export function annex({ text, isLandscape }: BlockOf<'annex'>) {
  const [, mark = '', name = ''] = /^(附件\s*\d*)[\s\u{3000}：:]*(.*)$/u.exec(text) ?? []
  if (!mark) return [lines('AnnexTitle', [text])]
  const title = titleLines(name, titleWidth[isLandscape ? 'landscape' : 'portrait'])
  return [paragraph('AnnexMark', mark), ...(name ? [lines('AnnexTitle', title)] : [])]
}
