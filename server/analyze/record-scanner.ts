import type { CsvFaultCode } from './csv-fault.ts'

/** Cells of one record as places in bytes; `isEscaped` cells hold doubled quotes. Reused from record to record. */
export interface CsvRecord {
  bytes: Buffer
  count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly isQuoted: Uint8Array
  readonly isEscaped: Uint8Array
  /** Line, from 1, on which the record begins. */
  line: number
}

export interface ScanEvents {
  record(record: CsvRecord): void
  fault(code: CsvFaultCode, line: number, column: number): never
}

const [comma, quote, lf, cr] = [0x2c, 0x22, 0x0a, 0x0d]
/** More columns than any file has. */
const mostCells = 65_536
/** A record longer than this has a quote that was never closed. */
const longestRecord = 8 * 1024 * 1024

interface Scanner {
  /** Reads as many whole records as there are; what is left waits for more. */
  push(bytes: Buffer): void
  /** The last record may end without a line break. */
  end(): void
}

/** Reads CSV (RFC 4180) from bytes that come in pieces; lines end in CR, LF or both. */
export function recordScanner(events: ScanEvents): Scanner {
  const record: CsvRecord = {
    bytes: Buffer.alloc(0),
    count: 0,
    from: new Int32Array(mostCells),
    to: new Int32Array(mostCells),
    isQuoted: new Uint8Array(mostCells),
    isEscaped: new Uint8Array(mostCells),
    line: 1,
  }
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  /** Position after a record that starts at `start`, or −1 where the bytes end before it does. */
  const scan = (bytes: Buffer, start: number, isLast: boolean): number => {
    const { length } = bytes
    let at = start
    let column = 0
    let lines = 0
    for (;;) {
      if (column >= mostCells) events.fault('wrong_number_of_cells', line, column)
      record.isEscaped[column] = 0
      if (at < length && bytes[at] === quote) {
        record.isQuoted[column] = 1
        const from = ++at
        for (;;) {
          if (at >= length) {
            if (isLast) events.fault('quote_not_closed', line, column)
            return -1
          }
          const byte = bytes[at]!
          if (byte === quote) {
            if (at + 1 >= length && !isLast) return -1
            if (bytes[at + 1] !== quote) break
            record.isEscaped[column] = 1
            at++
          } else if (byte === lf || (byte === cr && bytes[at + 1] !== lf)) lines++
          at++
        }
        record.from[column] = from
        record.to[column] = at++
        if (at < length && bytes[at] !== comma && bytes[at] !== lf && bytes[at] !== cr)
          events.fault('text_after_quote', line + lines, column)
      } else {
        record.isQuoted[column] = 0
        record.from[column] = at
        let byte = -1
        while (at < length) {
          byte = bytes[at]!
          if (byte === comma || byte === lf || byte === cr) break
          if (byte === quote) events.fault('quote_inside_cell', line + lines, column)
          at++
        }
        record.to[column] = at
      }
      column++
      if (at >= length) {
        if (!isLast) return -1
        break
      }
      const byte = bytes[at]!
      if (byte === comma) {
        at++
        continue
      }
      if (byte === cr) {
        if (at + 1 >= length && !isLast) return -1
        if (bytes[at + 1] === lf) at++
      }
      at++
      lines++
      break
    }
    record.bytes = bytes
    record.count = column
    record.line = line
    line += lines
    return at
  }
  const scanAll = (bytes: Buffer, isLast: boolean): void => {
    let at = 0
    while (at < bytes.length) {
      const next = scan(bytes, at, isLast)
      if (next < 0) break
      at = next
      events.record(record)
    }
    rest = bytes.subarray(at)
    if (!isLast && rest.length > longestRecord) events.fault('quote_not_closed', line, 0)
  }
  return {
    push: (bytes) => scanAll(rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes, false),
    end: () => scanAll(rest, true),
  }
}
