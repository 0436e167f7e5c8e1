import { minimumForExtremes } from '../minimums.ts'
import { type CountTable, isCoded, type Space } from './space.ts'

/**
 * Whether the count of a cell of two dividers, or of these in a sector, stands in no square of four filled combinations
 * although its row and its column hold others. What was said in it then follows from the sums of rows and columns, whose
 * empty parts are known, whatever is hidden of the combinations.
 */
function isTied({ counts, over }: CountTable, cell: number, space: Space): boolean {
  const [v, w] = [over.at(-2)!, over.at(-1)!]
  const [height, width] = [space.sizes[v]!, space.sizes[w]!]
  const size = height * width
  const [a, b] = [Math.floor((cell % size) / width), cell % width]
  const begin = cell - (cell % size)
  const others = (length: number, own: number) => [...Array(length).keys()].filter((k) => k !== own)
  const inColumn = others(height, a).filter((otherA) => counts[begin + otherA * width + b]! > 0)
  const inRow = others(width, b).filter((otherB) => counts[begin + a * width + otherB]! > 0)
  if (inColumn.length === 0 || inRow.length === 0) return false
  return inColumn.every((otherA) => inRow.every((otherB) => counts[begin + otherA * width + otherB] === 0))
}

/**
 * Dividers in tables of two, alone or with the sector, that hold a tied count of which answers alike may not be told
 * though the people may be counted; the most often met first. A count of fewer than `minimum` needs none: nobody can be
 * sure of it.
 */
export function tiedDividers(space: Space, minimum: number): number[] {
  const found = new Map<number, number>()
  for (const table of space.tables) {
    const dividers = table.over.filter((v) => v > 0)
    if (dividers.length < 2) continue
    table.counts.forEach((count, cell) => {
      if (count < minimum || count >= minimumForExtremes || !isCoded(table, cell, space)) return
      if (isTied(table, cell, space)) for (const v of dividers) found.set(v, (found.get(v) ?? 0) + 1)
    })
  }
  return [...found].sort(([, a], [, b]) => b - a).map(([v]) => v)
}
