import type { Instrument } from '../../../domain/instrument.ts'
import { oncePer } from '../../../domain/once-per.ts'
import { comparedGroups, type GroupShare } from '../../compare/against-rest.ts'
import { designTable } from '../../compare/design-table.ts'
import { benjaminiHochberg, holm } from '../../compare/multiplicity.ts'
import { raoScott, raoScottF } from '../../compare/rao-scott.ts'
import { cramersV } from '../../correlate/cross-table.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { normalQuantile, studentQuantile } from '../../numeric/distributions.ts'
import { sumOfSquares } from '../../variance/deviations.ts'
import { kish } from '../../weight/diagnostics.ts'
import type { Scope } from '../find/scope.ts'
import { type Banner, bannerOf, everybodyIn } from './banner.ts'
import { closingIn, isOneVariable } from './closed-columns.ts'
import { type ChosenCount, type ColumnFrame, chosenIn, columnFrame, framesOf, saidIn } from './column-frame.ts'
import { comparePair, type PairTest } from './compare-pair.ts'
import type { BannerColumn, Cell, CrossTable, Difference, Figure } from './explored.ts'
import { type TableRow, tableRows } from './table-rows.ts'

/** What is asked of a table. */
export interface TableRequest {
  readonly instrument: Instrument
  /** Who is looked at, filtered and weighted. */
  readonly scope: Scope
  /** An item or a variable. */
  readonly row: string
  /** One or two variables, the second nested in the first. */
  readonly banner: readonly string[]
  readonly level: number
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** One row with everything that its cells and comparisons are made of. */
interface MadeRow {
  readonly row: TableRow
  readonly frame: ColumnFrame
  readonly shares: readonly (GroupShare | null)[]
  readonly pairs: readonly PairTest[]
  readonly all: Figure
  /** Columns in which nothing is shown of the row. */
  readonly isHidden: readonly boolean[]
}

function figureOf(found: GroupShare | null, frame: ColumnFrame, column: number, request: TableRequest): Figure {
  const { baseSize, degreesOfFreedom: df } = frame.groups[column]!
  if (baseSize === 0 || !found) return { isEstimable: false, reason: 'no_respondents' }
  const plain = { isEstimable: true, value: found.value, baseSize } as const
  if (!request.scope.isProbability || df < 1) return plain
  const { value, standardError } = found
  const interval = kornGraubard.of({ value, standardError, df, level: request.level, baseSize })
  return { ...plain, standardError, ...(interval ?? {}) }
}

/** One row of all columns together, of who is in none of them, too. */
interface Whole {
  readonly counted: ChosenCount
  readonly share: GroupShare | null
}

const wholesOf = oncePer((_weights: Float64Array) => new Map<TableRow, Whole>())

/** The same under every banner, and so kept with the weights. */
function wholesIn(rows: readonly TableRow[], { scope }: TableRequest): Whole[] {
  const known = wholesOf(scope.weights)
  if (rows.some((row) => !known.has(row))) {
    const frames = framesOf(rows, everybodyIn(scope), scope)
    rows.forEach((row, r) => {
      const chosen = chosenIn(row, frames[r]!)
      const counted = { row, frame: chosen.frame, sums: { people: chosen.sums.people } }
      known.set(row, { counted, share: comparedGroups(saidIn(chosen))[0] ?? null })
    })
  }
  return rows.map((row) => known.get(row)!)
}

function madeRows(rows: readonly TableRow[], banner: Banner, request: TableRequest): MadeRow[] {
  const { isProbability } = request.scope
  const frames = framesOf(rows, banner, request.scope)
  const wholes = wholesIn(rows, request)
  const leastZ = normalQuantile((1 + request.level) / 2)
  const [closedIn, closedInAll] = [
    closingIn(rows, banner, request),
    closingIn(rows, everybodyIn(request.scope), request),
  ]
  return rows.map((row, r) => {
    const [frame, whole] = [frames[r]!, wholes[r]!]
    const chosen = chosenIn(row, frame)
    const said = saidIn(chosen)
    const isHidden = closedIn(chosen)
    const shown = [...banner.codes.keys()].filter((column) => !isHidden[column] && frame.groups[column]!.baseSize > 0)
    const known = { ...said, variances: said.deviations.map(sumOfSquares) }
    const pairs = isProbability
      ? shown.flatMap((a, k) => shown.slice(k + 1).flatMap((b) => comparePair(known, [a, b], leastZ) ?? []))
      : []
    const all: Figure = closedInAll(whole.counted)[0]
      ? { isEstimable: false, reason: 'suppressed' }
      : figureOf(whole.share, whole.counted.frame, 0, request)
    return { row, frame, shares: comparedGroups(said), pairs, all, isHidden }
  })
}

/** Letters of the columns that a column is above, by row; all pairs of all rows are one family (Holm). */
function lettersOf(made: readonly MadeRow[], level: number): string[][] {
  const adjusted = holm(made.flatMap(({ pairs }) => pairs.map(({ p }) => p)))
  let next = 0
  return made.map(({ pairs, shares }) => {
    const above = shares.map(() => '')
    for (const { first, second, value } of pairs) {
      const p = adjusted[next++]!
      if (p > 1 - level || value === 0) continue
      const [higher, lower] = value > 0 ? [first, second] : [second, first]
      above[higher]! += letters[lower] ?? ''
    }
    return above.map((marks) => [...marks].sort().join(''))
  })
}

type Tested = NonNullable<GroupShare['difference']>

const differenceOf = (tested: Tested, pAdjusted: number, level: number): Difference => {
  const half = tested.standardError * studentQuantile((1 + level) / 2, tested.degreesOfFreedom)
  return {
    value: tested.value,
    standardError: tested.standardError,
    low: tested.value - half,
    high: tested.value + half,
    pAdjusted,
    isSignificant: pAdjusted <= 1 - level,
  }
}

/** Each column against all others of its banner; everything shown is one family (Benjamini–Hochberg). */
function differencesOf(made: readonly MadeRow[], level: number): Map<Tested, Difference> {
  const tests = made.flatMap((one) =>
    one.shares.flatMap((found, column) => (found?.difference && !one.isHidden[column] ? [found.difference] : [])),
  )
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p))
  return new Map(tests.map((test, k) => [test, differenceOf(test, adjusted[k]!, level)]))
}

function cellsOf(
  one: MadeRow,
  request: TableRequest,
  known: { above: readonly string[]; differences: ReadonlyMap<Tested, Difference> },
): Cell[] {
  const columns = one.shares.map((found, column): Cell => {
    if (one.isHidden[column]) return { figure: { isEstimable: false, reason: 'suppressed' }, above: '' }
    const difference = found?.difference && known.differences.get(found.difference)
    return {
      figure: figureOf(found, one.frame, column, request),
      above: known.above[column]!,
      ...(difference && request.scope.isProbability ? { difference } : {}),
    }
  })
  return [{ figure: one.all, above: '' }, ...columns]
}

const weightedBaseOf = (weight: number, meanWeight: number): number => Math.round(weight / meanWeight)

const basesOfAll = ({ weights }: Scope, meanWeight: number): CrossTable['everybody'] => ({
  weightedBase: weightedBaseOf(
    weights.reduce((sum, weight) => sum + weight, 0),
    meanWeight,
  ),
  effectiveSize: kish(weights).effectiveSize,
})

function columnsOf(banner: Banner, scope: Scope, meanWeight: number): BannerColumn[] {
  const { groups } = columnFrame(new Uint8Array(scope.weights.length).fill(1), banner, scope)
  return banner.codes.map((codes, column) => {
    const { baseSize, weight, effectiveSize } = groups[column]!
    const head = { codes: [...codes], letter: letters[column] ?? '' }
    return banner.isHidden[column]!
      ? { ...head, baseSize: null, weightedBase: null, effectiveSize: null }
      : { ...head, baseSize, weightedBase: weightedBaseOf(weight, meanWeight), effectiveSize }
  })
}

function testOf(made: readonly MadeRow[], banner: Banner, { scope, banner: by }: TableRequest): CrossTable['test'] {
  const rows = made.map(({ row }) => row)
  // What is divided by itself is never independent.
  if (rows.some(({ variable }) => by.includes(variable))) return null
  const isAllShown = made.every(({ isHidden }) => !isHidden.some(Boolean))
  if (!scope.isProbability || !isOneVariable(rows) || !isAllShown) return null
  const rowOf = new Int32Array(scope.weights.length).fill(-1)
  rows.forEach(({ chosen }, r) => {
    for (const i of chosen) rowOf[i] = r
  })
  const size = [rows.length, banner.codes.length] as const
  const table = designTable({ rowOf, columnOf: banner.columnOf, size, weights: scope.weights, plan: scope.plan })
  const found = table && raoScott(table)
  const strength = table && cramersV(table.shares)
  if (!found || !strength) return null
  const { statistic, df1, df2, p } = raoScottF(found)
  return p === null ? null : { statistic, df1, df2, p, cramersV: strength.v }
}

/**
 * Shares of an item's categories in the columns of a banner: with intervals, letters between columns (Holm), each
 * column against the rest (Benjamini–Hochberg), and Rao and Scott's test. Null where the row or the banner holds no
 * categories. Columns of too few people are hidden, with others that would tell them. `meanWeight` is that of all valid
 * respondents of the wave, whoever is looked at.
 */
export function crossTable(
  request: TableRequest,
  meanWeight: number,
): Pick<CrossTable, 'everybody' | 'columns' | 'rows' | 'test'> | null {
  const { instrument, scope, level } = request
  const rows = tableRows(request.row, instrument, scope.dataset)
  const banner = bannerOf(request.banner, instrument, scope)
  if (rows.length === 0 || !banner) return null
  const made = madeRows(rows, banner, request)
  const above = lettersOf(made, level)
  const differences = differencesOf(made, level)
  return {
    everybody: basesOfAll(scope, meanWeight),
    columns: columnsOf(banner, scope, meanWeight),
    rows: made.map((one, r) => ({
      variable: one.row.variable,
      code: one.row.code,
      cells: cellsOf(one, request, { above: above[r]!, differences }),
    })),
    test: testOf(made, banner, request),
  }
}
