/** One variable of Gower's distance: numbers with their range in the whole data, or codes. Missing is NaN or below 0. */
export type GowerColumn =
  | { readonly kind: 'number'; readonly values: ArrayLike<number>; readonly range: number }
  | { readonly kind: 'code'; readonly values: ArrayLike<number> }

function apart(column: GowerColumn, i: number, j: number): number | null {
  const [a, b] = [column.values[i]!, column.values[j]!]
  if (Number.isNaN(a) || Number.isNaN(b)) return null
  if (column.kind === 'number') return column.range > 0 ? Math.abs(a - b) / column.range : 0
  return a < 0 || b < 0 ? null : Number(a !== b)
}

/** Gower (1971): mean difference of two people, 0..1, over what both answered; null where there is nothing. */
export function gowerDistance(columns: readonly GowerColumn[], i: number, j: number): number | null {
  const known = columns.map((column) => apart(column, i, j)).filter((one) => one !== null)
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : null
}
