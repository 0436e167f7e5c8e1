import { mask } from '../../text/mask/mask.ts'
import { commentsAbout } from '../comments-about.ts'
import type { Findings } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'

type Comment = Findings['comments'][number]
/** Somebody's words with who said them, as far as it may be told. */
export interface Quotation {
  readonly kind: 'quote'
  readonly text: string
  readonly attribution: string
}

const shortest = 6
const longest = 80

const quotable = ({ text }: Comment) => text.trim().length >= shortest && text.trim().length <= longest

/** Masked once more: findings may have come from elsewhere. */
const quoted = (text: string) => mask(text.trim().replace(/\s+/g, ' ')).replace(/[“”"]/g, '')

function quotation(comment: Comment, { names }: ReportContext): Quotation {
  const people = comment.sector === null ? '' : names.sector(comment.sector)
  return { kind: 'quote', text: quoted(comment.text), attribution: `${people}受访者` }
}

/** Different comments on a group of issues, in the order of the findings. */
export function quotationsOf(context: ReportContext, group: string, most: number): Quotation[] {
  const found = context.findings.comments.filter((comment) => comment.group === group && quotable(comment))
  const different = [...new Map(found.map((comment) => [comment.text.trim(), comment])).values()]
  return different.slice(0, most).map((comment) => quotation(comment, context))
}

/** A comment that names the issue or one of its synonyms; null when nobody wrote of it. */
export function quotationAbout(context: ReportContext, issue: string): Quotation | null {
  const entry = context.names.entry(issue)
  if (!entry) return null
  const found = commentsAbout(context.findings, entry).find(quotable)
  if (!found) return null
  const plain = quotation(found, context)
  return { ...plain, attribution: `${plain.attribution}，谈${entry.shortName['zh-CN']}` }
}
