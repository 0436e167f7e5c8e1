import { type Estimator, sumOf } from './estimator.ts'

/** Weighted total Σwy. Its variance also holds how unequal the units are; never derive it from that of a mean. */
export const total: Estimator = {
  id: 'total',
  of: ({ y, w }) => ({ estimate: sumOf(y, w), influence: w.map((weight, i) => (weight === 0 ? 0 : weight * y[i]!)) }),
}
