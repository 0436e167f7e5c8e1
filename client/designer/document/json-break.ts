// Engines do not all say where a text breaks, and none in the same words.
const space = /[ \t\n\r]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in texts.
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Offset of the first character that can't be part of JSON; the length of the text when it only ends too early. */
export function jsonBreak(text: string): number {
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  const sign = (wanted: string): boolean => {
    skip(space)
    if (text[at] !== wanted) return false
    at++
    return true
  }
  /** True when a whole value was read; else `at` stands where it breaks. */
  const value = (): boolean => {
    if (sign('{')) return entries('}', () => skip(space) && skip(quoted) && sign(':') && value())
    if (sign('[')) return entries(']', value)
    return skip(quoted) || skip(plain)
  }
  const entries = (end: string, entry: () => boolean): boolean => {
    if (sign(end)) return true
    do if (!entry()) return false
    while (sign(','))
    return sign(end)
  }
  if (value()) skip(space)
  return at
}
