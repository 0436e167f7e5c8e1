import { asList, asRecord, asText, getAt, isSame, type Json } from './json.ts'

/** What changed between two documents, in counts. Items and sections are the same when their ids are. */
export interface Difference {
  readonly itemsAdded: number
  readonly itemsRemoved: number
  readonly itemsChanged: number
  readonly itemsMoved: number
  readonly sectionsAdded: number
  readonly sectionsRemoved: number
  readonly sectionsChanged: number
  /** Parts of the head that differ: title, languages, catalogue and the like. */
  readonly headChanged: number
}

interface Parts {
  readonly items: ReadonlyMap<string, Json>
  /** Items in order, with the section in which each stands. */
  readonly order: readonly string[]
  readonly sections: ReadonlyMap<string, Json>
  readonly head: ReadonlyMap<string, Json>
}

function partsOf(document: Json): Parts {
  const sections = asList(getAt(document, ['sections'])).map(asRecord)
  const placed = sections.flatMap((section) =>
    asList(section.items).map((item) => [asText(asRecord(item).id), item, asText(section.id)] as const),
  )
  return {
    items: new Map(placed.map(([id, item]) => [id, item])),
    order: placed.map(([id, , section]) => `${section}/${id}`),
    sections: new Map(sections.map(({ items: _, ...section }) => [asText(section.id), section])),
    head: new Map(Object.entries(asRecord(document)).filter(([key]) => key !== 'sections')),
  }
}

const absentFrom = (other: ReadonlyMap<string, Json>, one: ReadonlyMap<string, Json>): number =>
  [...one.keys()].filter((key) => !other.has(key)).length

const differing = (before: ReadonlyMap<string, Json>, after: ReadonlyMap<string, Json>): number =>
  [...after].filter(([key, value]) => before.has(key) && !isSame(before.get(key), value)).length

export function differenceOf(before: Json, after: Json): Difference {
  const [old, now] = [partsOf(before), partsOf(after)]
  return {
    itemsAdded: absentFrom(old.items, now.items),
    itemsRemoved: absentFrom(now.items, old.items),
    itemsChanged: differing(old.items, now.items),
    itemsMoved: movedItems(old, now),
    sectionsAdded: absentFrom(old.sections, now.sections),
    sectionsRemoved: absentFrom(now.sections, old.sections),
    sectionsChanged: differing(old.sections, now.sections),
    headChanged: differing(old.head, now.head) + absentFrom(old.head, now.head) + absentFrom(now.head, old.head),
  }
}

/** Items of both that left the longest common order: the fewest that somebody must have moved. */
function movedItems(old: Parts, now: Parts): number {
  const idOf = (placed: string) => placed.slice(placed.indexOf('/') + 1)
  const before = old.order.filter((placed) => now.items.has(idOf(placed)))
  const positions = new Map(before.map((placed, position) => [placed, position]))
  const kept = now.order.flatMap((placed) => positions.get(placed) ?? [])
  return before.length - longestRise(kept)
}

function longestRise(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const number of numbers) {
    const at = ends.findIndex((end) => end >= number)
    ends[at < 0 ? ends.length : at] = number
  }
  return ends.length
}
