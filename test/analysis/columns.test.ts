import { describe, expect, test } from 'vitest'
import { datasetFrom } from '../../analysis/columns.ts'
import { pack } from '../../domain/pack.ts'
import type { Variable } from '../../domain/variable.ts'

const label = { 'zh-CN': '题' }
const variables: Variable[] = [
  { name: 'sex', item: 'sex', kind: 'coded', label },
  { name: 'years', item: 'years', kind: 'numeric', label },
  { name: 'remark', item: 'remark', kind: 'text', label },
]
const unit = { sector: 1, size: 2, people: 80, issued: null }

describe('datasetFrom', () => {
  test('columns hold the cells of every row, texts stand apart', () => {
    const rows = [
      { codes: pack(variables, [1, 2.5, null]), texts: { remark: '路灯不亮' }, unit: 1 },
      { codes: pack(variables, [-2, -2, null]), texts: {}, unit: 0 },
    ]
    const dataset = datasetFrom(variables, [unit, unit], rows)
    expect(dataset.size).toBe(2)
    expect([...dataset.columns]).toEqual([
      ['sex', Int16Array.of(1, -2)],
      ['years', Float64Array.of(2.5, -2)],
    ])
    expect(dataset.texts.get('remark')).toEqual(['路灯不亮', null])
    expect([...dataset.unit]).toEqual([1, 0])
  })

  test('no rows give empty columns', () => {
    expect(datasetFrom(variables, [], []).columns.get('sex')).toEqual(new Int16Array(0))
  })

  test('refuses a row of another layout and a row of no unit', () => {
    const codes = pack(variables, [1, 1, null])
    expect(() => datasetFrom(variables, [unit], [{ codes: codes.slice(1), texts: {}, unit: 0 }])).toThrow('9 bytes')
    expect(() => datasetFrom(variables, [unit], [{ codes, texts: {}, unit: 1 }])).toThrow('names unit 1 of 1')
  })
})
