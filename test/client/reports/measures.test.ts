import { signal } from '@preact/signals'
import { h } from 'preact'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Report } from '../../../analysis/report/model.ts'
import type { Desk } from '../../../client/reports/measures/decide.ts'
import { editOf, type MeasureConflict, type MeasureEdit, type WaveMeasure } from '../../../domain/api/measures.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'
import { markup } from '../ui/markup.ts'

const load = async () => ({
  ...(await import('../../../client/reports/measures/decide.ts')),
  ...(await import('../../../client/reports/measures/duty-rows.ts')),
  ...(await import('../../../client/reports/measures/edit-fields.tsx')),
  ...(await import('../../../client/reports/measures/measure-clash.tsx')),
  ...(await import('../../../client/reports/measures/measure-entry.tsx')),
  ...(await import('../../../client/reports/measures/measure-words.ts')),
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
    standing: 'a'.repeat(16),
    isEdited: false,
    isOwn: false,
    programme: i < 3 ? 0 : null,
    reasons: [],
    due: { year: 2027, quarter: 1 },
  }),
)
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

const entry = entries[0]!
const own = editOf(entry.measure)
const { standing } = entry
const theirs: MeasureConflict = {
  decision: 'adopted',
  edit: { ...own, leadUnit: '发展改革委', leader: '副市长甲' },
  standing: 'b'.repeat(16),
  name: '钱同事',
  day: '2026-11-25',
}
const from = { decision: 'proposed', edit: null, standing } as const

test('of two changes of a measure each part is taken from who changed it, and from oneself where both did', () => {
  const edit = { ...own, text: '换一种写法。', leader: '副市长乙' }
  expect(page.merged({ entry, from, wanted: { decision: 'proposed', edit } }, theirs)).toEqual({
    decision: 'adopted',
    edit: { ...edit, leadUnit: '发展改革委' },
  })
  const rejecting = { entry, from, wanted: { decision: 'rejected', edit: null } } as const
  expect(page.merged(rejecting, theirs)).toEqual({ decision: 'rejected', edit: theirs.edit })
  const restoring = { entry, from: { ...from, edit }, wanted: { decision: 'proposed', edit: null } } as const
  expect(page.merged(restoring, theirs)).toEqual({ decision: 'adopted', edit: null })
  const gone = { ...theirs, decision: 'removed' } as const
  expect(page.merged({ entry, from, wanted: { decision: 'proposed', edit } }, gone).decision).toBe('proposed')
})

const deskOf = (): Desk => ({
  wave: 'w',
  pending: signal({}),
  left: signal({}),
  clashes: signal([]),
  reload: vi.fn(),
  run: (work) => work(),
})

test('what is pressed before the page is read anew goes on from what was pressed first, also back again', async () => {
  const bodies: { decision: string; edit: MeasureEdit | null; base: string }[] = []
  vi.stubGlobal('fetch', async (_address: string, init: { body: string }) => {
    bodies.push(JSON.parse(init.body))
    return Response.json({ standing: String(bodies.length).repeat(16) })
  })
  const desk = deskOf()
  const change = { entry, from, isDecision: true, said: null }
  await page.decide(desk, { ...change, wanted: { decision: 'adopted', edit: null } })
  await page.decide(desk, { ...change, wanted: { decision: 'proposed', edit }, isDecision: false })
  await page.decide(desk, { ...change, wanted: { decision: 'proposed', edit: null } })
  expect(bodies).toEqual([
    { decision: 'adopted', edit: null, base: standing },
    { decision: 'adopted', edit, base: '1'.repeat(16) },
    { decision: 'proposed', edit, base: '2'.repeat(16) },
  ])
  expect(desk.pending.value).toEqual({ [entry.measure.id]: 'proposed' })
  vi.unstubAllGlobals()
  stubBrowser()
})

test('a clash stays until its own measure is settled, and whatever fails, the page is read anew', async () => {
  const [first, second, third] = entries.slice(0, 3).map(({ measure }) => measure.id)
  const answers: Record<string, () => Response> = {
    [first!]: () => Response.json({ code: 'measure_conflict', details: theirs }, { status: 409 }),
    [second!]: () => Response.json({ code: 'measure_conflict', details: theirs }, { status: 409 }),
    [third!]: () => Response.json({ standing: 'c'.repeat(16) }),
  }
  vi.stubGlobal('fetch', async (address: string) => answers[address.split('/').pop()!]!())
  const desk = deskOf()
  const wanted = { decision: 'rejected', edit: null } as const
  const press = (entry: WaveMeasure) => page.decide(desk, { entry, from, wanted, isDecision: true, said: null })
  const shown = () => desk.clashes.value.map(({ entry }) => entry.measure.id)
  for (const entry of entries.slice(0, 3)) await press(entry)
  expect(shown()).toEqual([first, second])
  answers[first!] = answers[third!]!
  await press(entries[0]!)
  expect(shown()).toEqual([second])
  answers[third!] = () => Response.json({ code: 'internal' }, { status: 500 })
  await expect(press(entries[2]!)).rejects.toThrow('internal')
  expect(desk.reload).toHaveBeenCalledTimes(5)
  vi.unstubAllGlobals()
  stubBrowser()
})

test('a conflict shows who changed what and what one wants, and nothing that all agree on', () => {
  const wanted = { decision: 'rejected', edit: theirs.edit } as const
  const clash = { entry, from, wanted, isDecision: true, said: null, theirs }
  const press = { isBusy: false, onMine: () => {}, onTheirs: () => {} }
  const told = markup(h(page.MeasureClash, { clash, mine: wanted.edit, ...press }))
  for (const part of ['钱同事 2026-11-25', '>采用<', '>不采用<', '发展改革委', '副市长甲', '用我的', '用对方的'])
    expect(told).toContain(part)
  expect(told).not.toContain(own.text)
  expect(told).not.toContain(own.indicator)
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
