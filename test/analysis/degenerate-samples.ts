import { designTable } from '../../analysis/compare/design-table.ts'
import { crossTable } from '../../analysis/correlate/cross-table.ts'
import { estimateColumns } from '../../analysis/estimate/estimate-columns.ts'
import { validWeights } from '../../analysis/estimate/estimator.ts'
import { estimators } from '../../analysis/estimate/index.ts'
import { errorDraws } from '../../analysis/rank/draws.ts'
import { choicesOf } from '../../analysis/reduce/choices.ts'
import { reduce } from '../../analysis/reduce/reduce.ts'
import { weighReduced } from '../../analysis/reduce/weigh-reduced.ts'
import { variancePlan } from '../../analysis/variance/linearize.ts'
import { remove } from '../../analysis/variance/lonely-psu.ts'
import { samplingDesign } from '../../analysis/variance/sampling-design.ts'
import { marginCells } from '../../analysis/weight/margin-cells.ts'
import { seededRandom } from '../../domain/random.ts'

/** One sample as the methods see it: shares `y`, a scale `x`, groups, weights and a design. */
export interface Sample {
  readonly size: number
  readonly y: Float64Array
  readonly x: Float64Array
  readonly group: Int32Array
  readonly groups: number
  readonly w: Float64Array
  readonly psu: Int32Array
}

export const sampleOf = (
  size: number,
  change: Partial<Record<'y' | 'x' | 'group' | 'w' | 'psu', (i: number) => number>> = {},
) => {
  const made = {
    size,
    y: Float64Array.from({ length: size }, (_, i) => change.y?.(i) ?? i % 2),
    x: Float64Array.from({ length: size }, (_, i) => change.x?.(i) ?? 1 + ((i * 7) % 5)),
    group: Int32Array.from({ length: size }, (_, i) => change.group?.(i) ?? i % 3),
    w: Float64Array.from({ length: size }, (_, i) => change.w?.(i) ?? 1 + (i % 4)),
    psu: Int32Array.from({ length: size }, (_, i) => change.psu?.(i) ?? i % 8),
  }
  return { ...made, groups: Math.max(3, ...[...new Set(made.group)].map((g) => g + 1).slice(0, 4)) }
}

export const missing = -9
export const degenerate: Readonly<Record<string, Sample>> = {
  'no rows': sampleOf(0),
  'one row': sampleOf(1),
  'two rows': sampleOf(2),
  'one PSU': sampleOf(24, { psu: () => 0 }),
  'one row per PSU': sampleOf(24, { psu: (i) => i }),
  'everybody alike': sampleOf(24, { y: () => 1, x: () => 3, group: () => 0 }),
  'everybody says no': sampleOf(24, { y: () => 0, x: () => 0 }),
  'everything missing': sampleOf(24, { y: () => missing, x: () => missing, group: () => -1 }),
  'weights of zero': sampleOf(24, { w: () => 0 }),
  'one weight that is not zero': sampleOf(24, { w: (i) => Number(i === 3) }),
  'negative weights': sampleOf(24, { w: () => -1 }),
  'weights of both signs': sampleOf(24, { w: (i) => (i % 3 === 0 ? -2 : 1.5) }),
  'weights that cancel': sampleOf(24, { w: (i) => (i % 2 === 0 ? -1 : 1) }),
  'huge and tiny weights': sampleOf(24, { w: (i) => (i % 2 === 0 ? 1e150 : 1e-150) }),
}

export const designOf = ({ psu }: Sample) =>
  samplingDesign(
    psu,
    psu.map((p) => p % 2),
  )
export const planOf = (sample: Sample, lonely = remove) => variancePlan(designOf(sample), { lonely })
export const weightsOf = (sample: Sample) => validWeights(sample.y, sample.w)
export const list = (values: ArrayLike<number>) => Array.from(values)
export const valid = (sample: Sample) => [...sample.y.keys()].filter((i) => sample.y[i]! >= 0)
export const share = (sample: Sample) => {
  const rows = valid(sample)
  return rows.length > 0 ? rows.reduce((sum, i) => sum + sample.y[i]!, 0) / rows.length : 0
}
export const tableOf = (sample: Sample) => crossTable(sample.group, sample.y, [sample.groups, 2])
export const designTableOf = (sample: Sample) =>
  designTable({
    rowOf: sample.group,
    columnOf: Int32Array.from(sample.y, (value) => (value < 0 ? -1 : value)),
    size: [sample.groups, 2],
    weights: sample.w,
    plan: planOf(sample),
  })
export const dataset = (sample: Sample) => ({
  size: sample.size,
  columns: new Map([['g', Int16Array.from(sample.group)]]),
  texts: new Map(),
  units: [],
  unit: sample.psu,
})
export const cellsOf = (sample: Sample) =>
  marginCells(
    [{ id: 'g', variables: ['g'], cells: [0, 1, 2].map((code) => ({ codes: [code], population: 10 })), source: '' }],
    dataset(sample),
  )
export const rankings = (sample: Sample) => ({
  items: 3,
  orders: list(sample.group).map((g) => (g < 0 ? [] : [g % 3, (g + 1) % 3])),
  weights: sample.w,
})
export const sharesOf = (sample: Sample) => {
  const columns = [0, 1, 2].map((g) => Float64Array.from(sample.group, (one) => Number(one === g)))
  return estimateColumns(estimators[0], columns, sample.w, planOf(sample))
}
/** What ranking starts from; without estimates, three alike without variance. */
export const rankedOf = (sample: Sample) => {
  const found = sharesOf(sample)
  return typeof found === 'string' ? { estimates: [0, 0, 0], covariance: new Float64Array(9) } : found
}
export const drawsOf = (sample: Sample) => errorDraws(rankedOf(sample).covariance, 4, 50, seededRandom(1))
export const reducedOf = (sample: Sample) => {
  const columns = [0, 1, 2].map((g) => Int16Array.from(sample.group, (one) => (one < 0 ? missing : Number(one === g))))
  const choices = choicesOf(columns, sample.size)
  const design = designOf(sample)
  const joint = new Int32Array(sample.size)
  const places = { psu: design.psu, psuCount: design.psuCount, joint, cellCount: 1 }
  const reduced = reduce(choices, places, sample.w)
  return { choices, design, places, reduced, ...weighReduced(reduced, design, null) }
}

/** Methods by kind and name, each called with a sample. */
export type Methods = Readonly<Record<string, Readonly<Record<string, (sample: Sample) => unknown>>>>
