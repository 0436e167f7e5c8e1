import { expect, test } from 'vitest'
import { textsOf } from '../../server/spoken.ts'
import { smallInstrument } from '../fixtures/instrument.ts'

test('words leave storage masked', () => {
  const spoken = { open: '找王局长，电话13812345678' }
  expect(textsOf(smallInstrument(), spoken, 1)).toEqual({ open: '找某局长，电话〔电话〕' })
})
