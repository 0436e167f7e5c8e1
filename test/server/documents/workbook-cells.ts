import { strFromU8, unzipSync } from 'fflate'
import { attribute } from './opened.ts'

/** A cell as a spreadsheet program would show it, and the number behind it. */
export type ReadCell = { shown: string; value: number | undefined }

/** Every match of an element, closed in itself or not. */
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>.*?</${name}>)`, 'gs')) ?? []

const plain = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&')

/** The formats that a table book uses, written out. */
function shownAs(value: number, format: string): string {
  const percent = format.endsWith('%')
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  if (format === 'General') return String(value)
  const text = (percent ? value * 100 : value).toFixed(digits)
  const grouped = format.includes('#,##') ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text
  return percent ? `${grouped}%` : grouped
}

const builtIn: Record<string, string> = { 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 9: '0%', 10: '0.00%', 49: '@' }

/** Sheets of a workbook by name, as rows of cells, read from the XML and not by the library that wrote it. */
export function readWorkbook(file: Uint8Array): Map<string, ReadCell[][]> {
  const files = unzipSync(file)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const shared = elements(text('xl/sharedStrings.xml'), 'si').map(plain)
  const styles = text('xl/styles.xml')
  const own = elements(styles, 'numFmt').map(
    (one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')] as const,
  )
  const formats = new Map(own.map(([id, code]) => [id ?? '', plain(code ?? '')]))
  const used = elements(elements(styles, 'cellXfs')[0] ?? '', 'xf').map((one) => attribute(one, 'numFmtId') ?? '0')
  const cell = (xml: string): ReadCell => {
    const inside = plain(elements(xml, 'v')[0] ?? elements(xml, 'is')[0] ?? '')
    const kind = attribute(xml, 't')
    if (kind === 's') return { shown: shared[Number(inside)] ?? '', value: undefined }
    if (kind === 'str' || kind === 'inlineStr' || inside === '') return { shown: inside, value: undefined }
    const id = used[Number(attribute(xml, 's') ?? 0)] ?? '0'
    return { shown: shownAs(Number(inside), formats.get(id) ?? builtIn[id] ?? 'General'), value: Number(inside) }
  }
  const names = elements(text('xl/workbook.xml'), 'sheet').map((one) => plain(attribute(one, 'name') ?? ''))
  return new Map(
    names.map((name, index) => {
      const rows = elements(text(`xl/worksheets/sheet${index + 1}.xml`), 'row')
      return [name, rows.map((row) => placed(elements(row, 'c'), cell))]
    }),
  )
}

/** Cells in their columns; a workbook leaves out the empty ones. */
function placed(cells: readonly string[], read: (xml: string) => ReadCell): ReadCell[] {
  const row: ReadCell[] = []
  for (const xml of cells) {
    const letters = /^[A-Z]+/.exec(attribute(xml, 'r') ?? '')?.[0] ?? 'A'
    row[[...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1] = read(xml)
  }
  return Array.from(row, (one) => one ?? { shown: '', value: undefined })
}
