/** A questionnaire document while it is written: any JSON, since a draft may have faults. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonRecord = { [key: string]: Json }
export type Path = readonly (string | number)[]

export const isRecord = (value: Json | undefined): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const asRecord = (value: Json | undefined): JsonRecord => (isRecord(value) ? value : {})
export const asList = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])
export const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const own = (value: JsonRecord, key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined)

export function getAt(document: Json | undefined, path: Path): Json | undefined {
  let value = document
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step]
    else if (isRecord(value)) value = own(value, String(step))
    else return undefined
  }
  return value
}

/** A copy with another value at the path; undefined takes the key or entry away. Untouched parts stay the same objects. */
export function setAt(document: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return value ?? null
  if (typeof step === 'number') return setEntry(asList(document), step, rest, value)
  const record = asRecord(document)
  if (rest.length === 0 && value === undefined) return without(record, step)
  return { ...record, [step]: setAt(own(record, step), rest, value) }
}

function setEntry(list: Json[], index: number, rest: Path, value: Json | undefined): Json[] {
  if (rest.length === 0 && value === undefined) return list.filter((_, at) => at !== index)
  const copy = [...list]
  copy[index] = setAt(list[index], rest, value)
  return copy
}

function without(record: JsonRecord, key: string): JsonRecord {
  const { [key]: _, ...rest } = record
  return rest
}

export const insertAt = (list: readonly Json[], index: number, ...values: Json[]): Json[] => [
  ...list.slice(0, index),
  ...values,
  ...list.slice(index),
]

/** The list with one entry moved to another position; positions outside leave it as it was. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list]
  if (from < 0 || to < 0 || from >= list.length || to >= list.length) return copy
  copy.splice(to, 0, ...copy.splice(from, 1))
  return copy
}

export const isSame = (a: Json | undefined, b: Json | undefined): boolean => a === b || sorted(a) === sorted(b)

const sorted = (value: Json | undefined): string =>
  JSON.stringify(value, (_, part: Json) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  ) ?? ''
