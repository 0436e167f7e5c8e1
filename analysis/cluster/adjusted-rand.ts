const pairs = (count: number): number => (count * (count - 1)) / 2

/**
 * Adjusted Rand index (Hubert & Arabie 1985) of two divisions of the same things: 1 the same, 0 as alike as by chance,
 * which may go below. Each row of `table` is a part of the first, each column one of the second, entries count things
 * and need not be whole. 1 where both leave everything together or apart.
 */
export function adjustedRand(table: readonly (readonly number[])[]): number {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = (table[0] ?? []).map((_, c) => table.reduce((sum, row) => sum + row[c]!, 0))
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + pairs(count), 0)
  const all = pairs(rows.reduce((sum, count) => sum + count, 0))
  const together = total(table.flat())
  const expected = (total(rows) * total(columns)) / all
  const most = (total(rows) + total(columns)) / 2
  return most - expected > 1e-12 * all ? (together - expected) / (most - expected) : 1
}
