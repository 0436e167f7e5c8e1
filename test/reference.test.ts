import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { align } from '../server/reference/align.ts'
import { differences } from '../server/reference/compare.ts'
import { evaluate } from '../server/reference/expression.ts'
import { readTable } from '../server/reference/read-table.ts'
import { linesOf, totalsOf } from '../server/reference/report.ts'
import { runReference } from '../server/reference/run.ts'

const folder = new URL('golden/reference', import.meta.url).pathname

describe('every case of R agrees within its tolerance', () => {
  for (const name of readdirSync(`${folder}/expected`))
    test(name, { timeout: 300_000 }, () => {
      const files = [...runReference(folder, [name])]
      expect(files.flatMap((file) => linesOf(file).slice(1))).toEqual([])
      expect(totalsOf(files).passed).toBeGreaterThan(0)
    })
})

describe('the comparison', () => {
  test('finds a number that is off by more than the tolerance, and where', () => {
    const found = differences({ se: [1, 2.1], names: ['a', 'b'] }, { se: [1, 2], names: ['a', 'b'] }, 1e-9)
    expect(found).toEqual([{ path: 'se[1]', ours: 2.1, theirs: 2 }])
  })

  test('takes null for NaN, and nothing else for null', () => {
    expect(differences({ lower: Number.NaN }, { lower: null }, 1e-9)).toEqual([])
    expect(differences({ lower: 0 }, { lower: null }, 1e-9)).toHaveLength(1)
    expect(differences({ lower: null }, { lower: 0 }, 1e-9)).toHaveLength(1)
    expect(differences({}, { lower: 0.2 }, 1e-9)).toHaveLength(1)
  })

  test('does not take a small p-value for nothing', () => {
    expect(differences({ p_value: 0 }, { p_value: 1e-30 }, 1e-9)).toHaveLength(1)
  })

  test('goes by names where R orders otherwise', () => {
    const ours = {
      names: ['a', 'b'],
      estimate: [1, 2],
      vcov: [
        [1, 5],
        [5, 4],
      ],
    }
    const theirs = {
      names: ['b', 'a'],
      estimate: [2, 1],
      vcov: [
        [4, 5],
        [5, 1],
      ],
    }
    expect(differences(align(ours, theirs), theirs, 0)).toEqual([])
    expect(differences(align(ours, { ...theirs, names: ['b', 'c'] }), theirs, 0)).not.toEqual([])
  })
})

test('conditions of R are read as R reads them', () => {
  const table = readTable('age,sex,"a ""b"""\n20,F,x\n,M,"y, z"\n61,F,\n')
  expect([...evaluate('age > 18 & sex == "F"', table)]).toEqual([1, 0, 1])
  expect([...evaluate('!(sex %in% c("F", "D")) | age >= 61', table)]).toEqual([0, 1, 1])
  expect([...evaluate('I(age - 2 * 10)', table)]).toEqual([0, Number.NaN, 41])
  expect(table.columns.get('a "b"')?.texts).toEqual(['x', 'y, z', null])
})
