import type { FileChild, IParagraphOptions } from 'docx'
import type { Block } from '../../../analysis/report/model.ts'
import { page } from '../page.ts'
import { paragraph } from '../paragraphs.ts'
import type { BlockOf, Setting } from '../setting.ts'
import { signatureIndent } from '../signature-indent.ts'
import type { StyleId } from '../styles.ts'

type Role = BlockOf<'paragraph'>['role']
type Renderer = (text: string, setting: Setting) => FileChild[]

const plain =
  (style: StyleId): Renderer =>
  (text) => [paragraph(style, text)]

const roles: Record<Role, Renderer> = {
  body: (text) => [paragraph('Body', text, /[：:]$/.test(text) ? { keepNext: true } : {})],
  addressee: plain('Addressee'),
  note,
  attachment,
  signature,
}

export const textParagraph = ({ role, inlines }: BlockOf<'paragraph'>, setting: Setting) =>
  roles[role](setting.textOf(inlines), setting)

const roleOf = (block: Block | undefined) => (block?.kind === 'paragraph' ? block.role : undefined)

const blankLine = (previous: Block | undefined, role: Role): Pick<IParagraphOptions, 'spacing'> =>
  roleOf(previous) === role ? {} : { spacing: { before: page.line } }

/** Under the title notes say who and when: centred, with a blank line below the last. */
function note(text: string, { isOpening, next }: Setting): FileChild[] {
  if (!isOpening) return [paragraph('Note', text)]
  return [paragraph('Subtitle', text, roleOf(next) === 'note' ? {} : { spacing: { after: page.line } })]
}

/** 附件：1. … two characters in, a line below the text; names stand under names. */
function attachment(text: string, setting: Setting): FileChild[] {
  const hanging = /^附件/.test(text) ? 4 : 1
  const indent = { left: 6.25 * page.character, hanging: hanging * page.character + page.character / 4 }
  return [paragraph('Attachment', text, { indent, ...blankLine(setting.previous, 'attachment') })]
}

/** Two characters from the right; a date under the name begins two characters further right than the name. */
function signature(text: string, setting: Setting): FileChild[] {
  const { right, isName } = signatureIndent(text, setting)
  const indent = { right: Math.round(right * page.character) }
  const keep = isName ? { keepNext: true } : {}
  return [paragraph('Signature', text, { indent, ...keep, ...blankLine(setting.previous, 'signature') })]
}
