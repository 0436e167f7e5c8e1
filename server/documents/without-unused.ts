import { strFromU8, strToU8 } from 'fflate'
import type { Files } from './zipped.ts'

/** Parts that the library writes into every document and that ours have no use for; two of them are not quite valid. */
const unused = [
  'docProps/custom.xml',
  ...['numbering', 'comments', 'footnotes', 'endnotes'].map((one) => `word/${one}.xml`),
]

const relationsOf = (part: string) => part.replace(/[^/]+$/, '_rels/$&.rels')
const isEmptyList = (name: string, xml: string) => name.endsWith('.rels') && !xml.includes('<Relationship ')
const lists = ['[Content_Types].xml', '_rels/.rels', relationsOf('word/document.xml')]

const pathIn = (list: string, target: string) => (target.startsWith('/') ? target.slice(1) : folderOf(list) + target)
const folderOf = (list: string) => list.replace(/(?:_rels\/)?[^/]*$/, '')

/** A list of types or relationships without the entries of unused parts. */
const shortened = (list: string, xml: string): string =>
  xml.replace(/<(?:Override|Relationship) [^>]*\/>/g, (entry) => {
    const [, target = ''] = /(?:PartName|Target)="([^"]*)"/.exec(entry) ?? []
    return unused.includes(pathIn(list, target)) ? '' : entry
  })

/** A packed document without unused parts, what leads to them, and lists of no relationship. */
export function withoutUnused(files: Files): Files {
  const gone = new Set([...unused, ...unused.map(relationsOf)])
  const kept = Object.entries(files).filter(([name, bytes]) => !gone.has(name) && !isEmptyList(name, strFromU8(bytes)))
  return Object.fromEntries(
    kept.map(([name, bytes]) => [name, lists.includes(name) ? strToU8(shortened(name, strFromU8(bytes))) : bytes]),
  )
}
