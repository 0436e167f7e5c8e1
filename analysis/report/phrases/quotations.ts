import { mask } from '../../text/mask/mask.ts'
import { byMention } from '../choose-issues.ts'
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

const fits = ({ text }: Comment) => text.trim().length >= shortest && text.trim().length <= longest

/** A comment that a second person has released for quoting. */
export interface ReleasedQuote {
  readonly group: string
  readonly text: string
}

/** Whether quotes are picked without anybody having looked: only of invented answers, until something is released. */
export const isAutomatic = ({ quotes = [], findings }: Pick<ReportContext, 'quotes' | 'findings'>): boolean =>
  quotes.length === 0 && findings.isSynthetic

/** Said where quotes stand that nobody has looked at. */
export const unreviewed = (context: ReportContext): string => (isAutomatic(context) ? '（自动摘录，未经人工审核）' : '')

/** Comments that may be quoted: those released, or of invented answers those of a length to read. */
function quotable(context: ReportContext): (comment: Comment) => boolean {
  if (isAutomatic(context)) return fits
  const released = new Set((context.quotes ?? []).map(({ group, text }) => `${group}\n${text}`))
  return ({ group, text }) => released.has(`${group}\n${text.trim().replace(/\s+/g, ' ')}`)
}

/** Masked once more: findings may have come from elsewhere. */
const quoted = (text: string) => mask(text.trim().replace(/\s+/g, ' ')).replace(/[“”"]/g, '')

function quotation(comment: Comment, { names }: ReportContext): Quotation {
  const people = comment.sector === null ? '' : names.sector(comment.sector)
  return { kind: 'quote', text: quoted(comment.text), attribution: `${people}受访者` }
}

/** Comments on the issues of a group: one of each issue, the most named first, then the others. */
function byIssue({ findings, instrument }: ReportContext, group: string, found: readonly Comment[]): Comment[] {
  const entries = byMention(findings).flatMap(
    ({ issue }) => instrument.issues.find(({ id, group: own }) => id === issue && own === group) ?? [],
  )
  const firsts = entries.flatMap((entry) => commentsAbout({ comments: [...found] }, entry)[0] ?? [])
  return [...firsts, ...found]
}

/** Different comments on a group of issues: of each issue one, the most named issue first, then in their own order. */
export function quotationsOf(context: ReportContext, group: string, most: number): Quotation[] {
  const found = context.findings.comments.filter((comment) => comment.group === group).filter(quotable(context))
  const sorted = byIssue(context, group, found)
  const different = [...new Map(sorted.map((comment) => [comment.text.trim(), comment])).values()]
  return different.slice(0, most).map((comment) => quotation(comment, context))
}

/** A comment that names the issue or one of its synonyms; null when nobody wrote of it. */
export function quotationAbout(context: ReportContext, issue: string): Quotation | null {
  const entry = context.names.entry(issue)
  if (!entry) return null
  const found = commentsAbout(context.findings, entry).find(quotable(context))
  if (!found) return null
  const plain = quotation(found, context)
  return { ...plain, attribution: `${plain.attribution}，谈${entry.shortName['zh-CN']}` }
}
