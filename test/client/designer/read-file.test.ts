import { expect, test } from 'vitest'
import { largestFile, readFile } from '../../../client/designer/document/read-file.ts'
import { emptyInstrument } from '../../../domain/seed/empty.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = (file: Uint8Array) => {
  const read = readFile(file)
  return 'refusal' in read ? read.refusal : null
}

test('a downloaded questionnaire comes back as it was', () => {
  const document = emptyInstrument('试一试')
  expect(readFile(bytes(JSON.stringify(document, null, 2)))).toEqual({ document })
})

test('a byte order mark before the text does no harm', () => {
  const document = emptyInstrument('试一试')
  expect(readFile(bytes(`\ufeff${JSON.stringify(document)}`))).toEqual({ document })
})

test('each kind of broken file has its own reason', () => {
  expect(refusal(bytes(''))).toBe('fileEmpty')
  expect(refusal(bytes(' \n'))).toBe('fileEmpty')
  expect(refusal(new Uint8Array(largestFile + 1).fill(32))).toBe('fileTooLarge')
  expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]))).toBe('fileNotText')
  expect(refusal(bytes('{"format": 1,'))).toBe('fileNotJson')
  expect(refusal(bytes('[1, 2]'))).toBe('fileNotDocument')
  expect(refusal(bytes('"text"'))).toBe('fileNotDocument')
  expect(refusal(bytes('{"title": "x"}'))).toBe('fileNotDocument')
  expect(refusal(bytes('{"format": 2, "sections": []}'))).toBe('fileOtherFormat')
})

test('broken JSON is named with line and character', () => {
  expect(readFile(bytes('{\n  "format": 1,\n  "sections": [oops]\n}'))).toEqual({
    refusal: 'fileNotJson',
    line: 3,
    column: 16,
  })
  expect(readFile(bytes('{\n  "format": 1,'))).toMatchObject({ refusal: 'fileNotJson', line: 2 })
})
