/** A cell of a table for spreadsheets; a share stays a number there and is shown in percent. */
export type SheetCell = string | number | { readonly share: number }
export type SheetRows = readonly (readonly SheetCell[])[]

const percentOf = (share: number): string => `${Number((share * 100).toFixed(4))}%`
const plain = (cell: SheetCell): string => (typeof cell === 'object' ? percentOf(cell.share) : String(cell))
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** What spreadsheets take from the clipboard. Marks that would break the lines become spaces. */
export const tabSeparated = (rows: SheetRows): string =>
  rows.map((row) => row.map((cell) => plain(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')

/** Each spreadsheet has its own attribute for the number behind what a cell shows. */
function htmlCell(cell: SheetCell): string {
  if (typeof cell === 'string') return `<td sdnum="1033;0;@" style="mso-number-format:'\\@'">${escaped(cell)}</td>`
  if (typeof cell === 'number') return `<td sdval="${cell}" x:num="${cell}">${cell}</td>`
  const share = Number(cell.share.toFixed(6))
  return `<td sdval="${share}" sdnum="1033;0;0.0%" x:num="${share}" style="mso-number-format:'0\\.0%'">${percentOf(share)}</td>`
}

export const tableHtml = (rows: SheetRows): string =>
  `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')}</table>`

/** Puts a table into the clipboard as spreadsheets and as plain editors want it. False where the browser refuses. */
export function copyTable(rows: SheetRows): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', tabSeparated(rows))
    event.clipboardData?.setData('text/html', tableHtml(rows))
    event.preventDefault()
  }
  document.addEventListener('copy', fill)
  try {
    // The newer navigator.clipboard does not exist on pages that come over plain http, as in the network of a city.
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill)
  }
}
