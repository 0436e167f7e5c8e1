const pattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number that a cell says; NaN for any other text. Spaces around it are no matter. */
function numberIn(text: string): number {
  const trimmed = text.trim()
  const value = pattern.test(trimmed) ? Number(trimmed) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}

/** The same from bytes, without making a text where there are only a few digits. */
export function numberInBytes(bytes: Buffer, from: number, to: number): number {
  if (to - from <= 9) {
    let value = 0
    let at = from
    for (; at < to; at++) {
      const digit = bytes[at]! - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (at === to && to > from) return value
  }
  return numberIn(bytes.toString('latin1', from, to))
}
