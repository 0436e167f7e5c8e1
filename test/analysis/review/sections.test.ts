import { describe, expect, test } from 'vitest'
import type { Report } from '../../../analysis/report/model.ts'
import { dayWords } from '../../../analysis/report/phrases/dates.ts'
import { mayMark, type SectionMark, sectionsOf, stateOfSections } from '../../../analysis/report/review/sections.ts'
import { type Statement, statementsOf, textKey } from '../../../analysis/report/review/statements.ts'
import { planted, reportOf } from '../report/waves.ts'

const report: Report = reportOf(planted())
const sections = sectionsOf(report, [])
const idsOf = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id)

/** Ids of the sections whose digest is another one. */
const changed = (next: Report, edits: Parameters<typeof sectionsOf>[1] = []) =>
  idsOf(sectionsOf(next, edits).filter(({ digest }, k) => digest !== sections[k]?.digest))

const withClaim = (id: string, text: string): Report => ({
  ...report,
  claims: { ...report.claims, [id]: { ...report.claims[id]!, text } },
})

/** Section of each block, read from the blocks themselves. */
function placesOf({ blocks }: Report): string[] {
  let place = idsOf(sections)[0] ?? ''
  return blocks.map((block) => {
    if (block.kind === 'annex' || (block.kind === 'heading' && block.level === 1)) place = block.id
    return place
  })
}

const sentences = statementsOf(report).filter(({ kind }) => kind === 'sentence')
const editOf = ({ key, text }: Statement, account = 'author') => ({ key, text: '改写的话。', original: text, account })

describe('the sections of a report', () => {
  test('are its chapters and annexes in their order', () => {
    const heads = report.blocks.filter(
      (block) => block.kind === 'annex' || (block.kind === 'heading' && block.level === 1),
    )
    expect(sections.map(({ title }) => title)).toEqual(heads.map((block) => ('text' in block ? block.text : '')))
    expect(sections.length).toBeGreaterThan(8)
  })

  test('change exactly where a number is printed', () => {
    const places = placesOf(report)
    for (const id of Object.keys(report.claims).filter((_, k) => k % 100 === 0)) {
      const printing = statementsOf(report).filter(({ claims }) => claims.includes(id))
      const expected = new Set(printing.map(({ block }) => places[block]))
      expect(new Set(changed(withClaim(id, '另一个数')))).toEqual(expected)
    }
  })

  test('change with an edit in them, and are as before when it is taken back', () => {
    const places = placesOf(report)
    for (const one of sentences.filter((_, k) => k % 40 === 0)) {
      const edits = [editOf(one)]
      expect(changed(report, edits)).toEqual([places[one.block]])
      const owners = sectionsOf(report, edits).filter(({ authors }) => authors.includes('author'))
      expect(idsOf(owners)).toEqual([places[one.block]])
    }
    expect(changed(report, [])).toEqual([])
  })

  test('stay as they are when only the day of the report is another one', () => {
    const next = JSON.parse(
      JSON.stringify({ ...report, date: '2027-01-31' }).replaceAll(dayWords(report.date), dayWords('2027-01-31')),
    ) as Report
    expect(JSON.stringify(next.blocks)).not.toBe(JSON.stringify(report.blocks))
    expect(changed(next)).toEqual([])
  })
})

const markOf = (k: number, account: string, digest = sections[k]?.digest ?? ''): SectionMark => ({
  section: sections[k]?.id ?? '',
  digest,
  account,
  name: account,
  day: '2026-11-25',
})
const statesOf = (marks: readonly SectionMark[], submitters: readonly string[] = [], of = sections) =>
  stateOfSections(of, marks, submitters)
    .slice(0, 3)
    .map(({ state, marks: those }) => [state, ...those.map(({ account }) => account)])

describe('marks', () => {
  test('hold while the section reads as it did, and are told as fallen afterwards', () => {
    const marks = [markOf(0, 'reader'), markOf(1, 'reader', '0'.repeat(16))]
    expect(statesOf(marks)).toEqual([['read', 'reader'], ['changed', 'reader'], ['unread']])
  })

  test('of whoever wrote in the section or handed the version in do not count', () => {
    const marks = [markOf(0, 'author'), markOf(1, 'author'), markOf(1, 'other')]
    const first = sentences.find(({ block }) => placesOf(report)[block] === sections[0]?.id)!
    const own = sectionsOf(report, [editOf(first)])
    const now = [{ ...markOf(0, 'author', own[0]!.digest) }, ...marks.slice(1)]
    expect(statesOf(now, [], own)).toEqual([['unread'], ['read', 'author', 'other'], ['unread']])
    expect(statesOf(now, ['author'], own)).toEqual([['unread'], ['read', 'other'], ['unread']])
    expect(mayMark('author', own[0]!, [])).toBe(false)
    expect(mayMark('other', own[0]!, ['author'])).toBe(true)
  })
})

test('two texts whose first half of the digest is the same differ in the second', () => {
  // Found by trying three million such texts; FNV-1a of 32 bits gives both the same.
  const [one, other] = ['供热3635196752项', '供热630006778项'].map(textKey) as [string, string]
  expect(one.slice(0, 8)).toBe(other.slice(0, 8))
  expect(one).not.toBe(other)
})
