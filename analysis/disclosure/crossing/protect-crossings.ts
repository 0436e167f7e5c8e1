import { likelyWorld, type World } from './likely-world.ts'
import { type Move, moved, movesInto, restOf } from './moves.ts'
import { type CountTable, cellAt, isCoded, placesAt, type Space } from './space.ts'
import { tiedDividers } from './tied.ts'

/** What hides a count whatever the tables say. */
export interface CrossingRule {
  readonly minimum: number
  /** What the findings hide of a divider alone and with the sector (null is all of them together). */
  isHidden(divider: number, code: number, sector: number | null): boolean
  /** Codes of which no combination with another divider is ever shown. */
  isNeverShown?(divider: number, code: number): boolean
}

/** Moves of less than this many people are not worth hiding anything. */
const leastMove = 0.05

const isWithin = (inner: readonly number[], outer: readonly number[]) =>
  inner.length < outer.length && inner.every((v) => outer.includes(v))

const mayHide = ({ over }: CountTable): boolean => over.filter((v) => v > 0).length > 1

/** Hides a cell and all that are parts of it. Flags are the space's own. */
function hide(table: CountTable, cell: number, space: Space): void {
  if (table.hidden[cell] === 1) return
  table.hidden[cell] = 1
  const own = placesAt(table, cell, space)
  for (const larger of space.tables) {
    if (!isWithin(table.over, larger.over)) continue
    larger.counts.forEach((_, part) => {
      const places = placesAt(larger, part, space)
      if (table.over.every((v, k) => places[larger.over.indexOf(v)] === own[k]) && isCoded(larger, part, space))
        larger.hidden[part] = 1
    })
  }
}

/** Hides what the rule names, and all small counts of the tables by two dividers. */
function hideSmall(space: Space, { minimum, isHidden, isNeverShown = () => false }: CrossingRule): void {
  for (const table of space.tables)
    table.counts.forEach((count, cell) => {
      if (!isCoded(table, cell, space)) return
      const places = placesAt(table, cell, space)
      const [first] = table.over
      const isNamed =
        !mayHide(table) &&
        table.over.some((v) => v > 0) &&
        isHidden(table.over.at(-1)!, places.at(-1)!, first === 0 ? places[0]! : null)
      const isNever = mayHide(table) && table.over.some((v, k) => v > 0 && isNeverShown(v, places[k]!))
      if (isNamed || isNever || (mayHide(table) && count < minimum)) hide(table, cell, space)
    })
}

/** A hidden count with how far it has been moved from the likely world. */
interface Range {
  readonly people: { readonly up: Float64Array; readonly down: Float64Array }
  low: number
  high: number
}

interface Target {
  readonly table: CountTable
  readonly cell: number
  readonly value: number
  /** How far apart its bounds must be. */
  readonly width: number
}

const costOf = ({ table, corners }: Move): number => {
  const open = corners.filter((corner) => table.hidden[corner] === 0)
  if (open.length > 0 && !mayHide(table)) return Number.POSITIVE_INFINITY
  return open.reduce((sum, corner) => sum + table.counts[corner]!, 0)
}

const sumAt = (people: Float64Array, start: number, rest: Int32Array) =>
  rest.reduce((sum, offset) => sum + people[start + offset]!, 0)

/** Copies of the likely world in which one count after the other is moved. */
interface Scratch {
  readonly world: World
  readonly up: Float64Array
  readonly down: Float64Array
  /** Combinations of the other dividers, by table. */
  readonly rests: Map<CountTable, Int32Array>
}

/** Brings the copies back to the likely world where they were moved. */
function restored({ world, up, down }: Scratch, starts: ReadonlySet<number>, rest: Int32Array): void {
  for (const start of starts)
    for (const offset of rest) {
      up[start + offset] = world.people[start + offset]!
      down[start + offset] = world.people[start + offset]!
    }
}

/** Hides corners of ever more moves until a count may be less and more than it is, and in all `width` apart. */
function guard({ table, cell, value, width }: Target, space: Space, scratch: Scratch): boolean {
  const { world } = scratch
  const starts = new Set<number>()
  const rest = scratch.rests.get(table) ?? restOf(table, space, world)
  scratch.rests.set(table, rest)
  const start = placesAt(table, cell, space).reduce((sum, place, k) => sum + place * world.steps[table.over[k]!]!, 0)
  const likely = sumAt(world.people, start, rest)
  const range: Range = {
    people: scratch,
    low: likely,
    high: likely,
  }
  const low = () => Math.min(value, range.low)
  const high = () => Math.max(value, range.high)
  const isWide = () => low() <= value - 0.5 && high() >= value + 0.5 && high() - low() >= width
  const use = ({ more, less }: Move) => {
    for (const one of [...more, ...less]) starts.add(one)
    range.high += moved(range.people.up, { to: more, from: less, most: value + width - range.high }, rest)
    range.low -= moved(range.people.down, { to: less, from: more, most: range.low }, rest)
  }
  const moves = movesInto(table, cell, space, world).map((move) => ({ move, cost: costOf(move) }))
  for (const { move } of moves.filter(({ cost }) => cost === 0)) {
    if (isWide()) break
    use(move)
  }
  const open = moves.filter(({ cost }) => cost > 0 && cost < Number.POSITIVE_INFINITY).sort((a, b) => a.cost - b.cost)
  while (!isWide()) {
    const best = bestOf(open, range, rest, value + width)
    if (!best) break
    for (const corner of best.corners) hide(best.table, corner, space)
    use(best)
    open.splice(
      open.findIndex(({ move }) => move === best),
      1,
    )
  }
  restored(scratch, starts, rest)
  return isWide()
}

/** The move that hides fewest people for each one that it moves; `moves` are in the order of what they once hid. */
function bestOf(
  moves: readonly { readonly move: Move; readonly cost: number }[],
  { people, high }: Range,
  rest: Int32Array,
  enough: number,
): Move | null {
  let [best, least]: [Move | null, number] = [null, Number.POSITIVE_INFINITY]
  const most = Math.max(0, enough - high) + enough
  for (const { move } of moves) {
    const cost = costOf(move)
    if (cost / most >= least) continue
    const gain = possible(people.up, move.less, rest, enough - high) + possible(people.down, move.more, rest, enough)
    if (gain < leastMove || cost / gain >= least) continue
    best = move
    least = cost / gain
  }
  return best
}

function possible(people: Float64Array, from: readonly number[], rest: Int32Array, most: number): number {
  let all = 0
  for (const offset of rest) {
    let some = Number.POSITIVE_INFINITY
    for (const start of from) some = Math.min(some, people[start + offset]!)
    all += some
    if (all >= most) return Math.max(0, most)
  }
  return all
}

/**
 * The minimum; in a group hardly larger than that half of the group, since nobody can think of more people in a part of
 * it than it has.
 */
function widthOf(table: CountTable, cell: number, space: Space, minimum: number): number {
  const own = placesAt(table, cell, space)
  const known = space.tables.flatMap((whole) => {
    if (mayHide(whole) || !isWithin(whole.over, table.over)) return []
    const at = cellAt(
      whole,
      whole.over.map((v) => own[table.over.indexOf(v)]!),
    )
    return whole.hidden[at] === 1 ? [] : [whole.counts[at]! / 2]
  })
  return Math.min(minimum, ...known)
}

/** Counts of 1 to `minimum` − 1 people in sectors that are not themselves so small. */
function targetsIn(space: Space, minimum: number): Target[] {
  const sectors = space.tables[0]!.counts
  return space.tables.slice(1).flatMap((table) =>
    [...table.counts.keys()].flatMap((cell): Target[] => {
      const value = table.counts[cell]!
      if (value === 0 || value >= minimum || table.hidden[cell] === 0) return []
      const isOfSmall = table.over[0] === 0 && sectors[placesAt(table, cell, space)[0]!]! < minimum
      return isOfSmall ? [] : [{ table, cell, value, width: widthOf(table, cell, space, minimum) }]
    }),
  )
}

/** A world may differ from what is shown by no more than this many people. */
const largestError = 0.05
const mostPasses = 16
/** A divider of so many counts that can't be protected is given up; to seek more of them takes longest. */
const enoughFailures = 8

/**
 * Hides counts in all tables of a space until none of 1 to `minimum` − 1 people can be worked out from all that is
 * shown. Each is proved by two worlds that agree with everything shown and in which it is far enough apart: the likely
 * world, moved in opposite directions in which nothing shown changes. Hiding more never spoils a proof, and brings the
 * likely world nearer, which is made again until it agrees. Returns the dividers whose tables could not be protected
 * so, or which tie what people said (`tiedDividers`), the most often met first; empty when all are. Limits: bounds in
 * fractions of people, as in `attack`; sizes of sectors and who has no code are known; sectors of fewer than the minimum
 * get no proof, only nothing shown.
 */
export function protectCrossings(space: Space, rule: CrossingRule): number[] {
  const tied = tiedDividers(space, rule.minimum)
  if (tied.length > 0) return tied
  hideSmall(space, rule)
  let world: World | undefined
  for (let pass = 0; pass < mostPasses; pass++) {
    world = likelyWorld(space, world)
    if (pass > 0 && world.error > largestError) continue
    const scratch: Scratch = { world, up: world.people.slice(), down: world.people.slice(), rests: new Map() }
    const failed = new Map<number, number>()
    for (const target of targetsIn(space, rule.minimum)) {
      if (guard(target, space, scratch)) continue
      for (const v of target.table.over) if (v > 0) failed.set(v, (failed.get(v) ?? 0) + 1)
      if (Math.max(...failed.values()) >= enoughFailures) break
    }
    if (failed.size > 0) return [...failed].sort(([, a], [, b]) => b - a).map(([v]) => v)
    if (world.error <= largestError) return []
  }
  return [space.sizes.length - 1]
}

/** Whether a count may be shown; dividers and places in the same order. */
export function isShown(space: Space, over: readonly number[], places: readonly number[]): boolean {
  const sorted = [...over.keys()].sort((a, b) => over[a]! - over[b]!)
  const table = space.tables.find((one) => one.over.join() === sorted.map((k) => over[k]!).join())
  if (!table) return over.length === 0
  return (
    table.hidden[
      cellAt(
        table,
        sorted.map((k) => places[k]!),
      )
    ] === 0
  )
}
