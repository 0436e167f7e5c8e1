const token = /<\?[^>]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const reference = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

/** The first fault that would stop a reader of XML; undefined when there is none. */
export function xmlFault(xml: string): string | undefined {
  if (illegal.test(xml)) return 'a sign that XML forbids'
  if (reference.test(xml)) return 'an ampersand that is not a reference'
  const open: string[] = []
  let roots = 0
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (!found) return `not XML: ${xml.slice(at, at + 60)}`
    const [, close, name = '', attributes = '', empty, text] = found
    if (text !== undefined && open.length === 0 && text.trim() !== '') return `text outside: ${text.slice(0, 60)}`
    if (name === '') continue
    const keys = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, key]) => key)
    if (new Set(keys).size < keys.length) return `an attribute twice: ${found[0].slice(0, 60)}`
    if (close) {
      if (open.pop() !== name) return `</${name}> closes another element`
      continue
    }
    if (open.length === 0) roots++
    if (!empty) open.push(name)
  }
  if (roots !== 1) return `${roots} roots`
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined
}
