/** The first sentence and the rest of a paragraph. */
export function leadOf(text: string): readonly [lead: string, rest: string] {
  const end = text.indexOf('。') + 1 || text.length
  return [text.slice(0, end), text.slice(end)]
}
