import type { Figure, LinkedTables } from './linked-tables.ts'
import { minimumForExtremes } from './minimums.ts'
import { protect } from './protect.ts'

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** The counts of one line and all others beside each: a group of nearly everybody tells of the few outside it. */
function figuresOf(
  counts: readonly number[],
  minimumOf: (i: number) => number,
  cellOf: (i: number) => number,
): Figure[] {
  const all = [...counts.keys()]
  const total = sumOf(counts)
  return all.flatMap((i): Figure[] => [
    { cells: [cellOf(i)], value: counts[i]!, kind: 'shown', minimum: minimumOf(i) },
    {
      cells: all.filter((other) => other !== i).map(cellOf),
      value: total - counts[i]!,
      kind: 'guarded',
      minimum: Math.max(...all.filter((other) => other !== i).map(minimumOf), 0),
    },
  ])
}

/**
 * Cells of one line that may not be shown beside their sum, which is known: all of 1 to `minimum` − 1 people, and as
 * many others as it takes that none of these, and no complement so small, can be worked out. Where the line has one sum,
 * what follows from it is known without solving anything: a hidden cell lies between 0 and all that is hidden.
 */
export const hiddenCells = (counts: readonly number[], minimum: number): boolean[] =>
  hiddenInLine(counts, { minimumOf: () => minimum, minimum, isForced: () => false })

interface LineRule {
  minimumOf(i: number): number
  /** The largest of these. */
  readonly minimum: number
  isForced(i: number): boolean
}

function hiddenInLine(counts: readonly number[], { minimumOf, minimum, isForced }: LineRule): boolean[] {
  const total = sumOf(counts)
  const room = counts.some((count, i) => count > 0 && isForced(i)) ? Math.max(minimum, minimumForExtremes) : minimum
  const isGuarded = (i: number) => {
    const count = counts[i]!
    const others = total - count
    return count > 0 && (count < minimumOf(i) || isForced(i) || (others > 0 && others < minimum))
  }
  const hidden = counts.map((_, i) => isGuarded(i))
  const guarded = counts.filter((_, i) => hidden[i])
  if (guarded.length === 0) return counts.map((_, i) => isForced(i))
  const largest = guarded.reduce((most, count) => Math.max(most, count), 0)
  // Empty cells come last: hidden with the only other cell of a line, they keep it from being its sum.
  const rest = [...counts.keys()]
    .filter((i) => !hidden[i])
    .sort((a, b) => Number(counts[a]! > 0) - Number(counts[b]! > 0) || counts[b]! - counts[a]!)
  let inside = sumOf(guarded)
  let size = guarded.length
  const isOpen = () => size < 2 || ((inside < room || inside <= largest) && inside < total)
  while (isOpen() && rest.length > 0) {
    const next = rest.pop()!
    hidden[next] = true
    inside += counts[next]!
    size += 1
  }
  return hidden.map((is, i) => is || isForced(i))
}

/** How many people of each sector answered, and how many there must be. */
export interface SectorLine {
  readonly counts: readonly number[]
  readonly minimums: readonly number[]
  /** Of all sectors together. */
  readonly minimum: number
  /** Sectors of which something else forbids to show the answer. */
  readonly isForced?: readonly boolean[]
  readonly isTotalForced?: boolean
}

/** Whether an answer may not be shown of each sector, and of all together: `hiddenCells` where the sum may be hidden too. */
export function hiddenOfSectors({ counts, minimums, minimum, isForced = [], isTotalForced = false }: SectorLine): {
  readonly inside: readonly boolean[]
  readonly isTotalHidden: boolean
} {
  const value = sumOf(counts)
  if (isTotalForced || (value > 0 && value < minimum)) return { inside: counts.map(() => true), isTotalHidden: true }
  const inside = hiddenInLine(counts, {
    minimumOf: (i) => minimums[i]!,
    minimum: Math.max(minimum, ...minimums),
    isForced: (i) => isForced[i] === true,
  })
  return { inside, isTotalHidden: false }
}

/**
 * The same for a table that is read by row, by column and as sums over all rows, as groups within sectors and in all
 * sectors; the sums of the rows are known.
 */
export function hiddenInTable(
  rows: readonly (readonly number[])[],
  minimum: number,
): { inside: readonly boolean[][]; total: readonly boolean[] } {
  const width = rows[0]?.length ?? 0
  const columns = [...Array(width).keys()]
  const totals = columns.map((c) => sumOf(rows.map((row) => row[c]!)))
  const inLine = rows.flatMap((row, r) =>
    figuresOf(
      row,
      () => minimum,
      (c) => r * width + c,
    ),
  )
  const ofTotals = figuresOf(
    totals,
    () => minimum,
    (c) => c,
  ).map(
    (figure): Figure => ({
      ...figure,
      cells: rows.flatMap((_, r) => figure.cells.map((c) => r * width + c)),
    }),
  )
  const sums = rows.map(
    (row, r): Figure => ({
      cells: columns.map((c) => r * width + c),
      value: sumOf(row),
      kind: 'public',
      minimum,
    }),
  )
  const tables: LinkedTables = { size: rows.length * width, figures: [...inLine, ...ofTotals, ...sums] }
  const hidden = protect(tables)
  return {
    inside: rows.map((_, r) => columns.map((c) => hidden[2 * (r * width + c)]!)),
    total: columns.map((c) => hidden[2 * (rows.length * width + c)]!),
  }
}
