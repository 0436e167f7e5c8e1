import { chiSquareSumExact, chiSquareSumUpper } from '../numeric/chi-square-sum.ts'
import { chiSquareUpper, fUpper } from '../numeric/distributions.ts'
import { eigenvalues, factorOf, forward } from '../numeric/matrix.ts'
import { cellInfluences, type DesignTable } from './design-table.ts'

/** What an independence test of a cross-table needs of its design. */
export interface RaoScott {
  /** Pearson's X² of the weighted shares, as if as many independent people had been asked. */
  readonly pearson: number
  /** Design effects of the contrasts that independence sets to 0, the largest first. */
  readonly designEffects: readonly number[]
  readonly degreesOfFreedom: number
}

/** The contrast of the first cell with row a and column b, at a cell: −1, 0 or 1. */
const contrast = (r: number, c: number, a: number, b: number): number =>
  (Number(r === 0) - Number(r === a)) * (Number(c === 0) - Number(c === b))

/** Covariance of the same contrasts if the sample were simple random: Σ C C′/p over the cells, by n. */
function simpleCovariance({ shares, rows, columns, baseSize }: DesignTable): Float64Array {
  const names = rows.slice(1).flatMap((_, a) => columns.slice(1).map((__, b) => [a + 1, b + 1] as const))
  return Float64Array.from({ length: names.length ** 2 }, (_, at) => {
    const [a, b] = names[Math.floor(at / names.length)]!
    const [d, e] = names[at % names.length]!
    return shares.reduce(
      (sum, row, r) =>
        sum +
        row.reduce((part, p, c) => (p > 0 ? part + (contrast(r, c, a, b) * contrast(r, c, d, e)) / p : part), 0) /
          baseSize,
      0,
    )
  })
}

/**
 * Rao & Scott's (1981, 1984) correction of Pearson's test: the eigenvalues of the design's covariance over that of a
 * simple random sample, for the interactions of rows and columns. Null where a contrast has nobody to stand on, or where
 * the design leaves no variance to compare with: one unit in all, weights that cancel.
 */
export function raoScott(table: DesignTable): RaoScott | null {
  const size = (table.rows.length - 1) * (table.columns.length - 1)
  if (size < 1) return null
  const factor = factorOf(simpleCovariance(table), size)
  if (!factor) return null
  const { shares, rows, columns, totalWeight, baseSize } = table
  const design = cellInfluences(table, (r, c, a, b) => contrast(r, c, a, b) / shares[r]![c]! / totalWeight)
  const half = Array.from({ length: size }, (_, j) => forward(factor, size, design.subarray(j * size, (j + 1) * size)))
  const whole = Array.from({ length: size }, (_, j) =>
    forward(
      factor,
      size,
      half.map((row) => row[j]!),
    ),
  )
  const ratio = Float64Array.from({ length: size * size }, (_, at) => whole[Math.floor(at / size)]![at % size]!)
  const pearson = shares.reduce(
    (sum, row, r) =>
      sum + row.reduce((part, p, c) => part + (p - rows[r]! * columns[c]!) ** 2 / (rows[r]! * columns[c]!), 0),
    0,
  )
  if (![pearson, ...ratio].every(Number.isFinite)) return null
  const designEffects = eigenvalues(ratio, size)
  // Of a covariance none is negative but by rounding.
  const isVariance = Math.min(...designEffects) > -1e-9 * Math.max(...designEffects)
  if (!isVariance) return null
  return { pearson: baseSize * pearson, designEffects, degreesOfFreedom: table.degreesOfFreedom }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Second order: an F test that also allows for unequal design effects. The default for cross-tables. */
export function raoScottF({ pearson, designEffects, degreesOfFreedom }: RaoScott) {
  const sum = sumOf(designEffects)
  const df1 = sum ** 2 / sumOf(designEffects.map((one) => one * one))
  const df2 = df1 * degreesOfFreedom
  const statistic = pearson / sum
  return { statistic, df1, df2, p: df2 > 0 ? fUpper(statistic, df1, df2) : null }
}

/** First order: X² over the mean design effect. Too often significant where design effects differ. */
export function raoScottChiSquare({ pearson, designEffects }: RaoScott) {
  const df = designEffects.length
  return { statistic: pearson, df, p: chiSquareUpper((pearson * df) / sumOf(designEffects), df) }
}

/**
 * The mixture of chi-squares itself, over as many degrees of freedom as the F test has, by its saddlepoint or by
 * numerical integration (R survey's "saddlepoint" and "lincom"); null without degrees of freedom.
 */
export function raoScottMixture(found: RaoScott, isExact = false) {
  const { df2 } = raoScottF(found)
  const { pearson: statistic, designEffects } = found
  if (!(df2 > 0)) return { statistic, p: null }
  return { statistic, p: (isExact ? chiSquareSumExact : chiSquareSumUpper)(statistic, designEffects, df2) }
}
