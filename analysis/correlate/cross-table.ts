import { chiSquareUpper } from '../numeric/distributions.ts'

/** Counts or weights by row and column. */
export type CrossTable = readonly (readonly number[])[]

/** Counts of two codes, −1 standing for none; `weights` default to one each. */
export function crossTable(
  rowOf: ArrayLike<number>,
  columnOf: ArrayLike<number>,
  size: readonly [number, number],
  weights?: ArrayLike<number>,
): number[][] {
  const table = Array.from({ length: size[0] }, () => new Array<number>(size[1]).fill(0))
  for (let i = 0; i < rowOf.length; i++) {
    const [r, c] = [rowOf[i]!, columnOf[i]!]
    if (r >= 0 && c >= 0) table[r]![c]! += weights ? weights[i]! : 1
  }
  return table
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

export interface Margins {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly total: number
}

/** Sums of the rows, of the columns and of all. */
export function marginsOf(table: CrossTable): Margins {
  const rows = table.map(sum)
  const columns = (table[0] ?? []).map((_, c) => sum(table.map((row) => row[c]!)))
  return { rows, columns, total: sum(rows) }
}

/** Table without empty rows and columns, which no test can use. */
export function withoutEmpty(table: CrossTable): CrossTable {
  const { rows, columns } = marginsOf(table)
  return table.filter((_, r) => rows[r]! > 0).map((row) => row.filter((_, c) => columns[c]! > 0))
}

const hasTwoByTwo = ({ rows, columns }: Margins): boolean =>
  rows.length > 1 && columns.length > 1 && [...rows, ...columns].every((one) => one > 0)

/** Pearson's X² of independence. Ignores weights and design: for independent people only. Null without two by two. */
export function pearsonChiSquare(table: CrossTable) {
  const { rows, columns, total } = marginsOf(table)
  const degreesOfFreedom = (rows.length - 1) * (columns.length - 1)
  if (!hasTwoByTwo({ rows, columns, total })) return null
  const statistic = table.reduce(
    (all, row, r) =>
      all +
      row.reduce((part, observed, c) => {
        const expected = (rows[r]! * columns[c]!) / total
        return part + (observed - expected) ** 2 / expected
      }, 0),
    0,
  )
  return { statistic, degreesOfFreedom, p: chiSquareUpper(statistic, degreesOfFreedom) }
}

/**
 * Adjusted residuals (Haberman 1973): how far each cell is from independence, in standard errors. Null as the test.
 */
export function adjustedResiduals(table: CrossTable): number[][] | null {
  const { rows, columns, total } = marginsOf(table)
  if (!hasTwoByTwo({ rows, columns, total })) return null
  return table.map((row, r) =>
    row.map((observed, c) => {
      const expected = (rows[r]! * columns[c]!) / total
      return (observed - expected) / Math.sqrt(expected * (1 - rows[r]! / total) * (1 - columns[c]! / total))
    }),
  )
}

/** Cramér's V, and with Bergsma's (2013) correction for the V that chance alone gives. Null as the test. */
export function cramersV(table: CrossTable): { v: number; corrected: number } | null {
  const test = pearsonChiSquare(table)
  if (!test) return null
  const { rows, columns, total } = marginsOf(table)
  const phi = test.statistic / total
  const lessOne = total - 1
  const left = (k: number): number => k - (k - 1) ** 2 / lessOne - 1
  const corrected = Math.max(0, phi - test.degreesOfFreedom / lessOne)
  return {
    v: Math.sqrt(phi / Math.min(rows.length - 1, columns.length - 1)),
    corrected: Math.sqrt(corrected / Math.min(left(rows.length), left(columns.length))),
  }
}
