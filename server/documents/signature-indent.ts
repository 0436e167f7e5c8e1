import type { Block } from '../../analysis/report/model.ts'
import { ems } from './measure.ts'
import type { Setting } from './setting.ts'

const margin = 2
const shift = 2
const indentOfName = (name: number, date: number) => Math.max(margin, margin + date + shift - name)
const indentOfDate = (name: number | undefined, date: number) =>
  name === undefined ? margin : indentOfName(name, date) + name - date - shift

/**
 * Characters between a signature and the right edge: two, and a date under the name begins two characters further right
 * than the name. `isName`: a date stands below.
 */
export function signatureIndent(text: string, setting: Pick<Setting, 'textOf' | 'previous' | 'next'>) {
  const other = (block: Block | undefined) =>
    block?.kind === 'paragraph' && block.role === 'signature' ? ems(setting.textOf(block.inlines)) : undefined
  const date = other(setting.next)
  const name = other(setting.previous)
  const right = date !== undefined ? indentOfName(ems(text), date) : indentOfDate(name, ems(text))
  return { right, isName: date !== undefined }
}
