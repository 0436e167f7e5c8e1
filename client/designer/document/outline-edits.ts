import { itemTypes } from '../../../domain/items/index.ts'
import { asList, asRecord, asText, getAt, insertAt, type Json, moved, type Path, setAt } from './json.ts'

/** What is open in the designer: the head of the questionnaire, a section, or an item of a section. */
export interface Place {
  readonly section: number | null
  readonly item: number | null
}
export const headPlace: Place = { section: null, item: null }

export function pathOf({ section, item }: Place): Path {
  if (section === null) return []
  return item === null ? ['sections', section] : ['sections', section, 'items', item]
}

export const isSamePlace = (a: Place, b: Place): boolean => a.section === b.section && a.item === b.item

/** An outline after a change, and what is to be open then. */
export interface Edited {
  readonly document: Json
  readonly place: Place
}

const sectionsOf = (document: Json) => asList(getAt(document, ['sections']))
const itemsIn = (document: Json, section: number) => asList(getAt(document, ['sections', section, 'items']))
const setItems = (document: Json, section: number, items: Json[]) =>
  setAt(document, ['sections', section, 'items'], items)

/** The nearest place that exists, for a place that was right in another state of the document. */
export function nearestPlace(document: Json, { section, item }: Place): Place {
  const last = sectionsOf(document).length - 1
  if (section === null || last < 0) return headPlace
  const near = Math.min(section, last)
  const lastItem = itemsIn(document, near).length - 1
  return { section: near, item: item === null || lastItem < 0 ? null : Math.min(item, lastItem) }
}

/** Number of an item in the whole questionnaire, from 1. */
export function itemNumber(document: Json, section: number, item: number): number {
  const before = sectionsOf(document).slice(0, section)
  return before.reduce<number>((sum, one) => sum + asList(asRecord(one).items).length, item + 1)
}

const idsOf = (document: Json): Set<string> =>
  new Set(
    sectionsOf(document).flatMap((section) => [
      asText(asRecord(section).id),
      ...asList(asRecord(section).items).map((item) => asText(asRecord(item).id)),
    ]),
  )

/** An id that neither is taken nor begins the variable names of another item. */
export function freeId(document: Json, stem: string): string {
  const taken = [...idsOf(document)]
  for (let number = 1; ; number++) {
    const id = `${stem}_${number}`
    if (!taken.some((other) => other === id || other.startsWith(`${id}_`))) return id
  }
}

/** A new item of the type after the open one, or at the end of the open section. */
export function addItem(document: Json, place: Place, type: string): Edited {
  const itemType = itemTypes.find((known) => known.type === type)
  if (!itemType) throw new Error(`no item type ${type}`)
  const withSection = sectionsOf(document).length === 0 ? addSection(document, headPlace, '').document : document
  const section = place.section ?? sectionsOf(withSection).length - 1
  const items = itemsIn(withSection, section)
  const at = place.item === null ? items.length : place.item + 1
  // A blank item is plain data.
  const blank = itemType.blank(freeId(withSection, 'item')) as Json
  return { document: setItems(withSection, section, insertAt(items, at, blank)), place: { section, item: at } }
}

export function addSection(document: Json, place: Place, title: string): Edited {
  const sections = sectionsOf(document)
  const at = place.section === null ? sections.length : place.section + 1
  const section = { id: freeId(document, 'section'), title: { 'zh-CN': title }, items: [] }
  return {
    document: setAt(document, ['sections'], insertAt(sections, at, section)),
    place: { section: at, item: null },
  }
}

export function remove(document: Json, place: Place): Edited {
  const after = setAt(document, pathOf(place), undefined)
  return { document: after, place: nearestPlace(after, place) }
}

/** A copy right after the original, with ids of its own. */
export function duplicate(document: Json, { section, item }: Place): Edited {
  if (section === null) return { document, place: { section, item } }
  if (item === null) return duplicateSection(document, section)
  const items = itemsIn(document, section)
  const original = asRecord(items[item])
  const copy = { ...original, id: freeId(document, stemOf(original)) }
  return { document: setItems(document, section, insertAt(items, item + 1, copy)), place: { section, item: item + 1 } }
}

function duplicateSection(document: Json, section: number): Edited {
  const sections = sectionsOf(document)
  const original = asRecord(sections[section])
  const empty = { ...original, id: freeId(document, stemOf(original)), items: [] }
  let copy = setAt(document, ['sections'], insertAt(sections, section + 1, empty))
  for (const [at, item] of asList(original.items).entries()) {
    const record = asRecord(item)
    copy = setAt(copy, ['sections', section + 1, 'items', at], { ...record, id: freeId(copy, stemOf(record)) })
  }
  return { document: copy, place: { section: section + 1, item: null } }
}

const stemOf = (record: { id?: Json }): string => asText(record.id).replace(/_\d+$/, '').slice(0, 34) || 'item'

/** One step up or down. An item at the edge of its section goes into the neighbouring one. */
export function move(document: Json, place: Place, step: 1 | -1): Edited {
  const { section, item } = place
  if (section === null) return { document, place }
  const sections = sectionsOf(document)
  const isInside = (index: number, list: readonly Json[]) => index >= 0 && index < list.length
  if (item === null) {
    if (!isInside(section + step, sections)) return { document, place }
    const order = moved(sections, section, section + step)
    return { document: setAt(document, ['sections'], order), place: { section: section + step, item: null } }
  }
  const items = itemsIn(document, section)
  if (isInside(item + step, items))
    return {
      document: setItems(document, section, moved(items, item, item + step)),
      place: { section, item: item + step },
    }
  return isInside(section + step, sections) ? moveAcross(document, section, item, step) : { document, place }
}

function moveAcross(document: Json, section: number, item: number, step: 1 | -1): Edited {
  const taken = getAt(document, ['sections', section, 'items', item]) ?? null
  const left = setAt(document, ['sections', section, 'items', item], undefined)
  const neighbours = itemsIn(left, section + step)
  const at = step === 1 ? 0 : neighbours.length
  return {
    document: setItems(left, section + step, insertAt(neighbours, at, taken)),
    place: { section: section + step, item: at },
  }
}
