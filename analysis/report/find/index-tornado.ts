import type { IndexParts } from '../../rank/hot-index.ts'
import { hotIndexTornado } from '../../rank/hot-index-tornado.ts'
import type { Findings, IndexWeights } from '../findings.ts'

const top = 10
const steps = 20

/** How the places by hot index move with its weights (hot-index-tornado.ts), with the ids of the issues. */
export function indexTornadoOf(
  ids: readonly string[],
  parts: readonly IndexParts[],
  weights: IndexWeights,
): NonNullable<Findings['indexTornado']> {
  const { issues, changes } = hotIndexTornado(parts, weights, { top, steps })
  return {
    top,
    issues: issues.map((moves, k) => ({ issue: ids[k]!, ...moves })),
    changes: changes.map(({ enters, leaves, ...change }) => ({
      ...change,
      enters: enters.map((k) => ids[k]!),
      leaves: leaves.map((k) => ids[k]!),
    })),
  }
}
