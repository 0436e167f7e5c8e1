/** Answers of fewer people than this are shown nowhere. */
export const minimumGroupSize = 10

/** Fewer people than this in a sector, and a comment does not name it. */
export const minimumCommentSector = 15

/** Whether anything must be added so that no hidden cell follows from the sum of its line. */
function isSafe(counts: readonly number[], hidden: readonly boolean[], minimum: number): boolean {
  const inside = counts.filter((_, i) => hidden[i])
  return inside.length === 0 || (inside.length > 1 && inside.reduce((sum, count) => sum + count, 0) >= minimum)
}

/** Hides the smallest other cells until the line is safe. `hidden` is this file's own array. */
function protectLine(counts: readonly number[], hidden: boolean[], minimum: number): boolean {
  // Empty cells come last: hidden with the only other cell of a line, they keep it from being its sum.
  const rest = [...counts.keys()]
    .filter((i) => !hidden[i])
    .sort((a, b) => Number(counts[a]! > 0) - Number(counts[b]! > 0) || counts[b]! - counts[a]!)
  let hasChanged = false
  while (!isSafe(counts, hidden, minimum) && rest.length > 0) {
    hidden[rest.pop()!] = true
    hasChanged = true
  }
  return hasChanged
}

/**
 * Cells of one line that must be hidden: all of 1 to `minimum` − 1 people and, so that none follows from the sum of the
 * line, the next smallest until at least two cells with together `minimum` people are hidden. Empty cells are hidden
 * only where nothing else is left.
 */
export function hiddenCells(counts: readonly number[], minimum: number): boolean[] {
  const hidden = counts.map((count) => count > 0 && count < minimum)
  protectLine(counts, hidden, minimum)
  return hidden
}

/**
 * The same for a table that can be read by row, by column and as sums over all rows, as groups within sectors and in
 * all sectors. Guards every line against subtraction; combinations of several lines are not searched.
 */
export function hiddenInTable(
  rows: readonly (readonly number[])[],
  minimum: number,
): { inside: readonly boolean[][]; total: readonly boolean[] } {
  const width = rows[0]?.length ?? 0
  const sums = Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0))
  const table = [...rows, sums]
  const hidden = table.map((row) => row.map((count) => count > 0 && count < minimum))
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    table.forEach((row, r) => {
      if (protectLine(row, hidden[r]!, minimum)) hasChanged = true
    })
    for (let c = 0; c < width; c++) {
      const column = hidden.map((row) => row[c]!)
      if (
        !protectLine(
          table.map((row) => row[c]!),
          column,
          minimum,
        )
      )
        continue
      hasChanged = true
      column.forEach((isHidden, r) => {
        hidden[r]![c] = isHidden
      })
    }
  }
  return { inside: hidden.slice(0, -1), total: hidden.at(-1)! }
}
