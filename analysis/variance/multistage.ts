import { covarianceOf, psuTotals, type VariancePlan } from './linearize.ts'
import { fail, remove } from './lonely-psu.ts'

/** Takes out of an influence what a calibration of the weights has fixed. */
export type Residuals = (influence: Float64Array) => Float64Array

/**
 * Covariance matrix, row by row, of estimates from their influences by row. Each stage adds its own scatter within its
 * strata, times the shares drawn at the stages before it (Cochran 1977, ch. 10–11; R survey's svyrecvar). A lone unit
 * of a later stage adds nothing, unless the rule refuses. With calibrated weights give `residuals`.
 */
export function covariance(
  influences: readonly Float64Array[],
  plan: VariancePlan,
  residuals?: Residuals,
): Float64Array {
  const left = residuals ? influences.map(residuals) : influences
  const first = covarianceOf(
    left.map((influence) => psuTotals(influence, plan)),
    plan,
  )
  const { within, fractionOf, psu, stratumOf } = plan.design
  if (!within || !fractionOf) return first
  const root = Float64Array.from(psu, (unit) => Math.sqrt(fractionOf[stratumOf[unit]!]!))
  const later = covariance(
    left.map((influence) => influence.map((value, i) => value * root[i]!)),
    { design: within, lonely: plan.lonely === fail ? fail : remove, raking: null },
  )
  return first.map((value, i) => value + later[i]!)
}
