import * as z from 'zod/mini'
import type { Block, Report } from '../model.ts'
import { dayWords } from '../phrases/dates.ts'
import { type Edit, withEdits } from './edits.ts'
import { statementsOf, textKey } from './statements.ts'

/** An edit with the account that made it. */
interface OwnEdit extends Edit {
  readonly account: string
}

/** A chapter or an annex of a report, as somebody looks it through. */
export const reportSectionSchema = z.object({
  /** That of its heading. */
  id: z.string(),
  title: z.string(),
  /** Of every statement in it as it is printed: another one as soon as one of them reads otherwise. */
  digest: z.string(),
  /** Accounts whose words stand in it. */
  authors: z.array(z.string()),
})
export type ReportSection = z.output<typeof reportSectionSchema>

/** What somebody said to have looked through, and what it was then. */
export interface SectionMark {
  readonly section: string
  readonly digest: string
  readonly account: string
  readonly name: string
  readonly day: string
}

type Head = Extract<Block, { kind: 'heading' | 'annex' }>

const isHead = (block: Block): block is Head =>
  block.kind === 'annex' || (block.kind === 'heading' && block.level === 1)

/** What stands before the first heading is looked through with the first section. */
function headOfBlocks(blocks: readonly Block[]): (Head | undefined)[] {
  let head = blocks.find(isHead)
  return blocks.map((block) => {
    if (isHead(block)) head = block
    return head
  })
}

/** Text of each statement by section. The day of the report is left out: a draft has another one every day. */
function textsBySection(report: Report): Map<string, string[]> {
  const heads = headOfBlocks(report.blocks)
  const day = dayWords(report.date)
  const texts = new Map<string, string[]>()
  for (const { block, text } of statementsOf(report)) {
    const id = heads[block]?.id
    if (id === undefined) continue
    const own = texts.get(id) ?? []
    own.push(text.replaceAll(day, ''))
    texts.set(id, own)
  }
  return texts
}

/** The sections of a report with its edits, in their order. */
export function sectionsOf(report: Report, edits: readonly OwnEdit[]): ReportSection[] {
  const heads = headOfBlocks(report.blocks)
  const texts = textsBySection(withEdits(report, edits))
  const sectionOf = new Map(statementsOf(report).map(({ key, block }) => [key, heads[block]?.id]))
  return report.blocks.filter(isHead).map(({ id, text }) => ({
    id,
    title: text,
    digest: textKey((texts.get(id) ?? []).join('\n')),
    authors: [...new Set(edits.flatMap(({ key, account }) => (sectionOf.get(key) === id ? [account] : [])))],
  }))
}

/** Whether somebody may mark a section: a second pair of eyes, so nobody who wrote in it or handed the version in. */
export const mayMark = (account: string, section: ReportSection, submitters: readonly string[]): boolean =>
  !section.authors.includes(account) && !submitters.includes(account)

/** How far a section is: `read` by these; `changed` since they read it; or looked through by nobody. */
export interface SectionState {
  readonly section: ReportSection
  readonly state: 'read' | 'changed' | 'unread'
  readonly marks: readonly SectionMark[]
}

/** Which sections were looked through as they stand now. Marks of those who may not set them do not count. */
export function stateOfSections(
  sections: readonly ReportSection[],
  marks: readonly SectionMark[],
  submitters: readonly string[],
): SectionState[] {
  return sections.map((section) => {
    const counted = marks.filter((one) => one.section === section.id && mayMark(one.account, section, submitters))
    const holding = counted.filter(({ digest }) => digest === section.digest)
    if (holding.length > 0) return { section, state: 'read', marks: holding }
    return { section, state: counted.length > 0 ? 'changed' : 'unread', marks: counted }
  })
}
