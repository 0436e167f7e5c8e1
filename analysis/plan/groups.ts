import type { PlanData } from './data.ts'

/** Combinations of categories that somebody of weight has, the first variable running fastest. */
export interface PlanGroups {
  /** Group of every row; −1 where a value is missing or the row has no weight. */
  readonly of: Int32Array
  /** Category of every group in every variable. */
  readonly labels: readonly Readonly<Record<string, string>>[]
}

/** More groups than anybody can read; estimates in each would take hours. */
const mostGroups = 1000

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text))

/** Categories in the order in which they are shown: numbers ascend, texts by their code units. */
export function inOrder(labels: readonly string[]): number[] {
  const isNumeric = labels.every(isNumber)
  const less = (a: string, b: string): number => {
    if (isNumeric) return Number(a) - Number(b)
    if (a === b) return 0
    return a < b ? -1 : 1
  }
  return [...labels.keys()].sort((a, b) => less(labels[a]!, labels[b]!) || a - b)
}

/** Place of every category in that order. */
function placesOf(labels: readonly string[]): Int32Array {
  const places = new Int32Array(labels.length)
  inOrder(labels).forEach((k, place) => {
    places[k] = place
  })
  return places
}

/** One group of everybody where `by` is empty; null where there are more than can be shown. */
export function planGroups(by: readonly string[], weights: Float64Array, data: PlanData): PlanGroups | null {
  const columns = by.map((name) => {
    const { codes, labels } = data.categories(name)
    return { codes, labels, places: placesOf(labels) }
  })
  const keyOf = new Float64Array(data.size)
  const present = new Map<number, number>()
  for (let i = 0; i < data.size; i++) {
    let key = weights[i] === 0 ? -1 : 0
    for (let c = columns.length - 1; c >= 0 && key >= 0; c--) {
      const { codes, labels, places } = columns[c]!
      key = codes[i]! < 0 ? -1 : key * labels.length + places[codes[i]!]!
    }
    keyOf[i] = key
    if (key >= 0 && !present.has(key)) present.set(key, i)
    if (present.size > mostGroups) return null
  }
  const keys = [...present.keys()].sort((a, b) => a - b)
  const number = new Map(keys.map((key, group) => [key, group]))
  return {
    of: Int32Array.from(keyOf, (key) => number.get(key) ?? -1),
    labels: keys.map((key) => {
      const row = present.get(key)!
      return Object.fromEntries(by.map((name, c) => [name, columns[c]!.labels[columns[c]!.codes[row]!]!]))
    }),
  }
}
