import type { World } from './likely-world.ts'
import { type CountTable, cellAt, placesAt, type Space } from './space.ts'

/**
 * People who change places in a table so that no other table changes: alternating corners of a line, square or cube. The
 * corners must be hidden in the table of the dividers in which they differ; what contains them is then hidden too.
 */
export interface Move {
  /** Cells of the table of the dividers that change, to be hidden. */
  readonly table: CountTable
  readonly corners: readonly number[]
  /** Where combinations of the other dividers begin: there somebody more, there somebody less. */
  readonly more: readonly number[]
  readonly less: readonly number[]
}

/** All ways to choose another code for each of some dividers. */
function otherCodes(places: readonly number[], codes: readonly number[]): number[][] {
  return places.reduce<number[][]>(
    (ways, place, k) =>
      ways.flatMap((way) =>
        Array.from({ length: codes[k]! }, (_, code) => code)
          .filter((code) => code !== place)
          .map((code) => [...way, code]),
      ),
    [[]],
  )
}

const subsets = (over: readonly number[]): number[][] =>
  Array.from({ length: 2 ** over.length }, (_, bits) => over.filter((_v, k) => Math.floor(bits / 2 ** k) % 2 === 1))

/** Every move that puts more people into one cell of a table. */
export function movesInto(table: CountTable, cell: number, space: Space, { steps }: World): Move[] {
  const own = placesAt(table, cell, space)
  const start = (places: readonly number[]) => places.reduce((sum, place, k) => sum + place * steps[table.over[k]!]!, 0)
  return space.tables
    .filter(({ over }) => over[over.length - 1] !== 0 && over.every((v) => table.over.includes(v)))
    .flatMap((changed) => {
      const at = changed.over.map((v) => table.over.indexOf(v))
      const from = at.map((k) => own[k]!)
      return otherCodes(
        from,
        changed.over.map((v) => space.codes[v]!),
      ).map((to): Move => {
        const corners = subsets([...at.keys()]).map((which) => ({
          isMore: which.length % 2 === 0,
          places: from.map((place, k) => (which.includes(k) ? to[k]! : place)),
        }))
        const begin = (places: readonly number[]) =>
          start(own.map((place, k) => (at.includes(k) ? places[at.indexOf(k)]! : place)))
        return {
          table: changed,
          corners: corners.map(({ places }) => cellAt(changed, places)),
          more: corners.filter(({ isMore }) => isMore).map(({ places }) => begin(places)),
          less: corners.filter(({ isMore }) => !isMore).map(({ places }) => begin(places)),
        }
      })
    })
}

/** Where the combinations of all dividers outside a table lie, from the first on. */
export function restOf({ over }: CountTable, { sizes }: Space, { steps }: World): Int32Array {
  const found = sizes.reduce<number[]>(
    (offsets, size, v) =>
      over.includes(v)
        ? offsets
        : offsets.flatMap((offset) => Array.from({ length: size }, (_, k) => offset + k * steps[v]!)),
    [0],
  )
  return Int32Array.from(found)
}

/**
 * Moves as many people as there are, up to `most`, in `people`, the caller's own; returns how many. No count becomes
 * negative, and none that is shown changes.
 */
export function moved(
  people: Float64Array,
  { to, from, most }: { readonly to: readonly number[]; readonly from: readonly number[]; readonly most: number },
  rest: Int32Array,
): number {
  let all = 0
  for (const offset of rest) {
    let some = most - all
    for (const start of from) some = Math.min(some, people[start + offset]!)
    if (some <= 0) continue
    for (const start of from) people[start + offset]! -= some
    for (const start of to) people[start + offset]! += some
    all += some
  }
  return all
}
