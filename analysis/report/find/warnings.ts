import { lonelyStrata } from '../../variance/sampling-design.ts'
import type { warningCodes } from '../findings.ts'
import type { Scope } from './scope.ts'

type Warning = (typeof warningCodes)[number]

/** From here on a warning is given. */
const limits = {
  /** Parker et al. (2017) review estimates with fewer degrees of freedom. */
  degreesOfFreedom: 8,
  /** Kish (1965): from here weights or clustering cost half of the sample. */
  designEffect: 2,
  respondents: 100,
  /** Largest share of the weight that one unit, or five, should hold. */
  oneUnit: 0.2,
  fiveUnits: 0.5,
}

/** Numbers on which warnings depend. */
export interface Facts {
  readonly valid: number
  readonly degreesOfFreedom: number
  readonly designEffectOfWeights: number
  readonly meanDesignEffect: number | null
  readonly isOpen: boolean
}

/** Whether a few sampling units hold so much of the weight that they decide the result. */
function isConcentrated({ weights, plan: { design } }: Scope): boolean {
  const totals = new Float64Array(design.psuCount)
  weights.forEach((weight, i) => {
    totals[design.psu[i]!]! += weight
  })
  const order = totals.sort().reverse()
  const all = order.reduce((sum, one) => sum + one, 0)
  const five = order.slice(0, 5).reduce((sum, one) => sum + one, 0)
  return all > 0 && (order[0]! > limits.oneUnit * all || five > limits.fiveUnits * all)
}

/** All that a reader must know before trusting the numbers, in the order of `warningCodes`. */
export function warningsOf(scope: Scope, facts: Facts): Warning[] {
  const { weighted, plan, isProbability } = scope
  const applies: Readonly<Partial<Record<Warning, boolean>>> = {
    raking_not_converged: !weighted.hasConverged,
    few_psus: isProbability && facts.degreesOfFreedom < limits.degreesOfFreedom,
    lonely_psu: isProbability && lonelyStrata(plan.design).length > 0,
    high_design_effect: Math.max(facts.designEffectOfWeights, facts.meanDesignEffect ?? 0) > limits.designEffect,
    psu_concentration: isConcentrated(scope),
    wave_still_open: facts.isOpen,
    small_sample: facts.valid < limits.respondents,
    not_a_probability_sample: !isProbability,
    margin_dropped: weighted.isMarginDropped,
  }
  return (Object.keys(applies) as Warning[]).filter((code) => applies[code])
}
