import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnNeed, PlanData } from '../../analysis/plan/data.ts'
import type { CsvFault } from '../../server/analyze/csv-fault.ts'
import { readCsv } from '../../server/analyze/read-csv.ts'

async function* pieces(bytes: Buffer, size: number): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const need = (name: string, as: ColumnNeed['as'], more: Partial<ColumnNeed> = {}): ColumnNeed => {
  return { name, path: [], as, ...more }
}

const readAny = (bytes: Buffer, needs: ColumnNeed[], size = 1 << 20, missing: string[] = []) =>
  readCsv(pieces(bytes, size), { needs, missing })

async function read(text: string | Buffer, needs: ColumnNeed[], size?: number, missing?: string[]): Promise<PlanData> {
  const found = await readAny(Buffer.from(text), needs, size, missing)
  if (Array.isArray(found)) throw new Error(JSON.stringify(found))
  return found as PlanData
}

async function faultsOf(text: string | Buffer, needs: ColumnNeed[] = [need('a', 'numbers')]): Promise<CsvFault[]> {
  const found = await readAny(Buffer.from(text), needs, 5)
  if (!Array.isArray(found)) throw new Error('no fault')
  return found
}

const texts = (data: PlanData, name: string): (string | null)[] => {
  const { codes, labels } = data.categories(name)
  return Array.from(codes, (code) => labels[code] ?? null)
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text

test('what is written by the rules of RFC 4180 is read as it was, whatever the pieces and the ends of lines', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '民', ' ', 'é', '1'), maxLength: 8 })
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 })
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
  await fc.assert(
    fc.asyncProperty(
      rows,
      lineEnd,
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (cells, end, size, isMarked) => {
        const lines = [['x', 'y 民'], ...cells].map((row) => row.map(quoted).join(','))
        const text = (isMarked ? '\uFEFF' : '') + lines.join(end)
        const data = await read(text, [need('x', 'categories'), need('y 民', 'categories')], size)
        expect(data.size).toBe(cells.length)
        expect(texts(data, 'x')).toEqual(cells.map(([x]) => (x === '' ? null : x)))
        expect(texts(data, 'y 民')).toEqual(cells.map(([, y]) => (y === '' ? null : y)))
      },
    ),
    { numRuns: 150 },
  )
})

test('numbers come out as they were written, missing ones as NaN', async () => {
  const number = fc.oneof(fc.integer({ min: -130, max: 130 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(number), { minLength: 1 }), async (numbers) => {
      const text = ['a,b', ...numbers.map((one) => `${one ?? ''},1`)].join('\n')
      const data = await read(text, [need('a', 'numbers')])
      expect([...data.numbers('a')]).toEqual(numbers.map((one) => (one === null ? Number.NaN : Number(String(one)))))
    }),
  )
})

test('blank lines are passed over, and in a file of one column they are missing values', async () => {
  expect((await read('a,b\n\n1,2\n\n', [need('a', 'numbers')])).size).toBe(1)
  expect([...(await read('a\n1\n\n3\n', [need('a', 'numbers')])).numbers('a')]).toEqual([1, Number.NaN, 3])
})

test('texts that stand for a missing value are taken for one', async () => {
  const data = await read('a,b\nNA,x\n2,NA\n', [need('a', 'numbers'), need('b', 'categories')], 7, ['NA'])
  expect([...data.numbers('a')]).toEqual([Number.NaN, 2])
  expect(texts(data, 'b')).toEqual(['x', null])
})

describe('a fault names line and column', () => {
  test('for text, hexadecimal numbers and infinity among numbers', async () => {
    for (const text of ['x', '0x10', '1e999', 'Infinity', '1,5'])
      expect(await faultsOf(`a,b\n1,2\n"${text}",2\n`)).toEqual([
        { code: 'not_a_number', line: 3, details: { column: 'a', text } },
      ])
  })

  test('for cells too many or too few, and lines are counted inside quotes', async () => {
    const [fault] = await faultsOf('a,b\n1,"x\n\ny"\n1\n')
    expect(fault).toEqual({ code: 'wrong_number_of_cells', line: 5, details: { found: 1, expected: 2 } })
  })

  test('for quotes in the wrong place', async () => {
    expect(await faultsOf('a,b\n1,x"y\n')).toMatchObject([
      { code: 'quote_inside_cell', line: 2, details: { column: 'b' } },
    ])
    expect(await faultsOf('a,b\n1,"x"y\n')).toMatchObject([{ code: 'text_after_quote', line: 2 }])
    expect(await faultsOf('a,b\n1,"x\n2,y\n')).toMatchObject([{ code: 'quote_not_closed', line: 2 }])
  })

  test('for an empty cell and a negative number where neither may be', async () => {
    const weight = [need('a', 'numbers', { isRequired: true, smallest: 0 })]
    expect(await faultsOf('a,b\n1,1\n,1\n', weight)).toMatchObject([{ code: 'value_missing', line: 3 }])
    expect(await faultsOf('a,b\n-0.5,1\n', weight)).toMatchObject([{ code: 'value_too_small', line: 2 }])
  })

  test('for cells that are not separated by commas', async () => {
    for (const separator of [';', '\t', '，'])
      expect(await faultsOf(`a${separator}b\n1${separator}2\n`)).toEqual([
        { code: 'no_commas', line: 1, details: { separator } },
      ])
    expect((await read('a;b\n3\n', [need('a;b', 'numbers')])).numbers('a;b')[0]).toBe(3)
  })

  test('for a file that is not UTF-8, is empty, or has not the columns', async () => {
    const gbk = Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xc4, 0xd0, 0x2c, 0x31, 0x0a])
    expect(await faultsOf(gbk, [need('a', 'categories')])).toMatchObject([{ code: 'not_utf8', line: 2 }])
    expect(await faultsOf('')).toMatchObject([{ code: 'no_header' }])
    const codes = (await faultsOf('a,a,b\n', [need('a', 'numbers'), need('c', 'numbers')])).map(({ code }) => code)
    expect(codes).toEqual(['column_twice', 'unknown_column'])
  })
})

test('a quote that is never closed is found before the whole file lies in memory', async () => {
  let given = 0
  async function* endless(): AsyncIterable<Buffer> {
    yield Buffer.from('a,b\n1,"')
    for (; given < 200; given++) yield Buffer.alloc(1 << 20, 'x\n')
  }
  const found = await readCsv(endless(), { needs: [need('a', 'numbers')], missing: [] })
  expect(found).toMatchObject([{ code: 'quote_not_closed', line: 2 }])
  expect(given).toBeLessThan(20)
})
