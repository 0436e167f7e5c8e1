import { type CrossTable, marginsOf } from './cross-table.ts'

/** Cohen's (1960) κ; `linear` (1968) counts a neighbouring category as half right, and so on. */
export type KappaWeights = 'none' | 'linear'

/**
 * Agreement of two coders beyond chance, from the table of what one and the other said. Null where chance alone would
 * agree on everything.
 */
export function cohenKappa(table: CrossTable, weights: KappaWeights = 'none'): number | null {
  const { rows, columns, total } = marginsOf(table)
  const credit = (r: number, c: number): number => {
    if (weights === 'none') return r === c ? 1 : 0
    return 1 - Math.abs(r - c) / (table.length - 1)
  }
  let [observed, expected] = [0, 0]
  table.forEach((row, r) => {
    row.forEach((count, c) => {
      observed += (credit(r, c) * count) / total
      expected += (credit(r, c) * rows[r]! * columns[c]!) / total ** 2
    })
  })
  return expected < 1 ? (observed - expected) / (1 - expected) : null
}
