import { variancePlan } from '../variance/linearize.ts'
import { degreesOfFreedom, lonelyStrata, type SamplingDesign } from '../variance/sampling-design.ts'
import type { Answer } from './answer.ts'
import { weightsWhere } from './condition.ts'
import type { PlanData } from './data.ts'
import { designSchema, lonelyRuleOf, readDesign } from './design.ts'
import { isPlanFault, type PlanFault } from './fault.ts'
import { baseSizeOf, type Frame } from './frame.ts'
import { memberOf } from './member-of.ts'
import type { Plan, PlanEntry } from './schema.ts'
import { planWeights, weightDiagnostics } from './weighting.ts'

/** The entry of the plan, and what became of it. */
type PlanResult = { readonly request: PlanEntry } & Answer

export interface PlanResults {
  readonly sample: {
    readonly rows: number
    /** Rows of positive weight in the domain of the plan. */
    readonly baseSize: number
    readonly isProbability: boolean
    readonly strata: number
    readonly units: number
    readonly lonelyStrata: number
    readonly degreesOfFreedom: number
  }
  readonly weights: ReturnType<typeof weightDiagnostics>
  readonly estimates: readonly PlanResult[]
}

function sampleOf(design: SamplingDesign, { weights, isProbability }: Frame): PlanResults['sample'] {
  return {
    rows: weights.length,
    baseSize: baseSizeOf(weights),
    isProbability,
    strata: weights.length === 0 ? 0 : design.stratumCount,
    units: design.psuCount,
    lonelyStrata: lonelyStrata(design).length,
    degreesOfFreedom: Math.max(0, degreesOfFreedom(weights, design)),
  }
}

/**
 * Carries out a plan on the columns of a file. Results repeat the entries in their order. A fault where the design or
 * a margin does not fit the data; then nothing is estimated. Reads no clock and no chance. `onEntry` is told how many
 * entries are done.
 */
export function runPlan(
  plan: Plan,
  data: PlanData,
  onEntry: (done: number) => void = () => {},
): PlanResults | PlanFault {
  const planned = plan.design ?? { ...designSchema.parse({}), isProbability: false }
  const read = readDesign(planned, data)
  if (isPlanFault(read)) return read
  const weighted = planWeights(plan.weights, read.weights, data)
  if (isPlanFault(weighted)) return weighted
  const frame: Frame = {
    data,
    weights: weightsWhere(plan.where, weighted.weights, data),
    plan: variancePlan(read.design, { lonely: lonelyRuleOf(planned) }),
    residuals: weighted.residuals,
    isProbability: planned.isProbability,
  }
  const estimates = plan.estimates.map((entry, k) => {
    const answer = memberOf(entry).run(entry, frame, weightsWhere(entry.where, frame.weights, data))
    onEntry(k + 1)
    return { request: entry, ...answer }
  })
  return { sample: sampleOf(read.design, frame), weights: weightDiagnostics(weighted, read.weights), estimates }
}
