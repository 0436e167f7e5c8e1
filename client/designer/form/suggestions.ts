import type { Language } from '../../../domain/localized.ts'
import { asList, asRecord, asText, getAt, type Json, type Path } from '../document/json.ts'
import { looseText } from '../document/variables.ts'
import type { Editor } from '../editor.ts'

interface Suggestion {
  readonly value: string
  readonly label: string
}
type Source = (document: Json, path: Path) => readonly Json[]

const itemsOf: Source = (document) =>
  asList(getAt(document, ['sections'])).flatMap((section) => asList(asRecord(section).items))
const issueGroups: Source = (document) => asList(getAt(document, ['issueGroups']))

/** Groups of the item that the category belongs to, or those of the catalogue of issues. */
const groups: Source = (document, path) =>
  path[0] === 'sections' ? asList(getAt(document, [...path.slice(0, 4), 'groups'])) : issueGroups(document, path)

/** Fields whose text is the id of something else in the document. */
const sources: Readonly<Record<string, Source>> = {
  from: itemsOf,
  item: itemsOf,
  knowledge: itemsOf,
  rating: itemsOf,
  priority: itemsOf,
  ranking: itemsOf,
  group: groups,
  issue: (document) => asList(getAt(document, ['issues'])),
}

export function suggestionsFor(key: string, path: Path, editor: Pick<Editor, 'document'>): Suggestion[] {
  const source = sources[key]
  if (!source) return []
  const language: Language = 'zh-CN'
  return source(editor.document.value, path).map((entry) => {
    const record = asRecord(entry)
    const text = record.text ?? record.label ?? record.name
    return { value: asText(record.id), label: looseText(text, language) }
  })
}
