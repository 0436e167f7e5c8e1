import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../analysis/report/model.ts'
import { compareReports } from '../../../analysis/report/review/compare-reports.ts'
import {
  editable,
  judgementMark,
  stateOfEdits,
  unknownSlots,
  withEdits,
} from '../../../analysis/report/review/edits.ts'
import { statementsOf } from '../../../analysis/report/review/statements.ts'

const claim = (id: string, text: string) => ({
  id,
  kind: 'share' as const,
  source: `issues/${id}/mention`,
  value: 0.3,
  text,
})
type Said = string | { claim: string }
const paragraph = (...inlines: Said[]) => ({ kind: 'paragraph' as const, role: 'body' as const, inlines })
const heading = (id: string) => ({ kind: 'heading' as const, id, level: 1 as const, text: id })

const reportOf = (shares: Record<string, string>, blocks: Report['blocks'], dataHash = 'a'): Report => ({
  title: '报告',
  issuer: '示例单位',
  date: '2026-10-15',
  isSynthetic: true,
  dataHash,
  blocks,
  claims: Object.fromEntries(Object.entries(shares).map(([id, text]) => [id, claim(id, text)])),
})
const body = [
  heading('one'),
  paragraph('提到供热的占', { claim: 'E09' }, '。提到看病的占', { claim: 'E04' }, '，居第二。'),
  heading('two'),
  paragraph('共', { claim: 'n' }, '份。'),
]
const usual = { E09: '30.1%', E04: '28.0%', n: '15' }
const plain = reportOf(usual, body)

describe('two versions of a report', () => {
  test('that are the same differ in nothing', () => {
    expect(compareReports(plain, plain)).toEqual([])
  })

  test('differ in the one sentence whose number is another, and say which number', () => {
    const [change, ...more] = compareReports(plain, reportOf({ ...usual, E04: '27.9%' }, body, 'b'))
    expect(more).toEqual([])
    expect(change).toMatchObject({
      kind: 'number_changed',
      cause: 'new_data',
      numbers: [{ source: 'issues/E04/mention', before: '28.0%', after: '27.9%' }],
    })
    expect(change!.after!.text).toBe('提到看病的占27.9%，居第二。')
  })

  test('name an earlier wave as the cause only where a statement compares with it', () => {
    const following = (text: string, before: string): Report => {
      const blocks = [...body, heading('three'), paragraph('上次占', { claim: 'old' }, '。')]
      const report = reportOf({ ...usual, E04: text, old: before }, blocks)
      const old = { ...report.claims.old!, source: 'trends/issues/E09/mention/points/0' }
      return { ...report, earlier: [{ id: 'w1', dataHash: before }], claims: { ...report.claims, old } }
    }
    const causes = (a: Report, b: Report) => compareReports(a, b).map(({ cause, after }) => [after?.place, cause])
    const was = following('28.0%', '25.0%')
    expect(causes(was, following('28.0%', '26.0%'))).toEqual([['three', 'earlier_data']])
    expect(causes(was, following('27.0%', '26.0%'))).toEqual([
      ['one', 'rule'],
      ['three', 'earlier_data'],
    ])
    expect(causes(was, { ...following('27.0%', '26.0%'), dataHash: 'b' })).toEqual([
      ['one', 'new_data'],
      ['three', 'new_data'],
    ])
  })

  test('name a new sentence without moving those after it', () => {
    const longer = [heading('one'), paragraph('新的一句。'), ...body.slice(1)]
    const changes = compareReports(plain, reportOf(usual, longer))
    expect(changes.map(({ kind, cause, after }) => [kind, cause, after?.text])).toEqual([
      ['added', 'rule', '新的一句。'],
    ])
  })

  test('name a verdict in other words as the same sentence', () => {
    const other = [body[0]!, paragraph('两项分不出先后。'), ...body.slice(2)]
    const changes = compareReports(plain, reportOf(usual, other, 'b'))
    expect(changes.map(({ kind }) => kind)).toEqual(['wording_changed', 'removed'])
  })

  test('name exactly what a plain comparison of the printed texts finds', () => {
    const texts = fc.array(fc.constantFrom('甲。', '乙。', '丙。', '丁。'), { maxLength: 8 })
    const of = (list: readonly string[], hash: string) =>
      reportOf({}, [heading('one'), ...list.map((text) => paragraph(text))], hash)
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = compareReports(of(before, 'a'), of(after, 'b'))
        // What is left of the old version after the changes is what is left of the new one.
        const drop = (list: readonly string[], out: readonly (string | undefined)[]) => {
          const rest = [...out]
          return list.filter((text) => {
            const at = rest.indexOf(text)
            if (at >= 0) rest.splice(at, 1)
            return at < 0
          })
        }
        const gone = changes.map((change) => change.before?.text)
        const come = changes.map((change) => change.after?.text)
        expect(drop(before, gone).sort()).toEqual(drop(after, come).sort())
        if (before.join() === after.join()) expect(changes).toEqual([])
      }),
    )
  })
})

describe('edits', () => {
  const [first] = statementsOf(plain)
  const edit = (text: string, key = first!.key) => ({ key, text, original: first!.text })
  const textsOf = (report: Report) => statementsOf(report).map(({ text }) => text)

  test('show numbers as places and keep them bound', () => {
    expect(editable(first!)).toBe('提到供热的占{1}。')
    const edited = withEdits(plain, [edit('有{1}的人提到供热。')])
    expect(textsOf(edited)[0]).toBe('有30.1%的人提到供热。')
    const later = withEdits(reportOf({ ...usual, E09: '31.0%' }, body, 'b'), [edit('有{1}的人提到供热。')])
    expect(textsOf(later)[0]).toBe('有31.0%的人提到供热。')
    expect(textsOf(later).slice(1)).toEqual(textsOf(plain).slice(1))
  })

  test('without a number are marked as a judgement', () => {
    const edited = withEdits(plain, [edit('供热最急。')])
    expect(textsOf(edited)[0]).toBe(`供热最急${judgementMark}。`)
    expect(stateOfEdits(plain, [edit('供热最急。')])[0]!.state).toBe('own_judgement')
  })

  test('of a sentence that the data no longer bear are orphaned and left out', () => {
    const other = reportOf(usual, [body[0]!, paragraph('两项分不出先后。'), ...body.slice(2)], 'b')
    expect(stateOfEdits(other, [edit('有{1}的人提到供热。')])[0]!.state).toBe('orphaned')
    expect(textsOf(withEdits(other, [edit('有{1}的人提到供热。')]))).toEqual(textsOf(other))
  })

  test('cannot ask for a number that the sentence does not have', () => {
    expect(unknownSlots('{1}和{3}', first!.claims)).toEqual([3])
    expect(stateOfEdits(plain, [edit('{2}')])[0]!.state).toBe('orphaned')
  })
})
