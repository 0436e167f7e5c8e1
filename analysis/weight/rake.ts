import type { KnownShares, MarginCells } from './margin-cells.ts'

/** How far one margin was and is from being met. */
export interface MarginError {
  readonly id: string
  readonly cells: number
  /** Largest relative error of a cell's weighted share; of an empty population cell, the share itself. */
  readonly worstErrorBefore: number
  readonly worstErrorAfter: number
}

/** Weights after raking, and how well they meet the margins. */
export interface Raked {
  readonly weights: Float64Array
  readonly hasConverged: boolean
  readonly cycles: number
  readonly margins: readonly MarginError[]
}

/** How near every cell must come to its share, and after how many rounds to give up. */
export interface RakingLimits {
  readonly tolerance: number
  readonly mostCycles: number
}

const limits: RakingLimits = { tolerance: 1e-10, mostCycles: 2000 }

/** Weight by joint cell. */
export function cellTotals(cells: MarginCells, weights: Float64Array): Float64Array {
  const totals = new Float64Array(cells.count)
  for (let i = 0; i < weights.length; i++) totals[cells.joint[i]!]! += weights[i]!
  return totals
}

/** Weight by cell of one margin, without those of unknown value. */
function marginTotals(margin: KnownShares, totals: Float64Array): { byCell: Float64Array; known: number } {
  const byCell = new Float64Array(margin.shares.length)
  let known = 0
  totals.forEach((total, j) => {
    const cell = margin.cellOf[j]!
    if (cell < 0) return
    byCell[cell]! += total
    known += total
  })
  return { byCell, known }
}

function worstError(margin: KnownShares, totals: Float64Array): number {
  const { byCell, known } = marginTotals(margin, totals)
  return margin.shares.reduce((worst, share, c) => {
    const found = known > 0 ? byCell[c]! / known : 0
    return Math.max(worst, share > 0 ? Math.abs(found / share - 1) : found)
  }, 0)
}

/**
 * Raking (iterative proportional fitting; Deming & Stephan 1940): weights as near as possible to the given ones whose
 * distribution meets every margin. Margins are shares, so their population totals need not agree. Respondents whose
 * value is missing or not in a margin keep the factor 1 in it, and the margin is met among the others. Stops at a
 * relative error of 1e-10 in every cell; says so when that is not reached, as with weights of 0 or below. The total weight stays as it was.
 */
export function rake(cells: MarginCells, base: Float64Array): Raked {
  const start = cellTotals(cells, base)
  const { totals, ...raked } = rakeTotals(cells.margins, start)
  return {
    ...raked,
    weights: base.map((weight, i) => {
      const j = cells.joint[i]!
      return start[j]! > 0 ? weight * (totals[j]! / start[j]!) : 0
    }),
    margins: cells.margins.map((margin) => ({
      id: margin.id,
      cells: margin.shares.length,
      worstErrorBefore: worstError(margin, start),
      worstErrorAfter: worstError(margin, totals),
    })),
  }
}

/** Raking where only the weight of every joint cell is known; all of a cell share one factor, so nothing is lost. */
export function rakeTotals(
  margins: readonly KnownShares[],
  start: Float64Array,
  { tolerance, mostCycles }: RakingLimits = limits,
): { readonly totals: Float64Array; readonly hasConverged: boolean; readonly cycles: number } {
  const totals = start.slice()
  const worstOf = () => margins.reduce((most, margin) => Math.max(most, worstError(margin, totals)), 0)
  let cycles = 0
  let worst = worstOf()
  while (worst > tolerance && cycles < mostCycles) {
    for (const margin of margins) bringToShares(margin, totals)
    worst = worstOf()
    cycles++
  }
  return { totals, hasConverged: worst <= tolerance, cycles }
}

/** One step: the cells of one margin are brought to their shares. `totals` is the caller's own working copy. */
function bringToShares(margin: KnownShares, totals: Float64Array): void {
  const { byCell, known } = marginTotals(margin, totals)
  for (let j = 0; j < totals.length; j++) {
    const cell = margin.cellOf[j]!
    if (cell >= 0 && byCell[cell]! > 0) totals[j]! *= (margin.shares[cell]! * known) / byCell[cell]!
  }
}
