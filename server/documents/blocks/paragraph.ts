import { type FileChild, type IParagraphOptions, Paragraph } from 'docx'
import type { Block } from '../../../analysis/report/model.ts'
import { leadOf } from '../lead.ts'
import { faces, page } from '../page.ts'
import { paragraph, run, runIn } from '../paragraphs.ts'
import type { BlockOf, Setting } from '../setting.ts'
import { signatureIndent } from '../signature-indent.ts'
import type { StyleId } from '../styles.ts'

type Role = BlockOf<'paragraph'>['role']
type Renderer = (text: string, setting: Setting) => FileChild[]

const plain =
  (style: StyleId): Renderer =>
  (text) => [paragraph(style, text)]

const roles: Record<Role, Renderer> = {
  body: (text, { next }) => [paragraph('Body', text, keptIf(/[：:]$/.test(text) || roleOf(next) === 'signature'))],
  addressee: plain('Addressee'),
  note,
  attachment,
  signature,
}

export function textParagraph({ role, inlines, lead }: BlockOf<'paragraph'>, setting: Setting): FileChild[] {
  const text = setting.textOf(inlines)
  return lead ? [led(text)] : roles[role](text, setting)
}

/** Its first sentence is a heading that runs on. */
function led(text: string): FileChild {
  const [heading, rest] = leadOf(text)
  return new Paragraph({ style: 'Body', children: [runIn(faces.kai, heading), run(rest)] })
}

const roleOf = (block: Block | undefined) => (block?.kind === 'paragraph' ? block.role : undefined)

const keptIf = (isKept: boolean) => (isKept ? { keepNext: true } : {})

const blankLine = (previous: Block | undefined, role: Role): Pick<IParagraphOptions, 'spacing'> =>
  roleOf(previous) === role ? {} : { spacing: { before: page.line } }

/** Under the title notes say who and when: centred, with a blank line below the last. */
function note(text: string, { isOpening, next }: Setting): FileChild[] {
  if (!isOpening) return [paragraph('Note', text)]
  return [paragraph('Subtitle', text, roleOf(next) === 'note' ? {} : { spacing: { after: page.line } })]
}

/** 附件：1. … two characters in, a line below the text; names stand under names. A signature never has a page alone. */
function attachment(text: string, setting: Setting): FileChild[] {
  const hanging = /^附件/.test(text) ? 4 : 1
  const indent = { left: 6.25 * page.character, hanging: hanging * page.character + page.character / 4 }
  const keep = keptIf(roleOf(setting.next) !== undefined)
  return [paragraph('Attachment', text, { indent, ...keep, ...blankLine(setting.previous, 'attachment') })]
}

/** Two characters from the right; a date under the name begins two characters further right than the name. */
function signature(text: string, setting: Setting): FileChild[] {
  const { right, isName } = signatureIndent(text, setting)
  const indent = { right: Math.round(right * page.character) }
  return [paragraph('Signature', text, { indent, ...keptIf(isName), ...blankLine(setting.previous, 'signature') })]
}
