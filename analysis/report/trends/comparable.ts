import { type Instrument, itemsOf } from '../../../domain/instrument.ts'
import type { Item } from '../../../domain/items/index.ts'
import { canonicalJson } from '../../../domain/response.ts'
import type { BreakReason } from './trend.ts'

type Part = { readonly code: number; readonly issue?: string | undefined; readonly label: unknown }

const itemOf = (instrument: Instrument, id: string | undefined): Item | undefined =>
  itemsOf(instrument).find((item) => item.id === id)

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** Choices in the order of their codes: another order on the screen is drawn for everybody anyhow. */
const partsOf = (list: readonly Part[]) =>
  [...list].sort((a, b) => a.code - b.code).map(({ code, issue, label }) => ({ code, issue: issue ?? null, label }))

const choicesOf = (item: Item): unknown => ('categories' in item ? partsOf(item.categories) : null)
const limitOf = (item: Item): unknown => ('max' in item ? (item.max ?? null) : null)

function breakOfItem(before: Item | undefined, after: Item | undefined): BreakReason | null {
  if (!before || !after || before.type !== after.type) return 'not_asked'
  if (!same(before.text, after.text)) return 'wording_changed'
  if (!same(choicesOf(before), choicesOf(after))) return 'choices_changed'
  return same(limitOf(before), limitOf(after)) ? null : 'limit_changed'
}

/** Whether shares of mentions mean the same in two questionnaires: wording, all choices, how many may be chosen. */
export const breakOfMention = (before: Instrument, after: Instrument): BreakReason | null =>
  breakOfItem(itemOf(before, before.analysis.priority), itemOf(after, after.analysis.priority))

const rowFor = (instrument: Instrument, issue: string) => {
  for (const id of instrument.analysis.satisfaction) {
    const item = itemOf(instrument, id)
    const row = item && 'rows' in item ? item.rows.find((one) => one.issue === issue) : undefined
    if (item && row) return { item, row }
  }
  return null
}

/** Whether satisfaction with an issue was asked in the same words on the same scale. */
export function breakOfSatisfaction(before: Instrument, after: Instrument, issue: string): BreakReason | null {
  const [old, now] = [rowFor(before, issue), rowFor(after, issue)]
  if (!old || !now) return 'not_asked'
  if (!same(old.row.label, now.row.label)) return 'wording_changed'
  return breakOfItem(old.item, now.item)
}
