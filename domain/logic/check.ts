import * as z from 'zod/mini'
import { type Instrument, itemsOf, parseInstrument } from '../instrument.ts'
import { type Item, typeOf } from '../items/index.ts'
import { isStandIn } from '../stand-in.ts'
import { type Condition, variablesOf } from './condition.ts'

/** What is wrong with a questionnaire document. `path` leads to the place; words are in the client's catalogue. */
export const faultSchema = z.object({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  /** Section and item concerned, where there is one. */
  item: z.nullable(z.string()),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.string()),
})
export type Fault = z.output<typeof faultSchema>

const fault = (
  code: string,
  item: string | null,
  path: (string | number)[],
  params: Record<string, string> = {},
): Fault => ({
  code,
  item,
  path,
  severity: 'error',
  params,
})

/** Faults of shape: from the schema. A document with any of them has no `instrument`. */
function shapeFaults(document: unknown, issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.map((issue) => {
    const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol')
    const code = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code
    return fault(code, itemAt(document, path), path, 'keys' in issue ? { keys: issue.keys.join('、') } : {})
  })
}

function itemAt(document: unknown, path: readonly (string | number)[]): string | null {
  if (path[0] !== 'sections' || path[2] !== 'items') return null
  let value = document
  for (const part of path.slice(0, 4)) value = (value as Record<string | number, unknown> | undefined)?.[part]
  const id = (value as { id?: unknown } | undefined)?.id
  return typeof id === 'string' ? id : null
}

/** Parses a document and checks what the schema cannot: ids, references, logic, languages. */
export function checkInstrument(document: unknown): { instrument: Instrument | null; faults: Fault[] } {
  const parsed = parseInstrument(document)
  if (!parsed.success) return { instrument: null, faults: shapeFaults(document, parsed.error.issues) }
  const instrument = parsed.data
  const faults = [
    ...duplicates(instrument),
    ...forwardReferences(instrument),
    ...brokenReferences(instrument),
    ...missingTranslations(instrument),
    ...standInsLeft(instrument),
  ]
  return { instrument, faults }
}

function* placesOf(
  instrument: Instrument,
): Generator<{ item: Item; path: (string | number)[]; conditions: Condition[] }> {
  for (const [s, section] of instrument.sections.entries())
    for (const [i, item] of section.items.entries())
      yield {
        item,
        path: ['sections', s, 'items', i],
        conditions: [section.showIf, item.showIf].filter((c): c is Condition => c !== undefined),
      }
}

function duplicates(instrument: Instrument): Fault[] {
  const seenIds = new Set<string>()
  const seenNames = new Set<string>()
  const faults: Fault[] = []
  for (const { item, path } of placesOf(instrument)) {
    if (seenIds.has(item.id)) faults.push(fault('duplicate_item_id', item.id, path, { id: item.id }))
    seenIds.add(item.id)
    for (const { name } of typeOf(item).variables(item)) {
      if (seenNames.has(name)) faults.push(fault('duplicate_variable', item.id, path, { name }))
      seenNames.add(name)
    }
  }
  return faults
}

/** A condition may only read what stands before it, so every path can be walked from the top. */
function forwardReferences(instrument: Instrument): Fault[] {
  const before = new Set<string>()
  const all = new Set(
    itemsOf(instrument).flatMap((item) =>
      typeOf(item)
        .variables(item)
        .map((v) => v.name),
    ),
  )
  const faults: Fault[] = []
  for (const { item, path, conditions } of placesOf(instrument)) {
    for (const name of conditions.flatMap(variablesOf)) {
      if (!all.has(name)) faults.push(fault('condition_unknown_variable', item.id, [...path, 'showIf'], { name }))
      else if (!before.has(name)) faults.push(fault('condition_looks_ahead', item.id, [...path, 'showIf'], { name }))
    }
    for (const { name } of typeOf(item).variables(item)) before.add(name)
  }
  return faults
}

function brokenReferences(instrument: Instrument): Fault[] {
  const ids = new Set(itemsOf(instrument).map((item) => item.id))
  const names = new Set(
    itemsOf(instrument).flatMap((item) =>
      typeOf(item)
        .variables(item)
        .map((v) => v.name),
    ),
  )
  const { analysis } = instrument
  const wanted = [
    analysis.priority,
    analysis.ranking,
    analysis.overall,
    ...analysis.concern,
    ...analysis.satisfaction,
    ...analysis.comments.map((c) => c.item),
    ...analysis.programmes.flatMap((p) => [p.knowledge, p.rating]),
  ]
  const roles = wanted
    .filter((id): id is string => id !== undefined && !ids.has(id))
    .map((id) => fault('analysis_unknown_item', null, ['analysis'], { id }))
  const groups = [...analysis.groups, ...(analysis.place ? [analysis.place] : [])]
    .filter((name) => !names.has(name))
    .map((name) => fault('analysis_unknown_variable', null, ['analysis', 'groups'], { name }))
  const contradictions = (analysis.contradictions ?? [])
    .flatMap(({ when }) => variablesOf(when))
    .filter((name) => name !== '@sector' && !names.has(name))
    .map((name) => fault('analysis_unknown_variable', null, ['analysis', 'contradictions'], { name }))
  const catalogue = new Set(instrument.issues.map((issue) => issue.id))
  const strays = [...placesOf(instrument)].flatMap(({ item, path }) =>
    ['categories' in item ? item.categories : [], 'rows' in item ? item.rows : []]
      .flat()
      .filter((category) => category.issue !== undefined && !catalogue.has(category.issue))
      .map((category) => fault('unknown_issue', item.id, path, { issue: category.issue ?? '' })),
  )
  return [...roles, ...groups, ...contradictions, ...strays]
}

/** Texts that lack a language which the instrument offers: a warning, since Chinese stands in. One per item and language. */
function missingTranslations(instrument: Instrument): Fault[] {
  const others = instrument.languages.filter((language) => language !== 'zh-CN')
  return [...placesOf(instrument)].flatMap(({ item, path }) =>
    others
      .filter((language) => lacks(item, language))
      .map(
        (language): Fault => ({ ...fault('translation_missing', item.id, path, { language }), severity: 'warning' }),
      ),
  )
}

/** Words to be written over that nobody has: warnings, since a trial may do with them. */
const standInsLeft = (instrument: Instrument): Fault[] =>
  pathsToStandIns(instrument).map((path) => ({
    ...fault('stand_in_left', itemAt(instrument, path), path),
    severity: 'warning',
  }))

function pathsToStandIns(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return isStandIn(value) ? [[...path]] : []
  if (Array.isArray(value)) return value.flatMap((part, place) => pathsToStandIns(part, [...path, place]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => pathsToStandIns(part, [...path, key]))
}

function lacks(value: unknown, language: string): boolean {
  if (Array.isArray(value)) return value.some((part) => lacks(part, language))
  if (value === null || typeof value !== 'object') return false
  if ('zh-CN' in value) return !(value as Record<string, unknown>)[language]
  return Object.values(value).some((part) => lacks(part, language))
}
