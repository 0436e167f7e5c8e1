import { oncePer } from '../../domain/once-per.ts'
import type { VariancePlan } from './linearize.ts'
import { isTakenWhole } from './sampling-design.ts'

/** What the deviations need of a plan, the same for all totals. */
interface Strata {
  readonly units: Float64Array
  /** 1 for a stratum that the rule for lonely units is about. */
  readonly isLone: Uint8Array
  readonly hasLone: boolean
  /** Factor on the deviations of a stratum; 0 where it adds nothing. */
  readonly factor: Float64Array
  /** Sampling units in strata that have members. */
  readonly size: number
}

function strataOf({ design, lonely, domain }: VariancePlan): Strata {
  const units = new Float64Array(design.stratumCount)
  const withMembers = new Float64Array(design.stratumCount)
  for (let p = 0; p < design.psuCount; p++) {
    const stratum = design.stratumOf[p]!
    units[stratum]!++
    withMembers[stratum]! += domain ? domain.hasMember[p]! : 1
  }
  const present = [...units.keys()].filter((stratum) => withMembers[stratum]! > 0)
  const isAlone = (stratum: number) =>
    units[stratum] === 1 || (domain?.isLonelyByDomain === true && withMembers[stratum] === 1)
  const isLone = Uint8Array.from(units, (_, stratum) => Number(isAlone(stratum) && !isTakenWhole(design, stratum)))
  const whole = Math.sqrt(lonely.factor(present.length, present.filter((stratum) => isLone[stratum] === 1).length))
  const factor = units.map((n, stratum) => {
    if (withMembers[stratum] === 0 || isTakenWhole(design, stratum)) return 0
    return whole * Math.sqrt((1 - (design.fractionOf?.[stratum] ?? 0)) * (n > 1 ? n / (n - 1) : 1))
  })
  return {
    units,
    isLone,
    hasLone: isLone.includes(1),
    factor,
    size: present.reduce((sum, stratum) => sum + units[stratum]!, 0),
  }
}

/** Made once for each plan: tables ask for thousands of variances. */
const strataIn = oncePer(strataOf)

/** The variance of what has these scaled deviations. */
export function sumOfSquares(scaled: Float64Array): number {
  let sum = 0
  for (let p = 0; p < scaled.length; p++) sum += scaled[p]! * scaled[p]!
  return sum
}

/**
 * Totals by sampling unit as scaled deviations within strata: the variance is the sum of their squares. Strata whose
 * units were all taken add nothing; lonely ones what the rule says.
 */
export function deviations(totals: Float64Array, plan: VariancePlan): Float64Array {
  const { stratumCount, stratumOf } = plan.design
  const { units, isLone, hasLone, factor, size } = strataIn(plan)
  const means = new Float64Array(stratumCount)
  for (let p = 0; p < totals.length; p++) means[stratumOf[p]!]! += totals[p]!
  const all = means.reduce((sum, one) => sum + one, 0)
  for (let stratum = 0; stratum < stratumCount; stratum++) means[stratum]! /= units[stratum]!
  const found = new Float64Array(totals.length)
  for (let p = 0; p < totals.length; p++) {
    const stratum = stratumOf[p]!
    found[p] = factor[stratum]! * (totals[p]! - means[stratum]!)
  }
  if (hasLone)
    found.forEach((_, p) => {
      const stratum = stratumOf[p]!
      if (isLone[stratum] === 0 || factor[stratum] === 0) return
      const one = { total: totals[p]!, meanOfAll: all / size, mean: means[stratum]!, stratum, units: units[stratum]! }
      found[p] = factor[stratum]! * plan.lonely.deviation(one)
    })
  return found
}
