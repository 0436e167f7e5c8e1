import { type Answered, type Both, bestExchange } from './exchange.ts'
import { type CountTable, cellAt, isCoded, placesAt, type Space } from './space.ts'

/** What people said of one thing, in the tables of two dividers. */
export interface CrossedAnswers {
  readonly space: Space
  /** Position of everybody in each divider of the space; −1 without a code. */
  readonly placesOf: readonly ArrayLike<number>[]
  /** Positions of two dividers of the space, ascending; not the sector. */
  readonly over: readonly [number, number]
  /** 1 for who answered. */
  readonly isAnswered: Uint8Array
  /** Who said it, among them. */
  readonly chosen: ArrayLike<number>
  /** Whether answers of so many people, of whom so many said it, may not be told. */
  isClosed(said: number, answered: number): boolean
  /** What is hidden of one divider alone or with the sector (null is all together), by positions. */
  isAloneHidden(divider: number, code: number, sector: number | null): boolean
}

/** Whether answers are shown in the combination of two codes, in one sector or in all (null). */
export type ShownAnswers = (places: readonly [number, number], sector: number | null) => boolean

/** What is the same whatever was said: everybody's cell in a table, and who answered, by the array that says so. */
interface Placed {
  readonly cellOf: Int32Array
  readonly answered: WeakMap<Uint8Array, Int32Array>
}

const known = new WeakMap<CountTable, Placed>()

function placed(table: CountTable, { placesOf, space, isAnswered }: CrossedAnswers): Placed {
  const found = known.get(table)
  if (found) return found
  const cellOf = new Int32Array(isAnswered.length)
  table.over.forEach((v, k) => {
    const [places, none, step] = [placesOf[v]!, space.codes[v]!, table.steps[k]!]
    for (let i = 0; i < cellOf.length; i++) cellOf[i]! += (places[i]! < 0 ? none : places[i]!) * step
  })
  const made = { cellOf, answered: new WeakMap<Uint8Array, Int32Array>() }
  known.set(table, made)
  return made
}

function counted(table: CountTable, input: CrossedAnswers): Answered {
  const { isAnswered, chosen } = input
  const { cellOf, answered } = placed(table, input)
  const answers = answered.get(isAnswered) ?? new Int32Array(table.counts.length)
  if (!answered.has(isAnswered)) {
    for (let i = 0; i < cellOf.length; i++) if (isAnswered[i] === 1) answers[cellOf[i]!]! += 1
    answered.set(isAnswered, answers)
  }
  const said = new Int32Array(table.counts.length)
  for (let at = 0; at < chosen.length; at++) {
    const i = chosen[at]!
    if (isAnswered[i] === 1) said[cellOf[i]!]! += 1
  }
  return { table, hidden: table.hidden.slice(), answered: answers, said }
}

/** Hides what is hidden of its parts: of one divider alone, and with the sector. */
function hideOfHidden({ table, hidden }: Answered, { space, isAloneHidden }: CrossedAnswers): void {
  hidden.forEach((_, cell) => {
    if (!isCoded(table, cell, space)) return
    const places = placesAt(table, cell, space)
    const sector = table.over[0] === 0 ? places[0]! : null
    const isNamed = table.over.some(
      (v, k) =>
        v > 0 && (isAloneHidden(v, places[k]!, null) || (sector !== null && isAloneHidden(v, places[k]!, sector))),
    )
    if (isNamed) hidden[cell] = 1
  })
}

/** Hides a cell of either table; what is hidden of all sectors is hidden in each. */
function hide({ pair, triple }: Both, table: Answered, cell: number): void {
  table.hidden[cell] = 1
  if (table === triple) return
  const size = pair.hidden.length
  for (let part = cell; part < triple.hidden.length; part += size) triple.hidden[part] = 1
}

/** Hides the cell with the corners of the best exchange; everything where there is none. */
function guard(both: Both, table: Answered, cell: number, space: Space): void {
  const { first, second, opposite, step, room } = bestExchange(both, table, cell, space)
  const size = both.pair.hidden.length
  if (room < 0) for (const all of table.hidden.keys()) hide(both, table, all)
  else
    for (const corner of [cell, first, second, opposite])
      if (step === 0) hide(both, both.pair, corner % size)
      else for (const at of [corner, corner + step]) hide(both, table, at)
}

/**
 * Where answers about one thing are shown in the tables of two dividers. Hidden are those that are `isClosed` and what is
 * hidden of people, of one divider or of a sector; and others, so that for each closed one an exchange stays open: what
 * was said could lie otherwise without a shown number changing, and nothing can be told of it together with others of
 * fewer than `minimumForExtremes` people, as far as there are such. Limits: proves that answers can't be worked out by
 * adding and subtracting; shares near 0 or 1 of larger groups narrow them further.
 */
export function protectAnswers(input: CrossedAnswers): ShownAnswers {
  const { space, over } = input
  const tableOf = (key: string) => space.tables.find((table) => table.over.join() === key)
  const [own, withSector] = [tableOf(over.join()), tableOf([0, ...over].join())]
  if (!own || !withSector) return () => false
  const both: Both = { pair: counted(own, input), triple: counted(withSector, input) }
  for (const table of [both.pair, both.triple]) hideOfHidden(table, input)
  for (const table of [both.pair, both.triple])
    table.answered.forEach((answered, cell) => {
      if (answered === 0 || !isCoded(table.table, cell, space)) return
      if (input.isClosed(table.said[cell]!, answered)) guard(both, table, cell, space)
    })
  return (places, sector) => {
    const table = sector === null ? both.pair : both.triple
    return table.hidden[cellAt(table.table, sector === null ? places : [sector, ...places])] === 0
  }
}
