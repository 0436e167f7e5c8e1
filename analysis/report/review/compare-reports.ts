import type { Report } from '../model.ts'
import { type Statement, statementsOf } from './statements.ts'

/** Why a statement is not what it was; `earlier_data`: a wave before, with which it compares, is not what it was. */
export type Cause = 'new_data' | 'earlier_data' | 'rule'

/** One statement of two versions that differ in it. */
export interface StatementChange {
  readonly kind: 'number_changed' | 'wording_changed' | 'added' | 'removed'
  readonly cause: Cause
  readonly before: Statement | null
  readonly after: Statement | null
  /** Numbers in it that are printed otherwise now. */
  readonly numbers: readonly { readonly source: string; readonly before: string; readonly after: string }[]
}

type Pair = readonly [Statement | null, Statement | null]

const byPlace = (list: readonly Statement[]): Map<string, Statement[]> => {
  const places = new Map<string, Statement[]>()
  for (const one of list) places.set(one.place, [...(places.get(one.place) ?? []), one])
  return places
}

/** Numbers of a statement that are printed otherwise. Their order is that of the words, which are the same. */
function numbersOf(
  before: Statement,
  after: Statement,
  reports: readonly [Report, Report],
): StatementChange['numbers'] {
  return before.claims.flatMap((id, k) => {
    const [old, now] = [reports[0].claims[id], reports[1].claims[after.claims[k] ?? '']]
    if (!old || !now || old.text === now.text) return []
    return [{ source: old.source, before: old.text, after: now.text }]
  })
}

/** What the first list has and the second has not, as often as it has it more. */
function without(first: readonly Statement[], second: readonly Statement[]): Statement[] {
  const counts = new Map<string, number>()
  for (const { text } of second) counts.set(text, (counts.get(text) ?? 0) + 1)
  return first.filter(({ text }) => {
    const left = counts.get(text) ?? 0
    if (left > 0) counts.set(text, left - 1)
    return left === 0
  })
}

/** Statements of the same words are the same; what is left is taken, kind by kind in turn, as said in other words. */
function pairsIn(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const [old, now] = [without(before, after), without(after, before)]
  const byKey = new Map(now.map((one) => [one.key, one]))
  const same = old.flatMap((one): Pair[] => {
    const found = byKey.get(one.key)
    return found ? [[one, found]] : []
  })
  const known = new Set(same.map(([one]) => one!.key))
  const left = old.filter(({ key }) => !known.has(key))
  const come = now.filter(({ key }) => !known.has(key))
  const kinds = [...new Set([...left, ...come].map(({ kind }) => kind))]
  const reworded = kinds.flatMap((kind) => {
    const [a, b] = [left, come].map((list) => list.filter((one) => one.kind === kind))
    return Array.from({ length: Math.max(a!.length, b!.length) }, (_, k): Pair => [a![k] ?? null, b![k] ?? null])
  })
  return [...same, ...reworded].sort((a, b) => orderOf(a) - orderOf(b))
}

/** Where a change is read: by the newer version, or by the older one where it is gone. */
const orderOf = ([old, now]: Pair): number => (now ?? old)!.block

type Reports = readonly [Report, Report]

const earlierIn = ({ earlier = [] }: Report): string => JSON.stringify(earlier)
const isOfTrends = (source: string | undefined): boolean => source !== undefined && /\btrends\//.test(source)

/** Whether a statement compares with a wave before: a number of it, or one on which its words rest, comes from there. */
const looksBack = (statement: Statement | null, { claims }: Report): boolean =>
  statement?.claims.some((id) =>
    [id, ...(claims[id]?.evidence ?? [])].some((one) => isOfTrends(claims[one]?.source)),
  ) ?? false

/** New answers change anything; waves before only what compares with them; all else is the program's or a decision. */
function causeOf([old, now]: Pair, reports: Reports): Cause {
  const [before, after] = reports
  if (before.dataHash !== after.dataHash) return 'new_data'
  const hasMoved = earlierIn(before) !== earlierIn(after)
  return hasMoved && (looksBack(old, before) || looksBack(now, after)) ? 'earlier_data' : 'rule'
}

function changeOf(pair: Pair, reports: Reports): StatementChange | null {
  const [before, after] = pair
  if (before?.text === after?.text) return null
  const cause = causeOf(pair, reports)
  if (!before || !after) return { kind: before ? 'removed' : 'added', cause, before, after, numbers: [] }
  if (before.key !== after.key) return { kind: 'wording_changed', cause, before, after, numbers: [] }
  return { kind: 'number_changed', cause, before, after, numbers: numbersOf(before, after, reports) }
}

/**
 * What a reader sees differently in a newer version of a report: exactly the statements whose printed numbers or words
 * are other ones, with the reason. Statements are matched by their words within a chapter: one that came in between or a row
 * that moved up names nothing else. With the same data, and those of the waves before, only a rule of the program or a
 * decision on measures can have changed a sentence.
 */
export function compareReports(before: Report, after: Report): StatementChange[] {
  const [old, now] = [byPlace(statementsOf(before)), byPlace(statementsOf(after))]
  const places = [...new Set([...old.keys(), ...now.keys()])]
  return places.flatMap((place) =>
    pairsIn(old.get(place) ?? [], now.get(place) ?? []).flatMap((pair) => changeOf(pair, [before, after]) ?? []),
  )
}
