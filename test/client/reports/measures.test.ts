import { h } from 'preact'
import { beforeAll, expect, test } from 'vitest'
import type { Report } from '../../../analysis/report/model.ts'
import type { MeasureEdit, WaveMeasure, WaveMeasures } from '../../../domain/api/measures.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'
import { markup } from '../ui/markup.ts'

const load = async () => ({
  ...(await import('../../../client/reports/measures/duty-rows.ts')),
  ...(await import('../../../client/reports/measures/edit-fields.tsx')),
  ...(await import('../../../client/reports/measures/measure-entry.tsx')),
  ...(await import('../../../client/reports/measures/measure-words.ts')),
  ...(await import('../../../client/reports/measures/table-download.tsx')),
})
let page: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  stubBrowser()
  page = await load()
})

const edit: MeasureEdit = {
  text: '每周公布一次各路公交的准点率，低于八成的线路说明原因。',
  indicator: '公布期数',
  leadUnit: '交通运输局',
  supportUnits: ['公交企业'],
  leader: '分管交通运输的副市长',
  quartersToDeadline: 2,
}
const entries = measures.slice(0, 6).map(
  (measure, i): WaveMeasure => ({
    measure,
    decision: 'proposed',
    isEdited: false,
    isOwn: false,
    programme: i < 3 ? 0 : null,
    reasons: [],
    due: { year: 2027, quarter: 1 },
  }),
)
const listOf = (list: WaveMeasure[]): WaveMeasures => ({
  measures: list,
  programmes: [{ name: '一', issues: ['A01'], lessNamed: [] }],
  issues: [],
  isSynthetic: true,
})
const bodies = (list: WaveMeasure[]) =>
  new Set(list.flatMap(({ measure }) => [measure.leadUnit, ...measure.supportUnits]))

test('units are read from a line with any separator', () => {
  expect(page.unitsIn('街道、社区， 教育局;')).toEqual(['街道', '社区', '教育局'])
  expect(page.unitsIn(' ')).toEqual([])
})

test('what is too short or too long is named, what is right is not', () => {
  expect(page.faultsOf(edit)).toEqual([])
  expect(page.faultsOf({ ...edit, text: '短', leader: '', supportUnits: ['局'] })).toEqual([
    'text',
    'leader',
    'supportUnits',
  ])
  expect(page.faultsOf({ ...edit, indicator: '长'.repeat(121) })).toEqual(['indicator'])
})

test('a later deadline goes over the end of the year, an earlier one back', () => {
  const due = { year: 2026, quarter: 4 }
  expect([0, 1, 4, -4].map((later) => page.dueText({ due }, later))).toEqual([
    '2026年第四季度末',
    '2027年第一季度末',
    '2027年第四季度末',
    '2025年第四季度末',
  ])
})

test('reasons are worded with their numbers on their own scales', () => {
  const group = { 'zh-CN': '社区受访者' }
  expect(page.reasonText({ kind: 'group', value: 0.081, pAdjusted: 0.004, group })).toBe(
    '社区受访者的提及率高于其他人 8.1 个百分点（把握很大）',
  )
  expect(page.reasonText({ kind: 'dissatisfied', value: 2.614, line: 3.2 })).toBe('满意度 2.61 分，低于平均 3.20 分')
  expect(page.reasonText({ kind: 'unknown', value: 0.4 })).toBe('40.0% 的人表示不了解')
})

test('units to choose from are those of the proposed measures, or of the adopted ones once there are any', () => {
  expect(new Set(page.unitsInTable(listOf(entries)))).toEqual(bodies(entries.slice(0, 3)))
  const adopted = entries.map((entry, i): WaveMeasure => (i === 5 ? { ...entry, decision: 'adopted' } : entry))
  expect(new Set(page.unitsInTable(listOf(adopted)))).toEqual(bodies(adopted.slice(5)))
})

test('a measure says what it costs, on what it rests and what will check it', () => {
  const desk = { pending: { value: {} } } as unknown as Parameters<typeof page.MeasureEntry>[0]['desk']
  const told = markup(h(page.MeasureEntry, { entry: entries[0]!, issue: '公交', desk, onEdit: () => {} }))
  for (const label of ['着力点', '费用', '下次检验', '依据的等级', '由谁承担代价', '谁可能不同意', '什么情况下调整'])
    expect(told).toMatch(new RegExp(label))
})

test('the part of one unit keeps numbers, and says what the rows that it leaves out said', () => {
  const report = { claims: {} } as unknown as Report
  const rows = [
    [['1'], ['提高到2.9分以上'], ['住建局'], ['社区']],
    [['2'], ['同上'], ['住建局'], ['街道、社区']],
    [['3'], ['降到40%以下'], ['街道'], ['无']],
    [['4'], ['同上'], ['街道办']],
  ]
  const table = { rows } as unknown as Parameters<typeof page.dutyRows>[0]
  expect(page.dutyRows(table, report, '')).toBe(rows)
  expect(page.dutyRows(table, report, '街道')).toEqual([
    [['2'], ['提高到2.9分以上'], ['住建局'], ['街道、社区']],
    [['3'], ['降到40%以下'], ['街道'], ['无']],
  ])
})
