/** A spreadsheet must not run what a text begins with; that of a Chinese desk takes the wide signs for the others. */
const safe = (text: string) => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text)
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The mark by which spreadsheets know UTF-8; stands at the beginning of the file. */
export const csvMark = '\uFEFF'

/**
 * One line of comma-separated values (RFC 4180) with its end. Numbers stand as they are; texts that a spreadsheet would
 * run as a formula begin with an apostrophe; null is an empty cell.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(safe(cell ?? '')))).join(',')}\r\n`

/** A whole file of such lines, with the mark. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  csvMark + rows.map(csvLine).join('')
