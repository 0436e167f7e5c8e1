import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostRows, type PasteContext, pastedUnits, rowsToSend } from '../../../client/fieldwork/pasted-units.ts'
import { unitRowSchema } from '../../../domain/api/waves.ts'
import { seedDesign } from '../../../domain/seed/design.ts'

const context: PasteContext = { strata: seedDesign.strata, channel: 'slip', names: new Set(['老单位']) }
const faultsOf = (text: string) => pastedUnits(text, context).map(({ faults }) => faults)

test('a row becomes a unit, sector by name or code, numbers as spreadsheets and people write them', () => {
  const text = '甲局\t机关\t1,200人\t４００\t抽码\n乙社区\t2\t300\t30.0\t公开链接\n丙公司\t企业\t"12,000"\t0\t'
  expect(rowsToSend(pastedUnits(text, context))).toEqual([
    { name: '甲局', stratum: 1, people: 1200, target: 400, channel: 'slip' },
    { name: '乙社区', stratum: 2, people: 300, target: 30, channel: 'open' },
    { name: '丙公司', stratum: 3, people: 12000, target: 0, channel: 'slip' },
  ])
})

test('a row of headings is not a unit and gives the order of the columns', () => {
  const text = '目标份数,备注,系统,单位名称,人数\n50,很好,社区,道南社区,900'
  expect(rowsToSend(pastedUnits(text, context))).toEqual([
    { name: '道南社区', stratum: 2, people: 900, target: 50, channel: 'slip' },
  ])
})

test('a unit whose name looks like a heading is still a unit', () => {
  expect(pastedUnits('单位\t机关\t10\t5\t抽码', context)).toHaveLength(1)
})

test('every fault is named at its column', () => {
  expect(faultsOf('\t学校\t很多\t-5\t邮寄')).toEqual([
    [
      { column: 'name', code: 'missing' },
      { column: 'stratum', code: 'unknown_sector' },
      { column: 'people', code: 'not_a_number' },
      { column: 'target', code: 'too_few' },
      { column: 'channel', code: 'unknown_channel' },
    ],
  ])
  expect(faultsOf(`${'长'.repeat(81)}\t机关\t0\t1000001\t抽码`)).toEqual([
    [
      { column: 'name', code: 'too_long' },
      { column: 'people', code: 'too_few' },
      { column: 'target', code: 'too_many' },
    ],
  ])
})

test('the second of two equal names says where the first stands, and taken names are refused', () => {
  const text = '甲\t1\t10\t5\n\n甲\t2\t20\t5\n老单位\t1\t10\t5'
  expect(faultsOf(text)).toEqual([
    [],
    [{ column: 'name', code: 'twice', line: 1 }],
    [{ column: 'name', code: 'exists' }],
  ])
})

test('one faulty row keeps all of them from being sent', () => {
  const units = pastedUnits('甲\t1\t10\t5\n乙\t1\t\t5', context)
  expect(rowsToSend(units)).toBeNull()
  expect(rowsToSend(units.slice(0, 1))).toHaveLength(1)
  expect(rowsToSend([])).toBeNull()
})

test('more rows than one request takes are not sent', () => {
  const many = Array.from({ length: mostRows + 1 }, (_, i) => `单位${i}\t1\t10\t5`).join('\n')
  expect(rowsToSend(pastedUnits(many, context))).toBeNull()
})

test('whatever is pasted, rows that would be sent are rows that the server takes, each name once', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.constantFrom('机关', '2', '企业', '抽码', '公开链接', '', '300', '1,200', '=1+1', '"', '甲', '９９'),
  )
  const line = fc.array(cell, { minLength: 1, maxLength: 7 }).map((cells) => cells.join('\t'))
  const likely = fc
    .tuple(fc.string({ minLength: 1 }), fc.constantFrom('机关', '3'), fc.nat(), fc.nat())
    .map((cells) => cells.join('\t'))
  fc.assert(
    fc.property(fc.array(fc.oneof(likely, line), { maxLength: 8 }), (lines) => {
      const units = pastedUnits(lines.join('\n'), context)
      for (const unit of units.filter(({ faults }) => faults.length === 0))
        expect(unitRowSchema.safeParse(unit.read).success).toBe(true)
      const names = rowsToSend(units)?.map(({ name }) => name) ?? []
      expect(new Set(names).size).toBe(names.length)
    }),
    { numRuns: 100 },
  )
})
