import type * as z from 'zod/mini'
import type { Answer } from '../answer.ts'
import type { ColumnNeed } from '../data.ts'
import type { Frame } from '../frame.ts'

/** One kind of entry in `estimates`: what it may say, which columns it needs, and what it gives. */
export interface PlanEstimator<S extends z.ZodMiniType = z.ZodMiniType> {
  /** What `estimator` says in the plan. */
  readonly id: string
  readonly schema: S
  /** Columns besides those of `where` and `by`. */
  needs(request: z.output<S>): readonly ColumnNeed[]
  /** `weights` are 0 outside the domain of the plan and of the entry. */
  run(request: z.output<S>, frame: Frame, weights: Float64Array): Answer
}

/** A member of the registry, with its request known to its functions. */
export const defineEstimator = <S extends z.ZodMiniType>(estimator: PlanEstimator<S>): PlanEstimator<S> => estimator
