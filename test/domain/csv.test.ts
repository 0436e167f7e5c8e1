import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../domain/csv.ts'

/** A reader of RFC 4180 written apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const content = text.replace(/^\uFEFF/, '')
  for (let i = 0; i < content.length; i++) {
    const sign = content[i]!
    if (isQuoted && sign === '"' && content[i + 1] === '"') cell += content[++i]
    else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === ',' || sign === '\r')) {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (!isQuoted && sign === '\n') rows.push([])
    else cell += sign
  }
  return rows.slice(0, -1)
}

test('what is written can be read again', () => {
  const text = fc.string().filter((cell) => !/^[=+\-@＝＋－＠\t\r\n]/.test(cell))
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(read(csv(rows))).toEqual(rows)
    }),
  )
})

test('no cell begins as a formula, but numbers stay numbers', () => {
  const [row] = read(csv([['=1+1', '+A1', '@x', '-2+3', '＝1+1', '\n=1', -1.5, 12, null]]))
  expect(row).toEqual(["'=1+1", "'+A1", "'@x", "'-2+3", "'＝1+1", "'\n=1", '-1.5', '12', ''])
})
