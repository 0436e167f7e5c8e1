import { languageSchema } from '../../../domain/localized.ts'
import type { Fault } from '../../../domain/logic/check.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { asRecord, asText, getAt, type Json, type Path } from '../document/json.ts'
import { headPlace, itemNumber, type Place, pathOf } from '../document/outline-edits.ts'
import { looseText } from '../document/variables.ts'
import { fieldWords, languageName, typeWords } from '../field-words.ts'

type Word = Parameters<typeof designerWords>[0]

/** Words of every fault, by its code. The test reads the codes from the schemas and looks for each here. */
const words: Readonly<Record<string, Word>> = {
  duplicate_item_id: 'faultDuplicateItemId',
  duplicate_variable: 'faultDuplicateVariable',
  condition_unknown_variable: 'faultConditionUnknownVariable',
  condition_looks_ahead: 'faultConditionLooksAhead',
  analysis_unknown_item: 'faultAnalysisUnknownItem',
  analysis_unknown_variable: 'faultAnalysisUnknownVariable',
  unknown_issue: 'faultUnknownIssue',
  translation_missing: 'faultTranslationMissing',
  stand_in_left: 'faultStandInLeft',
  bad_id: 'faultBadId',
  bad_issue_id: 'faultBadIssueId',
  too_many_items: 'faultTooManyItems',
  sections_missing: 'faultSectionsMissing',
  code_too_large: 'faultCodeTooLarge',
  code_reserved: 'faultCodeReserved',
  categories_missing: 'faultCategoriesMissing',
  too_many_categories: 'faultTooManyCategories',
  duplicate_code: 'faultDuplicateCode',
  text_missing: 'faultTextMissing',
  text_too_long: 'faultTextTooLong',
  codes_missing: 'faultCodesMissing',
  min_above_max: 'faultMinAboveMax',
  unknown_item_type: 'faultUnknownItemType',
  invalid_type: 'faultInvalidType',
  too_big: 'faultTooBig',
  too_small: 'faultTooSmall',
  unrecognized_keys: 'faultUnrecognizedKeys',
  invalid_union: 'faultInvalidUnion',
  invalid_value: 'faultInvalidValue',
  invalid_format: 'faultInvalidFormat',
}

export const hasWords = (code: string): boolean => code in words

/** What is wrong, as a sentence. A code that is not known here shows itself. */
export function faultWords(fault: Fault): string {
  const { language } = fault.params
  const known = languageSchema.safeParse(language)
  const params = { ...fault.params, ...(known.success ? { language: languageName(known.data) } : {}) }
  const key = words[fault.code]
  return key ? designerWords(key, params) : designerWords('faultOther', { code: fault.code })
}

/** Where it is, as “第 2 部分 · 第 3 题 · 选项 4 · 文字”. */
export function placeWords(document: Json, { path }: Fault): string {
  const place = placeOf(path)
  const inside = path.slice(pathOf(place).length)
  const names = [
    place.section === null ? designerWords('head') : designerWords('sectionNumber', { number: place.section + 1 }),
    place.section === null || place.item === null
      ? ''
      : designerWords('itemNumber', { number: itemNumber(document, place.section, place.item) }),
    ...inside.map((step) => stepWords(step)),
  ]
  return names.filter(Boolean).join(' · ') + quoted(document, place)
}

function stepWords(step: string | number): string {
  if (typeof step === 'number') return designerWords('entryNumber', { number: step + 1 })
  const language = languageSchema.safeParse(step)
  return language.success ? languageName(language.data) : fieldWords(step)
}

function quoted(document: Json, place: Place): string {
  if (place.section === null || place.item === null) return ''
  const item = asRecord(getAt(document, ['sections', place.section, 'items', place.item]))
  const text = looseText(item.text, 'zh-CN') || typeWords(asText(item.type))
  return text ? `（${text.length > 20 ? `${text.slice(0, 19)}…` : text}）` : ''
}

/** The place of the outline that holds a path. */
export function placeOf(path: Path): Place {
  const [top, section, items, item] = path
  if (top !== 'sections' || typeof section !== 'number') return headPlace
  return { section, item: items === 'items' && typeof item === 'number' ? item : null }
}

/** Whether two paths are the same or the first leads to something inside the second. */
export const isInside = (path: Path, outer: Path): boolean => outer.every((step, at) => path[at] === step)
