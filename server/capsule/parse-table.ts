import { recordScanner } from '../analyze/record-scanner.ts'

const mark = Buffer.from([0xef, 0xbb, 0xbf])

/** Hands every record of a CSV, that of the names first, to `take` as texts. Throws on what is none. */
export function parseTable(bytes: Uint8Array, take: (cells: string[], row: number) => void): void {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let row = 0
  const scanner = recordScanner({
    record: ({ bytes: piece, count, from, to, isEscaped }) => {
      const cells = Array.from({ length: count }, (_, c) => {
        const text = piece.toString('utf8', from[c]!, to[c]!)
        return isEscaped[c] ? text.replaceAll('""', '"') : text
      })
      take(cells, row++)
    },
    fault: (code, line) => {
      throw new Error(`${code}, line ${line}`)
    },
  })
  scanner.push(whole.subarray(0, 3).equals(mark) ? whole.subarray(3) : whole)
  scanner.end()
}

/** All records of a small CSV but the first, which holds the names. */
export function tableRows(bytes: Uint8Array): { readonly head: string[]; readonly rows: string[][] } {
  const all: string[][] = []
  parseTable(bytes, (cells) => all.push(cells))
  const [head = [], ...rows] = all
  return { head, rows }
}
