import type { VariancePlan } from './linearize.ts'
import { isTakenWhole } from './sampling-design.ts'

/** What the variance of a stratum needs to know about it. */
interface Strata {
  readonly units: Float64Array
  readonly withMembers: Float64Array
  readonly sums: Float64Array
}

function strataOf(totals: Float64Array, { design, domain }: VariancePlan): Strata {
  const strata = {
    units: new Float64Array(design.stratumCount),
    withMembers: new Float64Array(design.stratumCount),
    sums: new Float64Array(design.stratumCount),
  }
  for (let p = 0; p < totals.length; p++) {
    const stratum = design.stratumOf[p]!
    strata.units[stratum]!++
    strata.withMembers[stratum]! += domain ? domain.hasMember[p]! : 1
    strata.sums[stratum]! += totals[p]!
  }
  return strata
}

/**
 * Totals by sampling unit as scaled deviations within strata: the variance is the sum of their squares. Strata whose
 * units were all taken add nothing; lonely ones what the rule says.
 */
export function deviations(totals: Float64Array, plan: VariancePlan): Float64Array {
  const { design, lonely, domain } = plan
  const { units, withMembers, sums } = strataOf(totals, plan)
  const present = [...units.keys()].filter((stratum) => withMembers[stratum]! > 0)
  const isAlone = (stratum: number) =>
    units[stratum] === 1 || (domain?.isLonelyByDomain === true && withMembers[stratum] === 1)
  const lone = units.map((_, stratum) => Number(isAlone(stratum) && !isTakenWhole(design, stratum)))
  const size = present.reduce((sum, stratum) => sum + units[stratum]!, 0)
  let all = 0
  for (let p = 0; p < totals.length; p++) all += totals[p]!
  const factor = Math.sqrt(lonely.factor(present.length, present.filter((stratum) => lone[stratum] === 1).length))
  const left = units.map((n, stratum) => {
    if (withMembers[stratum] === 0 || isTakenWhole(design, stratum)) return 0
    return factor * Math.sqrt((1 - (design.fractionOf?.[stratum] ?? 0)) * (n > 1 ? n / (n - 1) : 1))
  })
  const found = new Float64Array(totals.length)
  for (let p = 0; p < totals.length; p++) {
    const stratum = design.stratumOf[p]!
    if (left[stratum] === 0) continue
    const total = totals[p]!
    const n = units[stratum]!
    const mean = sums[stratum]! / n
    const deviation =
      lone[stratum] === 1 ? lonely.deviation({ total, meanOfAll: all / size, mean, stratum, units: n }) : total - mean
    found[p] = left[stratum]! * deviation
  }
  return found
}
