import { mean } from '../../../analysis/estimate/mean.ts'
import { covariance } from '../../../analysis/variance/multistage.ts'
import type { OpGroup } from '../op.ts'
import { columnOf, textsOf } from '../spec.ts'

export const estimates: OpGroup = {
  mean: ({ spec, design }) => {
    const { table, weights, plan } = design(String(spec.design))
    const found = textsOf(spec, 'vars').map((name) => mean.of({ y: columnOf(table, name).numbers, w: weights })!)
    const matrix = covariance(
      found.map((one) => one.influence),
      plan,
    )
    const k = found.length
    return {
      names: textsOf(spec, 'vars'),
      estimate: found.map((one) => one.estimate),
      se: found.map((_, i) => Math.sqrt(matrix[i * k + i]!)),
      vcov: found.map((_, i) => found.map((_, j) => matrix[i * k + j]!)),
    }
  },
}
