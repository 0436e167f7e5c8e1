import type { Estimated } from '../estimate/estimator.ts'
import type { IndexWeights } from '../report/findings.ts'
import { hotIndices } from './hot-index.ts'

/** What the index of one thing is made of, with influences; breadth (0..1) is taken as known. */
export interface EstimatedParts {
  readonly mention: Estimated
  readonly dissatisfied: Estimated | null
  readonly breadth: number | null
}

export interface EstimatedIndex extends Estimated {
  readonly parts: IndexWeights
}

/** 100·m/max and its influence 100(ψ/max − m·ψ_max/max²); that of the most named is always 100. */
function attentionOf(mention: Estimated, most: Estimated): Float64Array {
  if (!(most.estimate > 0)) return new Float64Array(mention.influence.length)
  return mention.influence.map(
    (psi, i) => (100 * (psi - (mention.estimate / most.estimate) * most.influence[i]!)) / most.estimate,
  )
}

/**
 * Hot indices (hot-index.ts) with one influence per respondent, by the delta method. Limits: which thing is named most
 * and which groups name a thing often are taken as known, so errors are too small where two lead side by side or a
 * group stands at the average.
 */
export function hotIndexInfluence(things: readonly EstimatedParts[], weights: IndexWeights): EstimatedIndex[] {
  const indices = hotIndices(
    things.map(({ mention, dissatisfied, breadth }) => ({
      mention: mention.estimate,
      dissatisfied: dissatisfied?.estimate ?? null,
      breadth,
    })),
    weights,
  )
  const most = things.map(({ mention }) => mention).reduce((a, b) => (b.estimate > a.estimate ? b : a))
  return things.map(({ mention, dissatisfied, breadth }, k) => {
    const { value, ...parts } = indices[k]!
    const used = {
      attention: weights.attention,
      dissatisfaction: dissatisfied ? weights.dissatisfaction : 0,
      breadth: breadth === null ? 0 : weights.breadth,
    }
    const total = used.attention + used.dissatisfaction + used.breadth
    const attention = attentionOf(mention, most)
    const influence = attention.map((one, i) => {
      const sum = used.attention * one + used.dissatisfaction * 100 * (dissatisfied?.influence[i] ?? 0)
      return total > 0 ? sum / total : 0
    })
    return { estimate: value, influence, parts }
  })
}
