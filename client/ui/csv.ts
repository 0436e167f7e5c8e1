/** A spreadsheet must not run what a cell begins with. */
const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text)
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Comma-separated values by RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quoted(safe(String(cell)))).join(',')).join('\r\n')}\r\n`
