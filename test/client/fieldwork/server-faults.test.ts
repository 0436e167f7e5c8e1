import { expect, test } from 'vitest'
import { serverDesignFaults } from '../../../client/fieldwork/server-design-faults.ts'
import { serverRowFaults } from '../../../client/fieldwork/server-row-faults.ts'
import { Problem } from '../../../domain/problem.ts'

test('refused rows are read from the problem, by their number', () => {
  const details = { rows: [{ row: 2, code: 'name_exists' }, { row: 'x' }, null, { row: 5 }] }
  expect(serverRowFaults(new Problem('units_invalid', details))).toEqual([
    { row: 2, code: 'name_exists' },
    { row: 5, code: '' },
  ])
})

test('problems of another kind name no rows', () => {
  expect(serverRowFaults(new Problem('wave_closed', { rows: [{ row: 1 }] }))).toEqual([])
  expect(serverRowFaults(new Problem('units_invalid'))).toEqual([])
  expect(serverRowFaults(null)).toEqual([])
})

test('a refused design names the sector or the variable', () => {
  const faults = [
    { code: 'stratum_in_use', path: ['strata', 3] },
    { code: 'unknown_variable', path: ['margins', 0, 'variables', 'sexx'] },
    { code: 'bad_cell', path: ['margins', 0, 'cells', 1] },
  ]
  expect(serverDesignFaults(new Problem('invalid_request', { faults }))).toEqual([
    { code: 'stratum_in_use', what: '3' },
    { code: 'unknown_variable', what: 'sexx' },
    { code: 'other', what: 'bad_cell' },
  ])
  expect(serverDesignFaults(new Problem('invalid_request', { faults: 'none' }))).toEqual([])
})
