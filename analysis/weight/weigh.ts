import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Dataset } from '../dataset.ts'
import { baseWeights } from './base-weight.ts'
import { type MarginCells, marginCells } from './margin-cells.ts'
import { type MarginError, rake } from './rake.ts'

/** Weights of a wave and what became of its margins. */
export interface Weighted {
  /** Weights before raking, one per respondent. */
  readonly base: Float64Array
  readonly weights: Float64Array
  /** The margins that were used, sorted into cells; null when none could be. */
  readonly cells: MarginCells | null
  readonly margins: readonly MarginError[]
  readonly hasConverged: boolean
  readonly isMarginDropped: boolean
}

/**
 * Weights of a wave: design weights, raked to every margin that can be met. A margin that is impossible here (a
 * populated cell without a respondent, an unknown variable) is left out; margins that contradict each other are left
 * out from the last on until the rest converges. Both are told. Without known populations everybody counts 1.
 */
export function weigh(dataset: Dataset, design: SampleDesign): Weighted {
  const known = baseWeights(dataset, design)
  const isKnown = known.some((weight) => weight > 0)
  const base = isKnown ? known : known.map(() => 1)
  const first = marginCells(design.margins, dataset)
  const faulty = new Set('joint' in first ? [] : first.map((fault) => fault.margin))
  const usable = design.margins.filter((margin) => !faulty.has(margin.id))
  for (let count = usable.length; count > 0; count--) {
    const cells = marginCells(usable.slice(0, count), dataset)
    if (!('joint' in cells)) continue
    const { weights, hasConverged, margins } = rake(cells, base)
    if (!hasConverged || weights.some((weight) => !Number.isFinite(weight))) continue
    const isMarginDropped = count < design.margins.length || !isKnown
    return { base, weights, cells, margins, hasConverged: count === usable.length, isMarginDropped }
  }
  const isMarginDropped = design.margins.length > 0 || !isKnown
  return { base, weights: base, cells: null, margins: [], hasConverged: usable.length === 0, isMarginDropped }
}
