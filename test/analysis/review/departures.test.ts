import { expect, test } from 'vitest'
import { markOf, reachOf } from '../../../analysis/report/review/departures.ts'
import type { DepartureFormat } from '../../../analysis/report/review/routes.ts'

const reach = (stage: 'open' | 'reviewed' | 'signed', format: DepartureFormat, form: 'annex' | 'public') =>
  reachOf({ stage, format, form })

test('nothing is for others before it is signed, not even the page for citizens', () => {
  for (const stage of ['open', 'reviewed'] as const)
    for (const form of ['annex', 'public'] as const)
      for (const format of ['docx', 'xlsx', 'capsule'] as const) expect(reach(stage, format, form)).toBe('internal')
})

test('of what is signed only the page for citizens is for everybody; slides and tables have no such page', () => {
  expect([reach('signed', 'docx', 'public'), reach('signed', 'pdf', 'public')]).toEqual(['public', 'public'])
  for (const format of ['docx', 'pdf', 'pptx', 'xlsx', 'csv', 'capsule'] as const)
    expect(reach('signed', format, 'annex')).toBe('numbered')
  for (const format of ['pptx', 'xlsx', 'csv', 'capsule'] as const)
    expect(reach('signed', format, 'public')).toBe('numbered')
})

test('a file says how far its report came, and nothing where it is for everybody', () => {
  const mark = (stage: 'open' | 'reviewed' | 'signed', form: 'annex' | 'public') =>
    markOf({ stage, form, format: 'pdf' })
  expect([mark('open', 'public'), mark('reviewed', 'public'), mark('signed', 'annex')]).toEqual([
    '草稿',
    '送审稿',
    '签发稿（未编号）',
  ])
  expect(mark('signed', 'public')).toBeUndefined()
})
