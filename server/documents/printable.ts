const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const turning = /[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu

/**
 * Text as a document can hold it: signs that XML forbids become U+FFFD, line ends one space, and signs that turn the
 * direction of all that follows are left out, so that a quotation can't reverse the words after it.
 */
export const printableText = (text: string): string =>
  text
    .replace(illegal, '\uFFFD')
    .replace(turning, '')
    .replace(/\s*[\t\n\r\u{85}\u{2028}\u{2029}]\s*/gu, ' ')

/** The same value with every text in it made printable. */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T
  if (Array.isArray(value)) return value.map(printable) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T
}
