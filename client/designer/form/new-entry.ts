import { asList, asRecord, type Json, type JsonRecord } from '../document/json.ts'
import { columnsOf, type FieldShape, type Shape } from './shape.ts'

/** The least value of each kind, to start from. */
const blanks: Readonly<Record<Shape['kind'], (shape: Shape) => Json>> = {
  text: () => '',
  localized: () => ({ 'zh-CN': '' }),
  number: (shape) => (shape.kind === 'number' ? (shape.min ?? 0) : 0),
  boolean: () => false,
  choice: (shape) => (shape.kind === 'choice' ? (shape.choices[0] ?? '') : ''),
  condition: () => null,
  fixed: () => null,
  record: (shape) => (shape.kind === 'record' ? blankRecord(shape.fields) : {}),
  list: () => [],
  other: () => null,
}

export const blankOf = (shape: Shape): Json => blanks[shape.kind](shape)

const blankRecord = (fields: readonly FieldShape[]): JsonRecord =>
  Object.fromEntries(fields.filter((field) => !field.isOptional).map(({ key, shape }) => [key, blankOf(shape)]))

/** A new entry at the end of a list, with a number or name that is free. */
export function newEntry(list: readonly Json[], fields: readonly FieldShape[], label = ''): JsonRecord {
  const { key, label: words } = columnsOf(fields)
  const blank = blankRecord(fields)
  if (key) blank[key.key] = freeKey(list, key)
  if (words) blank[words.key] = { 'zh-CN': label }
  return blank
}

function freeKey(list: readonly Json[], { key, shape }: FieldShape): Json {
  const taken = list.map((entry) => asRecord(entry)[key])
  // Codes from 900 on are kept for "other" and "none of these".
  const numbers = taken.filter((value): value is number => typeof value === 'number' && value > 0 && value < 900)
  let number = shape.kind === 'number' ? Math.max(0, ...numbers) + 1 : list.length + 1
  const keyOf = () => (shape.kind === 'number' ? number : `n${number}`)
  while (taken.includes(keyOf())) number++
  return keyOf()
}

/**
 * Entries from pasted lines, one per line. A number before the text is taken as the entry's code; cells of a
 * spreadsheet after the text are its other languages, in the order of the questionnaire.
 */
export function entriesFromLines(
  text: string,
  before: Json,
  fields: readonly FieldShape[],
  languages: readonly string[],
): JsonRecord[] {
  const list = [...asList(before)]
  const { key, label } = columnsOf(fields)
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s+|\s+$/g, ''))
  return lines.filter(Boolean).map((line) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    const { code, rest } = withCode(cells)
    const entry = newEntry(list, fields)
    if (code !== null && key?.shape.kind === 'number') entry[key.key] = code
    if (label) entry[label.key] = textsOf(rest, languages)
    list.push(entry)
    return entry
  })
}

/** “3<tab>text”, “3. text” and “3、text” carry a code; “3岁以下” does not. */
function withCode(cells: string[]): { code: number | null; rest: string[] } {
  const [first = '', ...others] = cells
  if (others.length > 0 && /^-?\d+$/.test(first)) return { code: Number(first), rest: others }
  const numbered = /^(-?\d{1,5})\s*[.、．)）]\s*(\D.*)$/.exec(first)
  return numbered ? { code: Number(numbered[1]), rest: [numbered[2] ?? '', ...others] } : { code: null, rest: cells }
}

function textsOf(cells: readonly string[], languages: readonly string[]): JsonRecord {
  const order = ['zh-CN', ...languages.filter((language) => language !== 'zh-CN')]
  const filled = order.map((language, at) => [language, cells[at] ?? ''] as const).filter(([, text]) => text !== '')
  return { 'zh-CN': '', ...Object.fromEntries(filled) }
}
