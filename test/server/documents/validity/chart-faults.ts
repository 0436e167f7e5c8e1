import { strFromU8 } from 'fflate'
import { attribute, elements } from '../opened.ts'
import { type ReadCell, readWorkbook } from '../workbook-cells.ts'
import { type Package, relationsOf } from './package-faults.ts'

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plain = (text: string) => text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '')

/** Cells of a range as `Sheet1!$B$2:$D$2`, by rows. */
function cellsOf(
  sheets: ReadonlyMap<string, readonly (readonly ReadCell[])[]>,
  range: string,
): (ReadCell | undefined)[] {
  const [sheet = '', cells = ''] = range.replaceAll('$', '').split('!')
  const [from = '', to = from] = cells.split(':')
  const place = (name: string) => [name.charCodeAt(0) - 65, Number(name.slice(1)) - 1] as const
  const [[left, top], [right, bottom]] = [place(from), place(to)]
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index)
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => sheets.get(sheet)?.[top + index] ?? [])
  return rows.flatMap((row) => columns.map((column) => row[column]))
}

/** Where a chart shows another value than its workbook holds, or has none. */
export function chartFaults(files: Package): string[] {
  const relations = relationsOf(files)
  const charts = Object.keys(files).filter((name) => /\/charts\/[^/]+\.xml$/.test(name))
  return charts.flatMap((chart) => {
    const xml = strFromU8(files[chart] ?? new Uint8Array())
    const data = attribute(elements(xml, 'c:externalData')[0] ?? '', 'r:id')
    const book = files[relations.find(({ from, id }) => from === chart && id === data)?.target ?? '']
    if (!book) return [`${chart} has no workbook`]
    const sheets = readWorkbook(book)
    return [...elements(xml, 'c:numRef'), ...elements(xml, 'c:strRef')].flatMap((reference) => {
      const range = /<c:f>(.*?)<\/c:f>/.exec(reference)?.[1] ?? ''
      const shown = [...reference.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value = '']) => plain(value))
      const isNumber = reference.startsWith('<c:numRef')
      const held = cellsOf(sheets, range)
        .slice(0, Math.max(shown.length, 1))
        .map((cell) => (isNumber ? String(cell?.value) : cell?.shown))
      return held.join('\n') === shown.join('\n') ? [] : [`${chart} ${range}: ${shown} is not ${held}`]
    })
  })
}
