import * as z from 'zod/mini'
import { type Answer, noRows } from './answer.ts'
import type { ColumnNeed, PlanData } from './data.ts'
import type { Frame } from './frame.ts'
import { inOrder } from './groups.ts'
import type { PlanReason } from './reason.ts'
import { columnNames, needsOf } from './request.ts'

/** More things than anybody ranks. */
export const mostThings = 200

/** The two ways in which a CSV holds rankings. */
export const orderShape = {
  places: z.optional(
    columnNames.check(z.describe('columns that hold what was put first, second, …; empty: no more was ranked')),
  ),
  ranks: z.optional(
    columnNames.check(z.describe('a column for each thing with its rank, 1 the best; empty: it was not ranked')),
  ),
}

interface OrderRequest {
  readonly places?: readonly string[] | undefined
  readonly ranks?: readonly string[] | undefined
}

/** Exactly one of `places` and `ranks`. */
export const hasOrders = z.refine<OrderRequest>(
  ({ places, ranks }) => (places === undefined) !== (ranks === undefined),
  {
    error: 'places_or_ranks',
    path: ['places'],
  },
)

/** Columns that rankings are read from: places as categories, ranks as numbers. */
export const orderNeeds = ({ places, ranks }: OrderRequest): ColumnNeed[] => [
  ...needsOf(places ?? [], 'places', 'categories'),
  ...needsOf(ranks ?? [], 'ranks', 'numbers'),
]

/** Rankings of a file. */
export interface PlanOrders {
  readonly things: readonly string[]
  /** Numbers of the things of every row, best first; empty for those who ranked nothing or do not count. */
  readonly orders: readonly (readonly number[])[]
  /** Weights of those who ranked something. */
  readonly weights: Float64Array
}

/** Things in the order in which they stand in a row; null where a place between two is empty. */
function rowOfPlaces(labels: readonly (string | null)[]): readonly string[] | null {
  const end = labels.indexOf(null)
  const ranked = end < 0 ? labels : labels.slice(0, end)
  return labels.slice(ranked.length).some((label) => label !== null) ? null : ranked.map(String)
}

/** Things of a row from their ranks; null unless the ranks are 1, 2, … */
function rowOfRanks(ranks: readonly number[], names: readonly string[]): readonly string[] | null {
  const found = [...ranks.keys()].filter((k) => !Number.isNaN(ranks[k]!)).sort((a, b) => ranks[a]! - ranks[b]!)
  return found.every((k, place) => ranks[k] === place + 1) ? found.map((k) => names[k]!) : null
}

function readerOf({ places, ranks = [] }: OrderRequest, data: PlanData): (i: number) => readonly string[] | null {
  if (places) {
    const columns = places.map((name) => data.categories(name))
    return (i) => rowOfPlaces(columns.map(({ codes, labels }) => (codes[i]! < 0 ? null : labels[codes[i]!]!)))
  }
  const columns = ranks.map((name) => data.numbers(name))
  return (i) =>
    rowOfRanks(
      columns.map((column) => column[i]!),
      ranks,
    )
}

/**
 * Rankings, full or of the first few, of those of positive weight. A reason where a row is none: a gap, a thing twice,
 * ranks that are not 1, 2, 3, …; or where there are too many things.
 */
function ordersOf(request: OrderRequest, data: PlanData, weights: Float64Array): PlanOrders | PlanReason {
  const read = readerOf(request, data)
  const found: (readonly string[])[] = []
  const seen = new Set<string>(request.ranks)
  for (let i = 0; i < data.size; i++) {
    const row = weights[i] === 0 ? [] : read(i)
    if (!row || new Set(row).size < row.length) return 'not_a_ranking'
    for (const thing of row) seen.add(thing)
    if (seen.size > mostThings) return 'too_many_categories'
    found.push(row)
  }
  const names = [...seen]
  const things = request.ranks ? names : inOrder(names).map((k) => names[k]!)
  const place = new Map(things.map((thing, k) => [thing, k]))
  return {
    things,
    orders: found.map((row) => row.map((thing) => place.get(thing)!)),
    weights: weights.map((weight, i) => (found[i]!.length > 0 ? weight : 0)),
  }
}

/** What `rank` makes of the rankings; no rows, with the reason, where there are none. */
export function fromOrders(
  request: OrderRequest,
  frame: Frame,
  weights: Float64Array,
  rank: (found: PlanOrders) => Answer,
): Answer {
  const found = ordersOf(request, frame.data, weights)
  if (typeof found === 'string') return noRows(found)
  return found.things.length === 0 ? noRows('no_respondents') : rank(found)
}
