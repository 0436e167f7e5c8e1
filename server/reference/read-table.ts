import { unnamed } from './level-orders.ts'
import type { Table, TableColumn } from './op.ts'

/** Cells of one line of CSV text (RFC 4180), from `start`; the end is where the next line begins. */
function readLine(text: string, start: number): { cells: string[]; end: number } {
  const cells: string[] = []
  let at = start
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at]
        else if (text[at + 1] === '"') cell += text[at++]
        else break
      }
      at++
    } else {
      const from = at
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++
      cell = text.slice(from, at).replace(/\r$/, '')
    }
    cells.push(cell)
    if (text[at] === '\r') at++
    if (text[at] !== ',') return { cells, end: at + 1 }
    at++
  }
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text))

/** Numbers ascend; texts go by their letters as R sorts them in an English or Chinese locale. */
const inOrder = (levels: readonly string[], isNumeric: boolean): string[] =>
  [...levels].sort(isNumeric ? (a, b) => Number(a) - Number(b) : new Intl.Collator('en').compare)

/** Levels in the given order where it names them all, or all but the one that it leaves unnamed. */
function orderedAs(levels: readonly string[], order: readonly string[] = []): readonly string[] {
  const rest = levels.filter((level) => !order.includes(level))
  if (rest.length > (order.includes(unnamed) ? 1 : 0)) return levels
  return order
    .map((level) => (level === unnamed ? (rest[0] ?? unnamed) : level))
    .filter((level) => levels.includes(level))
}

function columnFrom(name: string, cells: readonly string[], order?: readonly string[]): TableColumn {
  const texts = cells.map((cell) => (cell === '' ? null : cell))
  const known = texts.filter((text) => text !== null)
  const isNumeric = known.every(isNumber)
  const levels = orderedAs(inOrder([...new Set(known)], isNumeric), order)
  const index = new Map(levels.map((level, i) => [level, i]))
  return {
    name,
    isNumeric,
    texts,
    numbers: Float64Array.from(texts, (text) => (text !== null && isNumber(text) ? Number(text) : Number.NaN)),
    levels,
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : (index.get(text) ?? -1))),
  }
}

/** A CSV with a header, UTF-8; empty cells are missing. `orders` are the levels of variables as R orders them. */
export function readTable(csv: string, orders?: ReadonlyMap<string, readonly string[]>): Table {
  const text = csv.replace(/^\uFEFF/, '')
  const header = readLine(text, 0)
  const rows: string[][] = []
  for (let at = header.end; at < text.length; ) {
    const { cells, end } = readLine(text, at)
    if (cells.length !== header.cells.length) throw new Error(`row ${rows.length + 1} has ${cells.length} cells`)
    rows.push(cells)
    at = end
  }
  const columns = header.cells.map((name, c) =>
    columnFrom(
      name,
      rows.map((row) => row[c] ?? ''),
      orders?.get(name),
    ),
  )
  return { size: rows.length, columns: new Map(columns.map((column) => [column.name, column])) }
}
