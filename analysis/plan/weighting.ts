import * as z from 'zod/mini'
import type { Residuals } from '../variance/multistage.ts'
import { calibrate, calibratedResiduals } from '../weight/calibrate.ts'
import { kish } from '../weight/diagnostics.ts'
import { type Distance, exponential, linear, logistic } from '../weight/distance.ts'
import { postStratifiedResiduals, postStratify } from '../weight/post-stratify.ts'
import { rakeTo } from '../weight/rake-to.ts'
import { trim } from '../weight/trim.ts'
import type { ColumnNeed, PlanData } from './data.ts'
import { isPlanFault, type PlanFault, planFault } from './fault.ts'
import { type KnownMargin, knownMargins, marginNeeds, marginSchema, marginsSchema, totalOf } from './margin.ts'

const calibrationSchema = z.strictObject({
  margins: marginsSchema,
  totals: z.optional(
    z.record(z.string(), z.number()).check(z.describe('known population totals of numeric columns, beside margins')),
  ),
  distance: z._default(z.enum(['linear', 'raking', 'logit']), 'linear'),
  lower: z.optional(z.number().check(z.describe('smallest factor on a weight'))),
  upper: z.optional(z.number().check(z.describe('largest factor on a weight'))),
})

const trimSchema = z
  .strictObject({
    lower: z.optional(z.number()),
    upper: z.optional(z.number()),
    strict: z._default(z.boolean().check(z.describe('repeat until no weight lies outside')), false),
  })
  .check(z.refine(({ lower = -Infinity, upper = Infinity }) => lower < upper, { error: 'lower_below_upper' }))

/** How weights are brought to known populations, by one way at most, and then trimmed. */
export const weightingSchema = z
  .strictObject({
    rake: z.optional(marginsSchema),
    postStratify: z.optional(marginSchema),
    calibrate: z.optional(calibrationSchema),
    trim: z.optional(trimSchema),
  })
  .check(
    z.refine(({ rake: a, postStratify: b, calibrate: c }) => [a, b, c].filter(Boolean).length <= 1, {
      error: 'one_way_of_weighting',
    }),
  )
export type PlanWeighting = z.output<typeof weightingSchema>

/** Columns that weighting reads, each with its place in the plan. */
export function weightingNeeds(weighting: PlanWeighting): ColumnNeed[] {
  const path = ['weights']
  const { calibrate: calibration } = weighting
  return [
    ...(weighting.rake ?? []).flatMap((margin, k) => marginNeeds(margin, [...path, 'rake', k])),
    ...(weighting.postStratify ? marginNeeds(weighting.postStratify, [...path, 'postStratify']) : []),
    ...(calibration?.margins ?? []).flatMap((margin, k) => marginNeeds(margin, [...path, 'calibrate', 'margins', k])),
    ...Object.keys(calibration?.totals ?? {}).map((name) => ({
      name,
      path: [...path, 'calibrate', 'totals', name],
      as: 'numbers' as const,
      isRequired: true,
    })),
  ]
}

/** Weights, what they leave of an influence (null: nothing is known of it), and the margins that they were brought to. */
export interface PlanWeights {
  readonly weights: Float64Array
  readonly residuals: Residuals | undefined
  readonly margins: readonly KnownMargin[]
}

/** The category that is farthest from its population. */
function worstCategory(margin: KnownMargin, weights: Float64Array): { name: string; error: number } {
  const sums = new Float64Array(margin.populations.length)
  margin.cellOf.forEach((cell, i) => {
    if (cell >= 0) sums[cell]! += weights[i]!
  })
  const known = sums.reduce((sum, one) => sum + one, 0)
  const total = totalOf(margin)
  let worst = { name: '', error: 0 }
  margin.populations.forEach((people, c) => {
    const [found, share] = [sums[c]! / known, people / total]
    const error = share > 0 ? Math.abs(found / share - 1) : found
    if (!(error <= worst.error)) worst = { name: margin.names[c]!, error }
  })
  return worst
}

function notConverged(margins: readonly KnownMargin[], weights: Float64Array): PlanFault {
  const worst = margins.map((margin, k) => ({ k, id: margin.id, ...worstCategory(margin, weights) }))
  worst.sort((a, b) => b.error - a.error)
  const { k = 0, id = '', name = '', error = 0 } = worst[0] ?? {}
  return planFault('raking_not_converged', ['weights', 'rake', k], { margin: id, category: name, error })
}

function raked(margins: readonly KnownMargin[], base: Float64Array): PlanWeights | PlanFault {
  const found = rakeTo(margins, base)
  if ('fault' in found) throw new Error(`a margin passed that can't be met: ${found.fault}`)
  return 'stoppedAt' in found ? notConverged(margins, found.stoppedAt) : { ...found, margins }
}

function postStratified(margin: KnownMargin, base: Float64Array): PlanWeights {
  const weights = postStratify(margin.cellOf, margin.populations, base)
  if (!(weights instanceof Float64Array)) throw new Error(`a margin passed that can't be met: ${weights.reason}`)
  const residuals = postStratifiedResiduals(margin.cellOf, margin.populations.length, base, weights)
  return { weights, residuals, margins: [margin] }
}

type Calibration = z.output<typeof calibrationSchema>

function distanceOf({ distance, lower = -Infinity, upper = Infinity }: Calibration): Distance {
  if (distance === 'logit') return logistic({ lower, upper })
  return distance === 'raking' ? exponential({ lower, upper }) : linear({ lower, upper })
}

/** A constant, all cells but the first of every margin, and the numeric columns. */
function calibrated(
  calibration: Calibration,
  margins: readonly KnownMargin[],
  base: Float64Array,
  data: PlanData,
): PlanWeights | PlanFault {
  const cells = margins.flatMap(({ cellOf, populations }) =>
    populations.slice(1).map((population, c) => ({
      values: Float64Array.from(cellOf, (cell) => Number(cell === c + 1)),
      population,
    })),
  )
  const totals = Object.entries(calibration.totals ?? {}).map(([name, population]) => ({
    values: data.numbers(name),
    population,
  }))
  const constant = { values: new Float64Array(base.length).fill(1), population: totalOf(margins[0]!) }
  const all = [constant, ...cells, ...totals]
  const columns = all.map(({ values }) => values)
  const found = calibrate(
    columns,
    all.map(({ population }) => population),
    base,
    distanceOf(calibration),
  )
  if (found === 'bounds_exclude_one') return planFault('calibration_bounds', ['weights', 'calibrate'])
  if (found === 'no_convergence') return planFault('calibration_failed', ['weights', 'calibrate'])
  return { weights: found.weights, residuals: calibratedResiduals(columns, base, found.weights), margins }
}

function adjusted(weighting: PlanWeighting, base: Float64Array, data: PlanData): PlanWeights | PlanFault {
  const { rake: raking, postStratify: strata, calibrate: calibration } = weighting
  const margins = raking ?? (strata ? [strata] : calibration?.margins)
  if (!margins) return { weights: base, residuals: undefined, margins: [] }
  const found = knownMargins(margins, base, data, {
    path: calibration ? ['weights', 'calibrate', 'margins'] : ['weights', raking ? 'rake' : 'postStratify'],
    allowance: raking ? 0.01 : 1e-6,
    mayMiss: raking !== undefined,
  })
  if (isPlanFault(found)) return strata && found.path[2] === 0 ? { ...found, path: ['weights', 'postStratify'] } : found
  if (raking) return raked(found, base)
  return calibration ? calibrated(calibration, found, base, data) : postStratified(found[0]!, base)
}

/**
 * Weights after raking, post-stratification or calibration, and trimming. Trimmed weights no longer meet the margins
 * and are then taken as fixed, which gives rather too large an error.
 */
export function planWeights(
  weighting: PlanWeighting | undefined,
  base: Float64Array,
  data: PlanData,
): PlanWeights | PlanFault {
  if (!weighting) return { weights: base, residuals: undefined, margins: [] }
  const found = adjusted(weighting, base, data)
  if (isPlanFault(found) || !weighting.trim) return found
  const { lower = -Infinity, upper = Infinity, strict } = weighting.trim
  const weights = trim(found.weights, { lower, upper }, strict)
  if (!weights) return planFault('trimming_leaves_nobody', ['weights', 'trim'])
  return weights === found.weights ? found : { ...found, weights, residuals: undefined }
}

/** What the weights cost and how well they meet their margins. */
export function weightDiagnostics({ weights, margins }: PlanWeights, base: Float64Array) {
  let [least, most, sum] = [Infinity, -Infinity, 0]
  for (const weight of weights) {
    if (weight === 0) continue
    least = Math.min(least, weight)
    most = Math.max(most, weight)
    sum += weight
  }
  const isNobody = least > most
  // Kish's sizes don't depend on the scale, but squares of huge weights would.
  const { size, effectiveSize, designEffect } = kish(isNobody ? weights : weights.map((weight) => weight / most))
  return {
    baseSize: size,
    sum,
    smallest: isNobody ? 0 : least,
    largest: isNobody ? 0 : most,
    effectiveSize,
    designEffect,
    margins: margins.map((margin) => {
      const [before, after] = [worstCategory(margin, base), worstCategory(margin, weights)]
      return {
        margin: margin.id,
        categories: margin.names.length,
        worstErrorBefore: before.error,
        worstErrorAfter: after.error,
        farthestCategoryBefore: before.name,
      }
    }),
  }
}
