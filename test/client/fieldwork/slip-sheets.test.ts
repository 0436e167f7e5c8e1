import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipSheets, slipsPerSheet } from '../../../client/fieldwork/slip-sheets.ts'

test('every code is on one sheet, in order, and only the last sheet has room', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 60 }), (codes) => {
      const sheets = slipSheets(codes)
      expect(sheets.flat()).toEqual(codes)
      for (const sheet of sheets.slice(0, -1)) expect(sheet).toHaveLength(slipsPerSheet)
      expect(sheets.at(-1)?.length ?? 1).toBeGreaterThan(0)
    }),
  )
})
