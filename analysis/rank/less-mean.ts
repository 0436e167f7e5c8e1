/**
 * Each column less the mean of all of them, row by row: influences (or their totals by unit) of "issue less the mean over
 * all issues", so that the error of that mean, and what it shares with the issue, is in the variance.
 */
export function lessMean(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const mean = new Float64Array(columns[0]?.length ?? 0)
  for (const column of columns) for (let i = 0; i < mean.length; i++) mean[i]! += column[i]! / columns.length
  return columns.map((column) => Float64Array.from(column, (value, i) => value - mean[i]!))
}
