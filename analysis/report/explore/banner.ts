import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import type { Dataset } from '../../dataset.ts'
import { placedByCode, valuesOf } from '../../weight/margin-cells.ts'
import type { Scope } from '../find/scope.ts'
import { protectionOf } from './protection.ts'
import type { FilterPart } from './state.ts'

/** Columns of a table: combinations of the codes of one or two variables. */
export interface Banner {
  /** One code of each variable, by column. */
  readonly codes: readonly (readonly number[])[]
  /** Column of every respondent; −1 without a code, or outside the filter. */
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

const known = new WeakMap<Dataset, Map<string, Int32Array>>()

/** Place of every respondent's code, −1 for none: the same whoever is looked at. */
function placesOf(variable: string, codes: readonly number[], { dataset }: Scope): Int32Array {
  const ofDataset = known.get(dataset) ?? new Map<string, Int32Array>()
  known.set(dataset, ofDataset)
  const places = ofDataset.get(variable) ?? placedByCode(valuesOf(variable, dataset) ?? [], codes, dataset.size)
  ofDataset.set(variable, places)
  return places
}

/** The columns of one variable, or of a second nested in the first. Null where a variable has no codes. */
export function bannerOf(variables: readonly string[], instrument: Instrument, scope: Scope): Banner | null {
  const codes = variables.map((variable) => codesOf(variable, instrument, scope))
  if (codes.length === 0 || codes.some((list) => list.length === 0)) return null
  const [outer = [], inner = [0]] = codes
  const places = variables.map((variable, k) => placesOf(variable, codes[k]!, scope))
  const columnOf = new Int32Array(scope.dataset.size)
  for (let i = 0; i < columnOf.length; i++) {
    const first = places[0]![i]!
    const second = places.length > 1 ? places[1]![i]! : 0
    columnOf[i] = first < 0 || second < 0 || scope.weights[i] === 0 ? -1 : first * inner.length + second
  }
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

/** A banner of columns that no variable makes, as everybody or groups found by chance. */
export const plainBanner = (columnOf: Int32Array, count: number): Banner => ({
  codes: Array.from({ length: count }, (_, column) => [column]),
  partsOf: Array.from({ length: count }, () => []),
  columnOf,
  isHidden: Array.from({ length: count }, () => false),
})

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
