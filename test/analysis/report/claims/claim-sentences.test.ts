import { expect, test } from 'vitest'
import { claimSentences } from '../../../../analysis/report/claims/claim-sentences.ts'
import type { Report } from '../../../../analysis/report/model.ts'

const claim = (id: string, text: string) => ({ id, kind: 'share' as const, source: `issues/${id}`, value: 0.3, text })
const report: Report = {
  title: '报告',
  issuer: '示例单位',
  date: '2026-10-15',
  isSynthetic: true,
  dataHash: '000000000000',
  claims: { a: claim('a', '30.1%'), b: claim('b', '28.0%'), c: claim('c', '5.0%') },
  blocks: [
    {
      kind: 'paragraph',
      role: 'body',
      inlines: ['先说总数。提到供热的占', { claim: 'a' }, '，看病占', { claim: 'b' }, '。其余略。'],
    },
    {
      kind: 'table',
      id: 't',
      title: '表1',
      note: '',
      columns: [],
      rows: [[['道路'], [{ claim: 'c' }]]],
      rules: [],
    },
  ],
}

test('a number is shown in its own sentence, with the other numbers of it', () => {
  expect(claimSentences(report).get('a')).toBe('提到供热的占30.1%，看病占28.0%。')
  expect(claimSentences(report).get('b')).toBe('提到供热的占30.1%，看病占28.0%。')
})

test('a number of a table is shown in its row', () => {
  expect(claimSentences(report).get('c')).toBe('表1：道路 · 5.0%')
})

test('a number that stands nowhere has no sentence', () => {
  expect(claimSentences(report).get('nowhere')).toBeUndefined()
})
