import { type IndexWeights, indexParts, weightChanges } from '../report/findings.ts'
import { hotIndices, type IndexParts } from './hot-index.ts'
import { ranksOf } from './order.ts'

type IndexPart = (typeof indexParts)[number]
type WeightChange = (typeof weightChanges)[number]

/** Places of one issue, 1 the largest index. */
interface IndexMoves {
  readonly rank: number
  /** Place after each change; absent where no weight is left. */
  readonly ranks: Readonly<Record<IndexPart, Readonly<Partial<Record<WeightChange, number>>>>>
  /** Best and worst place over all weights of the grid. */
  readonly best: number
  readonly worst: number
}

export interface IndexTornado {
  readonly issues: readonly IndexMoves[]
  /** Positions of the issues that come into the top after a change, and of those that drop out. */
  readonly changes: readonly {
    readonly part: IndexPart
    readonly change: WeightChange
    readonly enters: readonly number[]
    readonly leaves: readonly number[]
  }[]
}

const nothing: IndexWeights = { attention: 0, dissatisfaction: 0, breadth: 0 }

function changed(weights: IndexWeights, part: IndexPart, change: WeightChange): IndexWeights | null {
  if (change === 'alone') return { ...nothing, [part]: 1 }
  const factor = { halved: 0.5, doubled: 2, without: 0 }[change]
  const found = { ...weights, [part]: factor * weights[part] }
  return indexParts.some((one) => found[one] > 0) ? found : null
}

/** Places by index, equal to a billionth being equal: proportional weights must not differ by their rounding. */
const placesAt = (parts: readonly IndexParts[], weights: IndexWeights): number[] =>
  ranksOf(hotIndices(parts, weights).map(({ value }) => Math.round(value * 1e9)))

/** All weights that are multiples of 1/`steps` and add up to 1: the corners, the edges and the inside of the triangle. */
function grid(steps: number): IndexWeights[] {
  const weights: IndexWeights[] = []
  for (let a = 0; a <= steps; a++)
    for (let d = 0; d <= steps - a; d++)
      weights.push({ attention: a / steps, dissatisfaction: d / steps, breadth: (steps - a - d) / steps })
  return weights
}

/**
 * How places by hot index hang on its weights. For every part: the place of every issue with its weight halved, doubled,
 * 0 (`without`) and 1 beside 0 for the others (`alone`), and who enters or leaves the first `top` by that. `best` and
 * `worst` hold for the given weights, these changes, and every weighting in steps of 1/`steps`. Equal indices share the
 * best place. Exact for the estimates at hand: their sampling error is not in it.
 */
export function hotIndexTornado(
  parts: readonly IndexParts[],
  weights: IndexWeights,
  options: { readonly top: number; readonly steps: number },
): IndexTornado {
  const now = placesAt(parts, weights)
  const swings = indexParts.flatMap((part) =>
    weightChanges.map((change) => {
      const given = changed(weights, part, change)
      return { part, change, places: given ? placesAt(parts, given) : null }
    }),
  )
  const everywhere = [...grid(options.steps).map((given) => placesAt(parts, given)), now]
  for (const { places } of swings) if (places) everywhere.push(places)
  const isTop = (place: number): boolean => place <= options.top
  return {
    issues: parts.map((_, k) => {
      const seen = everywhere.map((places) => places[k]!)
      const ofPart = (part: IndexPart) =>
        Object.fromEntries(
          swings.flatMap((one) => (one.part === part && one.places ? [[one.change, one.places[k]!]] : [])),
        )
      const ranks = {
        attention: ofPart('attention'),
        dissatisfaction: ofPart('dissatisfaction'),
        breadth: ofPart('breadth'),
      }
      return { rank: now[k]!, ranks, best: Math.min(...seen), worst: Math.max(...seen) }
    }),
    changes: swings.flatMap(({ part, change, places }) => {
      if (!places) return []
      const moved = (isIn: boolean) =>
        [...now.keys()].filter((k) => isTop(places[k]!) === isIn && isTop(now[k]!) !== isIn)
      return [{ part, change, enters: moved(true), leaves: moved(false) }]
    }),
  }
}
