import { isUtf8 } from 'node:buffer'
import type { CategoryColumn } from '../../analysis/plan/data.ts'

/** Texts that are added one by one, each different one stored once. */
export interface LabelColumn {
  /** Adds the text of some bytes; false where they are not UTF-8. */
  add(bytes: Buffer, from: number, to: number): boolean
  addMissing(): void
  categories(): CategoryColumn
}

/** Up to six bytes as one number, so that short texts are found without being made; −1 for longer ones. */
function keyOf(bytes: Buffer, from: number, to: number): number {
  if (to - from > 6) return -1
  let key = to - from
  for (let at = from; at < to; at++) key = key * 256 + bytes[at]!
  return key
}

export function labelColumn(missing: ReadonlySet<string>): LabelColumn {
  const labels: string[] = []
  const byText = new Map<string, number>()
  const byKey = new Map<number, number>()
  let codes = new Int32Array(1024)
  let size = 0
  const append = (code: number): void => {
    if (size === codes.length) {
      const larger = new Int32Array(size * 2)
      larger.set(codes)
      codes = larger
    }
    codes[size++] = code
  }
  /** −1 for a missing one, −2 for bytes that are not UTF-8. */
  const codeOf = (bytes: Buffer, from: number, to: number): number => {
    const text = bytes.toString('utf8', from, to)
    const known = byText.get(text)
    if (known !== undefined) return known
    if (missing.has(text)) return -1
    if (text.includes('\uFFFD') && !isUtf8(bytes.subarray(from, to))) return -2
    byText.set(text, labels.length)
    return labels.push(text) - 1
  }
  return {
    add: (bytes, from, to) => {
      const key = keyOf(bytes, from, to)
      let code = key < 0 ? undefined : byKey.get(key)
      if (code === undefined) {
        code = codeOf(bytes, from, to)
        if (code === -2) return false
        if (key >= 0) byKey.set(key, code)
      }
      append(code)
      return true
    },
    addMissing: () => append(-1),
    categories: () => ({ codes: codes.subarray(0, size), labels }),
  }
}
