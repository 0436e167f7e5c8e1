import { expect, test } from 'vitest'
import { textReader } from '../../server/spoken.ts'
import { smallInstrument } from '../fixtures/instrument.ts'

test('words leave storage masked', () => {
  const spoken = { open: '找王局长，电话13812345678' }
  expect(textReader(smallInstrument())(spoken, 1)).toEqual({ open: '找某局长，电话〔电话〕' })
})
