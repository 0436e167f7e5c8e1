import { factorOf, quadratic } from '../numeric/matrix.ts'
import { cellInfluences, type DesignTable } from './design-table.ts'
import { type WaldTest, waldTest } from './wald-test.ts'

/**
 * Wald's test of independence (Koch, Freeman & Freeman 1975) of the observed less expected counts of all cells but the
 * first row and column; `isAdjusted` takes the cells off the degrees of freedom (Fellegi 1980; Thomas & Rao 1987).
 * Unstable where cells are not far fewer than sampling units: prefer rao-scott.ts. Null where its covariance is singular.
 */
export function independenceWald(table: DesignTable, isAdjusted: boolean): WaldTest | null {
  const { shares, rows, columns, totalWeight, degreesOfFreedom: df } = table
  const size = (rows.length - 1) * (columns.length - 1)
  const covariance = cellInfluences(table, (r, c, a, b) => {
    const [inRow, inColumn] = [Number(r === a), Number(c === b)]
    return inRow * inColumn - inRow * columns[b]! - inColumn * rows[a]! + rows[a]! * columns[b]!
  })
  const factor = factorOf(covariance, size)
  if (!factor) return null
  const distance = rows
    .slice(1)
    .flatMap((share, a) => columns.slice(1).map((other, b) => totalWeight * (shares[a + 1]![b + 1]! - share * other)))
  const statistic = quadratic(factor, size, distance)
  if (!isAdjusted) return waldTest(statistic, size, df)
  const left = df - size + 1
  return waldTest((statistic * left) / df, size, left)
}
