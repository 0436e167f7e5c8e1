import * as z from 'zod/mini'
import { withCatalogueTexts } from '../../../domain/instrument.ts'
import { type Item, itemSchema, typeOf } from '../../../domain/items/index.ts'
import { type Language, type Localized, textOf } from '../../../domain/localized.ts'
import type { Variable } from '../../../domain/variable.ts'
import { asList, asRecord, getAt, type Json } from './json.ts'
import type { Place } from './outline-edits.ts'

/** Variables of one item, with what a picker needs to say which item that is. */
export interface ItemVariables {
  readonly place: Place
  readonly item: Item
  readonly variables: readonly Variable[]
}

/** Variables of all items that have no faults of shape, in order; others have none yet. */
export function variablesIn(document: Json): ItemVariables[] {
  const sections = asList(getAt(withCatalogueTexts(document) as Json, ['sections']))
  return sections.flatMap((section, at) =>
    asList(asRecord(section).items).flatMap((raw, position) => {
      const parsed = z.safeParse(itemSchema, raw)
      if (!parsed.success) return []
      const variables = typeOf(parsed.data).variables(parsed.data)
      return [{ place: { section: at, item: position }, item: parsed.data, variables }]
    }),
  )
}

/** What a condition at this place may read: only what was asked before it. */
export const variablesBefore = (all: readonly ItemVariables[], { section, item }: Place): ItemVariables[] =>
  all.filter(({ place, variables }) => {
    if (variables.length === 0 || section === null || place.section === null || place.item === null) return false
    return place.section < section || (place.section === section && item !== null && place.item < item)
  })

/** Name of a variable in words: the item, and for one of several also which. */
export function variableLabel({ item, variables }: ItemVariables, variable: Variable, language: Language): string {
  const own = textOf(variable.label, language)
  return variables.length === 1 ? own : `${shortened(textOf(item.text, language))} · ${own}`
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text)

export const findVariable = (all: readonly ItemVariables[], name: string) => {
  for (const owner of all) {
    const variable = owner.variables.find((one) => one.name === name)
    if (variable) return { owner, variable }
  }
  return null
}

/** Text of a document in the language of the reader, for a document whose shape is not certain. */
export const looseText = (value: Json | undefined, language: Language): string => {
  const texts = asRecord(value)
  if (typeof texts['zh-CN'] !== 'string') return ''
  // Checked just above; other languages are texts or absent in any document that was written here.
  return textOf(texts as unknown as Localized, language)
}
