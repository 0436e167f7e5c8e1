import { strFromU8 } from 'fflate'
import { attribute, elements } from '../opened.ts'

export type Package = Record<string, Uint8Array>

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const metadata = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'
const openXml = 'application/vnd.openxmlformats-officedocument'
const word = `${openXml}.wordprocessingml`
const slides = `${openXml}.presentationml`
const sheets = `${openXml}.spreadsheetml`

/** Which content types a part may have to which a relationship of this type leads (ISO/IEC 29500-1, 11 to 15). */
const typesOf: Record<string, readonly string[]> = {
  [`${office}/officeDocument`]: [`${word}.document.main`, `${slides}.presentation.main`, `${sheets}.sheet.main`],
  [`${office}/styles`]: [`${word}.styles`, `${sheets}.styles`],
  [`${office}/settings`]: [`${word}.settings`],
  [`${office}/fontTable`]: [`${word}.fontTable`],
  [`${office}/header`]: [`${word}.header`],
  [`${office}/footer`]: [`${word}.footer`],
  [`${office}/chart`]: [`${openXml}.drawingml.chart`],
  [`${office}/theme`]: [`${openXml}.theme`],
  [`${office}/slide`]: [`${slides}.slide`],
  [`${office}/slideLayout`]: [`${slides}.slideLayout`],
  [`${office}/slideMaster`]: [`${slides}.slideMaster`],
  [`${office}/notesSlide`]: [`${slides}.notesSlide`],
  [`${office}/notesMaster`]: [`${slides}.notesMaster`],
  [`${office}/worksheet`]: [`${sheets}.worksheet`],
  [`${office}/sharedStrings`]: [`${sheets}.sharedStrings`],
  [`${office}/extended-properties`]: [`${openXml}.extended-properties`],
  [`${metadata}/core-properties`]: ['application/vnd.openxmlformats-package.core-properties'],
}
const workbook = `${sheets}.sheet`

const textOf = (files: Package, name: string) => strFromU8(files[name] ?? new Uint8Array())

type Relation = { from: string; id: string; type: string; target: string }

/** All relationships of a package; `from` is the part that has them, empty for the package. */
export const relationsOf = (files: Package): Relation[] =>
  Object.keys(files)
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '')
      const from = folder + (/_rels\/(.*)\.rels$/.exec(name)?.[1] ?? '')
      return elements(textOf(files, name), 'Relationship').map((one) => ({
        from,
        id: attribute(one, 'Id') ?? '',
        type: attribute(one, 'Type') ?? '',
        target: new URL(attribute(one, 'Target') ?? '', `file:///${folder}`).pathname.slice(1),
      }))
    })

const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** What the rules of packages find wrong that no schema sees. */
export function packageFaults(files: Package): string[] {
  const relations = relationsOf(files)
  return [
    ...contentTypeFaults(files, relations),
    ...relationFaults(files, relations),
    ...Object.keys(files).flatMap((name) => (name.endsWith('.xml') ? idFaults(name, textOf(files, name)) : [])),
    ...rangeFaults(textOf(files, 'xl/workbook.xml')),
  ]
}

function contentTypeFaults(files: Package, relations: readonly Relation[]): string[] {
  const list = textOf(files, '[Content_Types].xml')
  const entry = (tag: string, key: string) =>
    elements(list, tag).map((one) => [attribute(one, key) ?? '', attribute(one, 'ContentType') ?? ''] as const)
  const own = new Map(entry('Override', 'PartName'))
  const byEnd = new Map(entry('Default', 'Extension'))
  const typeOf = (part: string) => own.get(`/${part}`) ?? byEnd.get(part.split('.').at(-1) ?? '')
  const parts = Object.keys(files).filter((name) => name !== '[Content_Types].xml')
  const wrong = relations.filter(({ type, target }) => {
    const found = typeOf(target)
    return type === `${office}/package` ? found !== workbook : !typesOf[type]?.some((one) => found === `${one}+xml`)
  })
  return [
    ...twice(entry('Override', 'PartName').map(([name]) => name)).map((name) => `two types of ${name}`),
    ...[...own.keys()].filter((name) => !files[name.slice(1)]).map((name) => `a type of ${name}, which is missing`),
    ...parts.filter((name) => !typeOf(name)).map((name) => `no type of ${name}`),
    ...wrong.map(({ type, target }) => `${target} is ${typeOf(target)}, but related by ${type}`),
  ]
}

function relationFaults(files: Package, relations: readonly Relation[]): string[] {
  const reached = new Set(relations.map(({ target }) => target))
  const parts = Object.keys(files).filter((name) => !/\.rels$|^\[Content_Types\]/.test(name))
  const used = parts.flatMap((part) =>
    [...textOf(files, part).matchAll(/ r:(?:id|embed|link|pict)="([^"]*)"/g)].map(([, id = '']) => ({ part, id })),
  )
  const isKnown = ({ part, id }: { part: string; id: string }) =>
    relations.some((one) => one.from === part && one.id === id)
  return [
    ...twice(relations.map(({ from, id }) => `${id} of ${from}`)).map((one) => `two relationships ${one}`),
    ...relations.filter(({ target }) => !files[target]).map(({ from, target }) => `${from} leads to no ${target}`),
    ...relations.filter(({ from }) => from && !files[from]).map(({ from }) => `relationships of no ${from}`),
    ...parts.filter((part) => !reached.has(part)).map((part) => `nothing leads to ${part}`),
    ...used.filter((one) => !isKnown(one)).map(({ part, id }) => `${part} names ${id}, which it has not`),
  ]
}

/** Names that must differ within one part. */
const ids: readonly (readonly [element: string, key: string])[] = [
  ['wp:docPr', 'id'],
  ['p:cNvPr', 'id'],
  ['w:bookmarkStart', 'w:id'],
  ['w:bookmarkStart', 'w:name'],
  ['w:style', 'w:styleId'],
  ['p:sldId', 'id'],
  ['p:sldLayoutId', 'id'],
  ['c:ser', 'c:idx'],
  ['sheet', 'sheetId'],
  ['sheet', 'name'],
]

const idFaults = (part: string, xml: string): string[] =>
  ids.flatMap(([element, key]) => {
    const tags = [...xml.matchAll(new RegExp(`<${element}(?=[\\s/>])[^>]*>`, 'g'))].map(([tag]) => tag)
    return twice(tags.flatMap((tag) => attribute(tag, key) ?? [])).map((id) => `${part}: two ${element} ${key} ${id}`)
  })

/** Names of ranges: Excel repairs a file in which one names no sheet, or a sheet that wants quotes without them. */
function rangeFaults(book: string): string[] {
  const sheets = elements(book, 'sheet').map((one) => attribute(one, 'name') ?? '')
  const ranges = [...book.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, range = '']) => range)
  const isPlain = (name: string) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)
  return ranges.flatMap((range) => {
    const [, quoted, plain] = /^(?:'([^']*)'|([^'!]*))!\$/.exec(range) ?? []
    const isGood = sheets.includes(quoted ?? plain ?? '') && (quoted !== undefined || isPlain(plain ?? ''))
    return isGood ? [] : [`a range is named ${range}`]
  })
}
