const wide = /[\u{2014}\u{2018}-\u{201D}\u{2026}\u{1100}-\u{11FF}\u{2E80}-\u{FFDC}\u{20000}-\u{3FFFD}]/u

/** Width in characters: Han and full-width signs count 1, all others a half. */
export const ems = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 1 : 0.5), 0)

/** Latin signs are half as wide as Han in most faces, but not in all that may stand in for a missing one. */
const latinRoom = 0.65

/** Room in characters that a text surely fits. */
export const roomOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (ems(sign) === 1 ? 1 : latinRoom), 0)

/** Text cut into lines of at most so many characters; what goes past the last line ends in an ellipsis. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines = ['']
  for (const sign of text) {
    const last = lines.at(-1) ?? ''
    if (ems(last + sign) <= width) lines[lines.length - 1] = last + sign
    else lines.push(sign)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`]
}

/** What a line is not broken within: a Han sign with the marks that may not begin or end a line, or letters and digits. */
const unbroken = /[（“‘《〈〔「『]*(?:[\w.,%±+\-℃/:;()]+|.)[），。、；：！？”’》〉〕」』～…—]*\s?/gu

/** A mark that may stand in the margin at the end of a line. */
const hanging = /[，。、；：！？]\s?$/u

/** Lines that a text takes in Word at so many characters a line, the first of them shorter by its indent. */
export function lineCount(text: string, width: number, indent = 0): number {
  let lines = 1
  let used = indent
  for (const [piece] of text.matchAll(unbroken)) {
    if (used + ems(piece.replace(hanging, '').trimEnd()) > width && used > 0) {
      lines += 1
      used = 0
    }
    used += ems(piece)
  }
  return lines
}
