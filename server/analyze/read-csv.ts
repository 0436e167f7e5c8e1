import { isUtf8 } from 'node:buffer'
import type { ColumnNeed, PlanData } from '../../analysis/plan/data.ts'
import { type CsvFault, type CsvFaultCode, csvStop, faultsOf } from './csv-fault.ts'
import { type LabelColumn, labelColumn } from './label-column.ts'
import { type NumberColumn, numberColumn } from './number-column.ts'
import { numberInBytes } from './read-number.ts'
import { type CsvRecord, recordScanner } from './record-scanner.ts'

export interface CsvRequest {
  readonly needs: readonly ColumnNeed[]
  /** Texts that stand for a missing value, besides the empty one. */
  readonly missing: readonly string[]
  readonly onRows?: (rows: number, bytes: number) => void
}

/** A column of the file that is kept. */
interface Kept {
  readonly name: string
  readonly position: number
  readonly numbers: NumberColumn | null
  readonly labels: LabelColumn | null
  readonly isRequired: boolean
  readonly smallest: number
}

const mark = Buffer.from([0xef, 0xbb, 0xbf])
const mostRows = 100_000_000
const reportEvery = 20_000

const stop = (code: CsvFaultCode, line: number, details: CsvFault['details'] = {}): never => {
  throw csvStop([{ code, line, details }])
}

const unescaped = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.from(bytes.toString('latin1', from, to).replaceAll('""', '"'), 'latin1')

function headerOf(record: CsvRecord): string[] {
  const names: string[] = []
  for (let c = 0; c < record.count; c++) {
    const [from, to] = [record.from[c]!, record.to[c]!]
    const bytes = record.isEscaped[c] ? unescaped(record.bytes, from, to) : record.bytes.subarray(from, to)
    if (!isUtf8(bytes)) stop('not_utf8', record.line, { column: c + 1 })
    names.push(bytes.toString('utf8'))
  }
  return names
}

/** What stands between the cells of a file that was not saved with commas, where that can be seen. */
function otherSeparator(header: readonly string[]): string | undefined {
  const signs = [';', '\t', '，', '；', '|']
  return header.length === 1 ? signs.find((sign) => header[0]!.includes(sign)) : undefined
}

/** Columns that the plan needs and the file has not, or has twice. */
function headerFaults(header: readonly string[], names: readonly string[], line: number): CsvFault[] {
  const shown = header.length > 12 ? [...header.slice(0, 12), '…'] : header
  return names.flatMap((column): CsvFault[] => {
    const position = header.indexOf(column)
    if (position < 0) return [{ code: 'unknown_column', line, details: { column, header: shown.join(', ') } }]
    return header.indexOf(column, position + 1) < 0 ? [] : [{ code: 'column_twice', line, details: { column } }]
  })
}

function keptColumns(header: readonly string[], request: CsvRequest, line: number): Kept[] {
  const missing = new Set(['', ...request.missing])
  const names = [...new Set(request.needs.map(({ name }) => name))]
  const faults = headerFaults(header, names, line)
  const separator = otherSeparator(header)
  if (faults.length > 0 && separator) stop('no_commas', line, { separator })
  if (faults.length > 0) throw csvStop(faults)
  return names.map((name) => {
    const position = header.indexOf(name)
    const needs = request.needs.filter((need) => need.name === name)
    return {
      name,
      position,
      numbers: needs.some(({ as }) => as === 'numbers') ? numberColumn() : null,
      labels: needs.some(({ as }) => as === 'categories') ? labelColumn(missing) : null,
      isRequired: needs.some(({ isRequired }) => isRequired),
      smallest: Math.max(...needs.map(({ smallest = -Infinity }) => smallest)),
    }
  })
}

/** Takes one cell; `missing` are the texts, as bytes in Latin-1, that stand for nothing. */
function takeCell(kept: Kept, record: CsvRecord, missing: ReadonlySet<string>): void {
  const { position, numbers, labels } = kept
  let [bytes, from, to] = [record.bytes, record.from[position]!, record.to[position]!]
  if (record.isEscaped[position]) {
    bytes = unescaped(bytes, from, to)
    ;[from, to] = [0, bytes.length]
  }
  const isMissing = from === to || (missing.size > 0 && missing.has(bytes.toString('latin1', from, to)))
  if (isMissing) {
    if (kept.isRequired) stop('value_missing', record.line, { column: kept.name })
    numbers?.add(Number.NaN)
    labels?.addMissing()
    return
  }
  if (numbers) {
    const value = numberInBytes(bytes, from, to)
    if (Number.isNaN(value)) stop('not_a_number', record.line, { column: kept.name, text: shortText(bytes, from, to) })
    if (value < kept.smallest)
      stop('value_too_small', record.line, { column: kept.name, value, smallest: kept.smallest })
    numbers.add(value)
  }
  if (labels && !labels.add(bytes, from, to)) stop('not_utf8', record.line, { column: kept.name })
}

const shortText = (bytes: Buffer, from: number, to: number): string => {
  const text = bytes.subarray(from, to).toString('utf8')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

const isBlank = (record: CsvRecord): boolean =>
  record.count === 1 && record.from[0] === record.to[0] && record.isQuoted[0] === 0

/** The bytes without the mark that some programs put before UTF-8. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let start: Buffer | null = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (start === null) {
      yield chunk
      continue
    }
    start = Buffer.concat([start, chunk])
    if (start.length < 3) continue
    yield start.subarray(0, 3).equals(mark) ? start.subarray(3) : start
    start = null
  }
  if (start !== null) yield start
}

/**
 * Reads the columns that are needed from a CSV that comes in pieces: UTF-8 with or without a mark, RFC 4180. Memory is
 * that of these columns: one byte for a small whole number, four for a category, eight for other numbers. Blank lines
 * are passed over, but in a file of one column they are missing values. A fault names line and column.
 */
export async function readCsv(
  chunks: AsyncIterable<Buffer>,
  request: CsvRequest,
): Promise<PlanData | readonly CsvFault[]> {
  try {
    return await read(chunks, request)
  } catch (cause) {
    return faultsOf(cause)
  }
}

async function read(chunks: AsyncIterable<Buffer>, request: CsvRequest): Promise<PlanData> {
  const missing = new Set(request.missing.map((text) => Buffer.from(text, 'utf8').toString('latin1')))
  let header: string[] | null = null
  let kept: Kept[] = []
  let [rows, bytesRead] = [0, 0]
  const take = (record: CsvRecord): void => {
    if (!header) {
      if (isBlank(record)) return
      header = headerOf(record)
      kept = keptColumns(header, request, record.line)
      return
    }
    if (isBlank(record) && header.length > 1) return
    if (record.count !== header.length)
      stop('wrong_number_of_cells', record.line, { found: record.count, expected: header.length })
    for (const column of kept) takeCell(column, record, missing)
    if (++rows > mostRows) stop('too_many_rows', record.line, { most: mostRows })
    if (rows % reportEvery === 0) request.onRows?.(rows, bytesRead)
  }
  const nameOf = (column: number): string | number => header?.[column] ?? column + 1
  const scanner = recordScanner({
    record: take,
    fault: (code, line, column) => stop(code, line, { column: nameOf(column) }),
  })
  for await (const chunk of withoutMark(chunks)) {
    bytesRead += chunk.length
    scanner.push(chunk)
  }
  scanner.end()
  if (!header) stop('no_header', 1)
  return dataOf(kept, rows)
}

function dataOf(kept: readonly Kept[], size: number): PlanData {
  const byName = new Map(kept.map((column) => [column.name, column]))
  return {
    size,
    numbers: (name) => {
      const column = byName.get(name)?.numbers
      if (!column) throw new Error(`numbers of ${name} were not read`)
      return column.numbers()
    },
    categories: (name) => {
      const column = byName.get(name)?.labels
      if (!column) throw new Error(`categories of ${name} were not read`)
      return column.categories()
    },
  }
}
