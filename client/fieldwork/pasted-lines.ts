export interface PastedLine {
  /** Number of the line in the pasted text, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What may stand between cells; the sets of two come last, for lists in which both kinds of a mark are mixed. */
const separators = ['\t', ';', '；', ',', '，', ';；', ',，'] as const

/**
 * Text from a spreadsheet as rows of cells, split at the mark by which most lines get `columns` cells or more. Quoted
 * cells may hold the mark and line breaks; a quotation mark that is never closed is an ordinary character. Empty lines
 * are left out.
 */
export function pastedLines(text: string, columns: number): PastedLine[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const fitting = (lines: readonly PastedLine[]) => lines.filter(({ cells }) => cells.length >= columns).length
  return separators
    .filter((marks) => [...marks].every((mark) => clean.includes(mark)))
    .map((marks) => linesBy(clean, marks))
    .reduce((best, lines) => (fitting(lines) > fitting(best) ? lines : best), linesBy(clean, '\t'))
}

function linesBy(text: string, marks: string): PastedLine[] {
  const lines: PastedLine[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  for (let from = 0; from <= text.length; ) {
    const { value, end } = readCell(text, from, marks)
    line += newlines(value)
    cells.push(tidy(value))
    if (end >= text.length || text[end] === '\n') {
      lines.push({ line: begun, cells })
      cells = []
      line += 1
      begun = line
    }
    from = end + 1
  }
  return lines.filter((one) => one.cells.some((cell) => cell !== ''))
}

function readCell(text: string, from: number, marks: string): { value: string; end: number } {
  const close = text[from] === '"' ? closingQuote(text, from, marks) : -1
  if (close > 0) return { value: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 }
  let end = from
  while (end < text.length && text[end] !== '\n' && !marks.includes(text[end] ?? '')) end++
  return { value: text.slice(from, end), end }
}

/** Where the quoted cell that begins here ends; -1 when what follows the mark is not the end of a cell. */
function closingQuote(text: string, from: number, marks: string): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    const next = text[at + 1]
    if (next === '"') continue
    return next === undefined || next === '\n' || marks.includes(next) ? at : -1
  }
  return -1
}

const newlines = (text: string) => text.split('\n').length - 1
/** Without control characters, halves of characters and outer spaces: nothing that a database would refuse. */
const tidy = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
