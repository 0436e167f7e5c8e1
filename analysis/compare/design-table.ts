import { type CrossTable, crossTable, marginsOf } from '../correlate/cross-table.ts'
import { covarianceOf, psuTotalsByGroup, type VariancePlan } from '../variance/linearize.ts'
import { covariance } from '../variance/multistage.ts'
import { degreesOfFreedom } from '../variance/sampling-design.ts'

/** A cross-table of a sample: who is in which row and column (−1: in none), with design and weights. */
export interface TableInput {
  readonly rowOf: Int32Array
  readonly columnOf: Int32Array
  readonly size: readonly [number, number]
  readonly weights: Float64Array
  readonly plan: VariancePlan
}

/** The same as shares, without empty rows and columns. */
export interface DesignTable {
  readonly rowOf: Int32Array
  readonly columnOf: Int32Array
  readonly weights: Float64Array
  readonly shares: CrossTable
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly totalWeight: number
  /** Respondents, those without an answer to both counted in: R's scale of X², on which no p depends. */
  readonly baseSize: number
  readonly degreesOfFreedom: number
  readonly plan: VariancePlan
}

/** Numbers the codes that have weight from 0; the others become −1. */
function renumbered(codes: Int32Array, sums: readonly number[]): Int32Array {
  const numbers = sums.map((sum, k) => (sum > 0 ? sums.slice(0, k).filter((one) => one > 0).length : -1))
  return codes.map((code) => (code < 0 ? -1 : numbers[code]!))
}

/** Null where fewer than two rows or two columns have anybody in them, or a weight is negative: then no cell is a share. */
export function designTable({ rowOf, columnOf, size, weights, plan }: TableInput): DesignTable | null {
  const kept = weights.map((w, i) => (rowOf[i]! >= 0 && columnOf[i]! >= 0 ? w : 0))
  if (kept.some((w) => w < 0)) return null
  const sums = marginsOf(crossTable(rowOf, columnOf, size, kept))
  const [rowNumber, columnNumber] = [renumbered(rowOf, sums.rows), renumbered(columnOf, sums.columns)]
  const left = [sums.rows, sums.columns].map((one) => one.filter((sum) => sum > 0).length) as [number, number]
  if (left[0] < 2 || left[1] < 2) return null
  const shares = crossTable(rowNumber, columnNumber, left, kept).map((row) => row.map((sum) => sum / sums.total))
  const { rows, columns } = marginsOf(shares)
  return {
    rowOf: rowNumber,
    columnOf: columnNumber,
    weights: kept,
    shares,
    rows,
    columns,
    totalWeight: sums.total,
    baseSize: weights.reduce((n, w) => n + (w > 0 ? 1 : 0), 0),
    degreesOfFreedom: degreesOfFreedom(weights, plan.design),
    plan,
  }
}

/**
 * Covariance of what every row and column but the first has of an influence: `of` says what a respondent of a cell
 * adds, times his weight. In one stage the respondents are summed by cell and unit first, which is the same.
 */
export function cellInfluences(
  table: DesignTable,
  of: (r: number, c: number, a: number, b: number) => number,
): Float64Array {
  const { rowOf, columnOf, weights, rows, columns, plan } = table
  const pairs = rows.slice(1).flatMap((_, a) => columns.slice(1).map((__, b) => [a + 1, b + 1] as const))
  if (plan.design.within)
    return covariance(
      pairs.map(([a, b]) => weights.map((w, i) => (w === 0 ? 0 : w * of(rowOf[i]!, columnOf[i]!, a, b)))),
      plan,
    )
  const cellOf = rowOf.map((r, i) => (weights[i] === 0 ? -1 : r * columns.length + columnOf[i]!))
  const byCell = psuTotalsByGroup(weights, cellOf, rows.length * columns.length, plan)
  return covarianceOf(
    pairs.map(([a, b]) =>
      weighted(byCell, (cell) => of(Math.floor(cell / columns.length), cell % columns.length, a, b)),
    ),
    plan,
  )
}

/** Σ factor(k)·columns[k]; of a cell without anybody, no factor is asked for. */
function weighted(columns: readonly Float64Array[], factor: (k: number) => number): Float64Array {
  const sum = new Float64Array(columns[0]!.length)
  columns.forEach((column, k) => {
    if (column.every((total) => total === 0)) return
    const by = factor(k)
    for (let p = 0; p < sum.length; p++) sum[p]! += by * column[p]!
  })
  return sum
}
