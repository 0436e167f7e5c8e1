import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { hiddenCells, hiddenInTable } from '../../disclosure/hidden-line.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
import type { Scope } from '../find/scope.ts'

/** Columns of a table: combinations of the codes of one or two variables. */
export interface Banner {
  /** One code of each variable, by column. */
  readonly codes: readonly (readonly number[])[]
  /** Column of every respondent; −1 without a code, or outside the filter. */
  readonly columnOf: Int32Array
  /** Columns of whom nothing may be shown: too few, or told by the others and the sum. */
  readonly isHidden: readonly boolean[]
}

const codesOf = (variable: string, instrument: Instrument, scope: Scope): readonly number[] =>
  variable === '@sector'
    ? scope.sectorCodes
    : (codebook(instrument)
        .find((one) => one.name === variable)
        ?.codes?.map(({ code }) => code) ?? [])

/** Place of every respondent's code; −1 for none. */
function placesOf(variable: string, codes: readonly number[], scope: Scope): Int32Array {
  const place = new Map(codes.map((code, k) => [code, k]))
  const values = valuesOf(variable, scope.dataset) ?? []
  const places = new Int32Array(scope.dataset.size)
  for (let i = 0; i < places.length; i++) places[i] = place.get(values[i]!) ?? -1
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
  const counts = outer.map(() => inner.map(() => 0))
  for (const column of columnOf)
    if (column >= 0) counts[Math.floor(column / inner.length)]![column % inner.length]! += 1
  // One variable is a line of its own: its sum is the column of everybody.
  const hidden =
    codes.length > 1
      ? hiddenInTable(counts, minimumGroupSize).inside.flat()
      : hiddenCells(counts.flat(), minimumGroupSize)
  return {
    codes: outer.flatMap((first) => (codes.length > 1 ? inner.map((second) => [first, second]) : [[first]])),
    columnOf,
    isHidden: hidden,
  }
}
