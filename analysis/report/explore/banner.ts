import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { oncePer } from '../../../domain/once-per.ts'
import type { Dataset } from '../../dataset.ts'
import { placedByCode, valuesOf } from '../../weight/margin-cells.ts'
import type { Scope } from '../find/scope.ts'
import { protectionOf } from './protection.ts'
import type { FilterPart } from './state.ts'
import type { TableRow } from './table-rows.ts'

/** Columns of a table: combinations of the codes of one or two variables. */
export interface Banner {
  /** One code of each variable, by column. */
  readonly codes: readonly (readonly number[])[]
  /** Column of every respondent; −1 without a code, outside the filter or without weight, so that nobody counts these. */
  readonly columnOf: Int32Array
  /** Whom each column chooses, besides the filter. */
  readonly partsOf: readonly (readonly FilterPart[])[]
  /** Columns of whom nothing may be shown: too few, or told by other answers of the same wave. */
  readonly isHidden: readonly boolean[]
}

const codesOf = (variable: string, instrument: Instrument, scope: Scope): readonly number[] =>
  variable === '@sector'
    ? scope.sectorCodes
    : (codebook(instrument)
        .find((one) => one.name === variable)
        ?.codes?.map(({ code }) => code) ?? [])

const placesByVariable = oncePer((_: Dataset) => new Map<string, Int32Array>())

/** Place of every respondent's code, −1 for none: the same whoever is looked at. */
function placesOf(variable: string, codes: readonly number[], { dataset }: Scope): Int32Array {
  const ofDataset = placesByVariable(dataset)
  const places = ofDataset.get(variable) ?? placedByCode(valuesOf(variable, dataset) ?? [], codes, dataset.size)
  ofDataset.set(variable, places)
  return places
}

/** Who is in each of so many columns. */
function membersOf(columnOf: Int32Array, columns: number): Int32Array[] {
  const sizes = new Int32Array(columns)
  for (let i = 0; i < columnOf.length; i++) if (columnOf[i]! >= 0) sizes[columnOf[i]!]! += 1
  const members = Array.from(sizes, (size) => new Int32Array(size))
  for (let i = columnOf.length - 1; i >= 0; i--) {
    const column = columnOf[i]!
    if (column >= 0) members[column]![--sizes[column]!] = i
  }
  return members
}

const hasColumn = (columnOf: Int32Array): Uint8Array => {
  const found = new Uint8Array(columnOf.length)
  for (let i = 0; i < columnOf.length; i++) if (columnOf[i]! >= 0) found[i] = 1
  return found
}

const rowsAt = (
  variable: string,
  codes: readonly number[],
  columnOf: Int32Array,
  isAnswered = hasColumn(columnOf),
): TableRow[] =>
  membersOf(columnOf, codes.length).map((chosen, c) => ({ variable, code: codes[c]!, chosen, isAnswered }))

/** Columns of a banner that no variable makes, as rows of a table. */
export const rowsOfPlain = (variable: string, { codes, columnOf }: Banner): TableRow[] =>
  rowsAt(
    variable,
    codes.map(([code = 0]) => code),
    columnOf,
  )

const codeRowsOf = oncePer((_: Dataset) => new Map<string, readonly TableRow[]>())

/**
 * The codes of a variable by which people are divided as rows of a table. Kept with the data, whoever is looked at; those
 * that the same people answered have the same array that says so.
 */
export function rowsOfCodes(variable: string, instrument: Instrument, scope: Scope): readonly TableRow[] {
  const known = codeRowsOf(scope.dataset)
  const found = known.get(variable)
  if (found) return found
  const codes = codesOf(variable, instrument, scope)
  const places = placesOf(variable, codes, scope)
  const own = hasColumn(places)
  const alike = [...known.values()].flatMap(([row]) => (row ? [row.isAnswered] : []))
  const isAnswered = alike.find((one) => one.every((is, i) => is === own[i])) ?? own
  const rows = rowsAt(variable, codes, places, isAnswered)
  known.set(variable, rows)
  return rows
}

/** Column of everybody of weight, from the places of one or two codes, of which the second has so many. */
function columnsOf([outer, inner]: readonly Int32Array[], innerCodes: number, weights: Float64Array): Int32Array {
  const columnOf = outer!.slice()
  for (let i = 0; i < columnOf.length; i++) {
    const second = inner ? inner[i]! : 0
    columnOf[i] =
      columnOf[i]! < 0 || second < 0 || weights[i] === 0 ? -1 : columnOf[i]! * (inner ? innerCodes : 1) + second
  }
  return columnOf
}

/** The columns of one variable, or of a second nested in the first. Null where a variable has no codes. */
export function bannerOf(variables: readonly string[], instrument: Instrument, scope: Scope): Banner | null {
  const codes = variables.map((variable) => codesOf(variable, instrument, scope))
  if (codes.length === 0 || codes.some((list) => list.length === 0)) return null
  const [outer = [], inner = [0]] = codes
  const places = variables.map((variable, k) => placesOf(variable, codes[k]!, scope))
  const columnOf = columnsOf(places, inner.length, scope.weights)
  const combined = outer.flatMap((first) => (codes.length > 1 ? inner.map((second) => [first, second]) : [[first]]))
  const partsOf = combined.map((own) => own.map((code, k): FilterPart => ({ variable: variables[k]!, codes: [code] })))
  const protection = protectionOf(instrument, scope)
  return {
    codes: combined,
    partsOf,
    columnOf,
    isHidden: partsOf.map((parts) => protection.isHidden([...(scope.chosen ?? []), ...parts])),
  }
}

/** A banner of columns that no variable makes, as everybody or groups found by chance; −1 for who has no weight. */
export const plainBanner = (columnOf: Int32Array, count: number): Banner => ({
  codes: Array.from({ length: count }, (_, column) => [column]),
  partsOf: Array.from({ length: count }, () => []),
  columnOf,
  isHidden: Array.from({ length: count }, () => false),
})

const everybodyBy = oncePer((weights: Float64Array) => {
  const columnOf = new Int32Array(weights.length)
  for (let i = 0; i < weights.length; i++) columnOf[i] = weights[i]! > 0 ? 0 : -1
  return plainBanner(columnOf, 1)
})

/** Everybody of weight as a banner of one column; kept with the weights. */
export const everybodyIn = ({ weights }: Scope): Banner => everybodyBy(weights)

/**
 * Columns in which nothing may be shown of a row: where the row itself divides people, as their sex, its share is a count
 * of those of both.
 */
export function hiddenIn(
  { variable, code }: { readonly variable: string; readonly code: number },
  { partsOf, isHidden }: Banner,
  { instrument, scope }: { readonly instrument: Instrument; readonly scope: Scope },
): readonly boolean[] {
  const protection = protectionOf(instrument, scope)
  if (!protection.dividers.has(variable)) return isHidden
  const own = [...(scope.chosen ?? []), { variable, codes: [code] }]
  return isHidden.map((is, column) => is || protection.isHidden([...own, ...partsOf[column]!]))
}
