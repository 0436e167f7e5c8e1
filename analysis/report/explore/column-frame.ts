import { oncePer } from '../../../domain/once-per.ts'
import { degreesAmong, type GroupSize, type Said, saidOf, wholeOf } from '../../compare/against-rest.ts'
import { rakedDeviations, type VariancePlan } from '../../variance/linearize.ts'
import type { Scope } from '../find/scope.ts'
import type { Banner } from './banner.ts'
import { everybodyOf, type People } from './people.ts'
import type { TableRow } from './table-rows.ts'

/** Sums over respondents, column by column: by sampling unit and by joint cell of the margins, and how many they are. */
interface Sums {
  readonly people: Float64Array
  readonly byPsu: Float64Array
  readonly byCell: Float64Array
  readonly byColumn: Float64Array
}

/** Those who answered an item, in the columns of a banner: all that its rows have in common. */
export interface ColumnFrame {
  /** Of everybody of weight, as the banner has it: who chose a row is among those who answered it. */
  readonly columnOf: Int32Array
  readonly weights: Float64Array
  readonly plan: VariancePlan
  readonly groups: readonly GroupSize[]
  readonly rests: readonly GroupSize[]
  readonly weightDeviations: readonly Float64Array[]
  readonly sums: Sums
}

const emptySums = (columns: number, plan: VariancePlan): Omit<Sums, 'byColumn'> => ({
  people: new Float64Array(columns),
  byPsu: new Float64Array(columns * plan.design.psuCount),
  byCell: new Float64Array(columns * (plan.raking?.projection.cells ?? 0)),
})

function withTotals(sums: Omit<Sums, 'byColumn'>, columns: number): Sums {
  const byColumn = new Float64Array(columns)
  const units = sums.byPsu.length / columns
  for (let column = 0, at = 0; column < columns; column++)
    for (const end = at + units; at < end; at++) byColumn[column]! += sums.byPsu[at]!
  return { ...sums, byColumn }
}

interface Columns {
  /** −1 for who is in none. */
  readonly columnOf: Int32Array
  readonly columns: number
  readonly plan: VariancePlan
}

/** Sums over people, or over those of them at the places `among`, by the columns that they are in. */
function sumsOf({ at, weights, psu, joint }: People, { columnOf, columns, plan }: Columns, among?: Int32Array): Sums {
  const sums = emptySums(columns, plan)
  const { people, byPsu, byCell } = sums
  const { psuCount } = plan.design
  const cells = plan.raking?.projection.cells ?? 0
  const count = among ? among.length : weights.length
  for (let n = 0; n < count; n++) {
    const k = among ? among[n]! : n
    const column = columnOf[at ? at[k]! : k]!
    if (column < 0) continue
    const weight = weights[k]!
    people[column]!++
    byPsu[column * psuCount + psu[k]!]! += weight
    if (joint) byCell[column * cells + joint[k]!]! += weight
  }
  return withTotals(sums, columns)
}

/** Sums over those who answered, and of the squares of their weights by column: one pass over the respondents. */
function sumsOfAnswered(isAnswered: Uint8Array, { weights, psu, joint }: People, { columnOf, columns, plan }: Columns) {
  const sums = emptySums(columns, plan)
  const { people, byPsu, byCell } = sums
  const squares = new Float64Array(columns)
  const { psuCount } = plan.design
  const cells = plan.raking?.projection.cells ?? 0
  for (let i = 0; i < weights.length; i++) {
    const column = columnOf[i]!
    if (column < 0 || isAnswered[i] === 0) continue
    const weight = weights[i]!
    people[column]!++
    squares[column]! += weight * weight
    byPsu[column * psuCount + psu[i]!]! += weight
    if (joint) byCell[column * cells + joint[i]!]! += weight
  }
  return { sums: withTotals(sums, columns), squares }
}

/** Prepares the columns for all rows that these people answered. */
export function columnFrame(isAnswered: Uint8Array, banner: Banner, { weights, plan }: Scope): ColumnFrame {
  const columns = banner.codes.length
  const { psuCount } = plan.design
  const { columnOf } = banner
  const { sums, squares } = sumsOfAnswered(isAnswered, everybodyOf({ weights, plan }), { columnOf, columns, plan })
  const hasSome = sums.byPsu.map((weight) => Number(weight > 0))
  const unitsOf = (c: number) => hasSome.subarray(c * psuCount, (c + 1) * psuCount)
  // How many columns have somebody in a unit: a unit belongs to the rest of a column that does not have it alone.
  const shared = new Float64Array(psuCount)
  for (let at = 0; at < hasSome.length; at++) shared[at % psuCount]! += hasSome[at]!
  const all = [sums.byColumn, sums.people, squares].map((one) => one.reduce((sum, value) => sum + value, 0))
  const sizeOf = (weight: number, count: number, square: number, units: ArrayLike<number>): GroupSize => ({
    baseSize: count,
    weight,
    effectiveSize: square > 0 ? weight ** 2 / square : 0,
    degreesOfFreedom: degreesAmong(units, plan),
  })
  return {
    columnOf,
    weights,
    plan,
    sums,
    groups: banner.codes.map((_, c) => sizeOf(sums.byColumn[c]!, sums.people[c]!, squares[c]!, unitsOf(c))),
    rests: banner.codes.map((_, c) =>
      sizeOf(
        all[0]! - sums.byColumn[c]!,
        all[1]! - sums.people[c]!,
        all[2]! - squares[c]!,
        shared.map((columns, p) => columns - unitsOf(c)[p]!),
      ),
    ),
    weightDeviations: rakedDeviations(sums.byPsu.slice(), sums.byCell.slice(), columns, plan),
  }
}

const framesByAnswered = oncePer((_: Banner) => new Map<Uint8Array, ColumnFrame>())

/** Frames of rows, made once for those that the same people have answered: a banner is always of one scope. */
export function framesOf(rows: readonly TableRow[], banner: Banner, scope: Scope): ColumnFrame[] {
  const made = framesByAnswered(banner)
  return rows.map(({ isAnswered }) => {
    const frame = made.get(isAnswered) ?? columnFrame(isAnswered, banner, scope)
    made.set(isAnswered, frame)
    return frame
  })
}

/** How many chose a row, column by column. */
export interface ChosenCount {
  readonly row: TableRow
  readonly frame: ColumnFrame
  readonly sums: Pick<Sums, 'people'>
}

/** Those who chose a row, column by column. */
export interface Chosen extends ChosenCount {
  readonly sums: Sums
}

/** Adds up who chose a row: reads only them, picked out of all where they are given so. */
export function chosenIn(row: TableRow, frame: ColumnFrame, picked?: People): Chosen {
  const columns = { columnOf: frame.columnOf, columns: frame.groups.length, plan: frame.plan }
  const sums = picked ? sumsOf(picked, columns) : sumsOf(everybodyOf(frame), columns, row.chosen)
  return { row, frame, sums }
}

/** The same of every row, in the columns of a banner. */
export function chosenInEach(rows: readonly TableRow[], banner: Banner, scope: Scope): Chosen[] {
  const frames = framesOf(rows, banner, scope)
  return rows.map((row, r) => chosenIn(row, frames[r]!))
}

const addedUp = (sums: Float64Array, columns: number): Float64Array => pickedSums(sums, [], columns)

/** The same of everybody, from columns that hold all who chose the row. */
export function chosenInAll({ row, frame: { groups }, sums }: Chosen, everybody: ColumnFrame): Chosen {
  const of = (list: Float64Array) => addedUp(list, groups.length)
  const { people, byPsu, byCell, byColumn } = sums
  return {
    row,
    frame: everybody,
    sums: { people: of(people), byPsu: of(byPsu), byCell: of(byCell), byColumn: of(byColumn) },
  }
}

/** Weighted share of a row in every column, with what its errors are made of. */
export const saidIn = ({ frame, sums: { byPsu, byCell, byColumn } }: Chosen): Said =>
  saidOf(frame, byColumn, rakedDeviations(byPsu.slice(), byCell, frame.groups.length, frame.plan))

const only = <T>(list: readonly T[], columns: readonly number[]): T[] => columns.map((column) => list[column]!)

/** Some columns of sums by column, and after them the sum of all. */
function pickedSums(sums: Float64Array, columns: readonly number[], of: number): Float64Array {
  const width = sums.length / of
  const found = new Float64Array((columns.length + 1) * width)
  columns.forEach((column, k) => {
    found.set(sums.subarray(column * width, (column + 1) * width), k * width)
  })
  for (let at = 0, end = columns.length * width; at < sums.length; at++) found[end + (at % width)]! += sums[at]!
  return found
}

/** The same of some columns alone, each of which can still be held against all others. */
export function saidInSome({ frame, sums: { byPsu, byCell, byColumn } }: Chosen, columns: readonly number[]): Said {
  const { groups, rests, weightDeviations, plan } = frame
  const [psus, cells] = [byPsu, byCell].map((sums) => pickedSums(sums, columns, groups.length))
  const named = rakedDeviations(psus!, cells!, columns.length + 1, plan)
  const whole = named.pop()!
  return saidOf(
    {
      groups: only(groups, columns),
      rests: only(rests, columns),
      weightDeviations: only(weightDeviations, columns),
    },
    Float64Array.from(columns, (column) => byColumn[column]!),
    named,
    wholeOf(byColumn, whole, weightDeviations),
  )
}
