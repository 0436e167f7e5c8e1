import type { Report } from '../model.ts'
import { type Statement, statementsOf } from './statements.ts'

/** Why a statement is not what it was. */
export type Cause = 'new_data' | 'rule'

/** One statement of two versions that differ in it. */
export interface StatementChange {
  readonly kind: 'number_changed' | 'wording_changed' | 'added' | 'removed'
  readonly cause: Cause
  readonly before: Statement | null
  readonly after: Statement | null
  /** Numbers in it that are printed otherwise now. */
  readonly numbers: readonly { readonly source: string; readonly before: string; readonly after: string }[]
}

/** Positions of pairs that stand in both lists in the same order: a longest common subsequence of their keys. */
function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1
  const longest = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

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

type Pair = readonly [Statement | null, Statement | null]

/** What stood between two common statements: taken in turn as the same statement in other words. */
function rewordedPairs(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const count = Math.max(before.length, after.length)
  return Array.from({ length: count }, (_, k): Pair => {
    const [old, now] = [before[k] ?? null, after[k] ?? null]
    return [old, now]
  }).flatMap(([old, now]): Pair[] => {
    if (!old || !now || old.kind === now.kind) return [[old, now]]
    return [
      [old, null],
      [null, now],
    ]
  })
}

function pairsIn(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const common = commonPairs(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...common, [before.length, after.length] as const]) {
    pairs.push(...rewordedPairs(before.slice(i, a), after.slice(j, b)))
    if (a < before.length && b < after.length) pairs.push([before[a]!, after[b]!])
    i = a + 1
    j = b + 1
  }
  return pairs
}

function changeOf([before, after]: Pair, cause: Cause, reports: readonly [Report, Report]): StatementChange | null {
  if (before?.text === after?.text) return null
  if (!before || !after) return { kind: before ? 'removed' : 'added', cause, before, after, numbers: [] }
  if (before.key !== after.key) return { kind: 'wording_changed', cause, before, after, numbers: [] }
  return { kind: 'number_changed', cause, before, after, numbers: numbersOf(before, after, reports) }
}

/**
 * What a reader sees differently in a newer version of a report: exactly the statements whose printed numbers or words
 * are other ones, with the reason. Statements are matched by their words within a chapter, so one that came in between
 * moves nothing else. With the same data only a rule of the program can have changed a sentence.
 */
export function compareReports(before: Report, after: Report): StatementChange[] {
  const cause: Cause = before.dataHash === after.dataHash ? 'rule' : 'new_data'
  const [old, now] = [byPlace(statementsOf(before)), byPlace(statementsOf(after))]
  const places = [...new Set([...old.keys(), ...now.keys()])]
  return places.flatMap((place) =>
    pairsIn(old.get(place) ?? [], now.get(place) ?? []).flatMap((pair) => changeOf(pair, cause, [before, after]) ?? []),
  )
}
