import { hotIndices, type IndexParts } from '../rank/hot-index.ts'
import { indexTornadoOf } from './find/index-tornado.ts'
import type { Estimate, Findings, IndexWeights, IssueFinding } from './findings.ts'

const known = (estimate: Estimate): number | null => (estimate.isEstimable ? estimate.value : null)

/** What the index was made of. Breadth was measured where some variable shows at least two groups. */
function partsOf({ mention, dissatisfied, hotIndex, groups }: IssueFinding): IndexParts {
  const isBroad = groups.some(({ cells }) => cells.filter(({ estimate }) => estimate.isEstimable).length > 1)
  return {
    mention: known(mention),
    dissatisfied: known(dissatisfied),
    breadth: isBroad ? hotIndex.breadth / 100 : null,
  }
}

/** The same findings with other weights of the hot index; nothing else depends on these. */
export function reweigh(findings: Findings, indexWeights: IndexWeights): Findings {
  const parts = findings.issues.map(partsOf)
  const indices = hotIndices(parts, indexWeights)
  return {
    ...findings,
    indexWeights,
    issues: findings.issues.map((issue, k) => ({ ...issue, hotIndex: indices[k]! })),
    ...(findings.indexTornado
      ? {
          indexTornado: indexTornadoOf(
            findings.issues.map(({ issue }) => issue),
            parts,
            indexWeights,
          ),
        }
      : {}),
  }
}
