import * as z from 'zod/mini'
import { type GroupShare, groupFrame, sharesAgainstRest } from '../../compare/against-rest.ts'
import { adjust } from '../../variance/lonely-psu.ts'
import { withAdjusted } from '../adjust.ts'
import { type Found, noRows } from '../answer.ts'
import { type Frame, knownWeights, noVariance } from '../frame.ts'
import { type PlanGroups, planGroups } from '../groups.ts'
import type { PlanReason } from '../reason.ts'
import { adjustments, columnNames, commonShape, needsOf } from '../request.ts'
import { categoryShape, shareItems } from '../share-items.ts'
import { defineEstimator } from './plan-estimator.ts'

const schema = z.strictObject({
  estimator: z.literal('search'),
  variables: columnNames,
  ...categoryShape,
  by: columnNames.check(z.describe('grouping variables, each searched on its own')),
  ...commonShape,
  adjust: z._default(z.enum(adjustments), 'BH'),
  smallestEffect: z._default(
    z.number().check(z.minimum(0), z.describe('a difference of shares below this is practically small')),
    0.05,
  ),
})

/** Every group of one variable against all others together, for one column of 0 and 1. */
function against(
  about: { readonly variable: string; readonly category?: string },
  y: Float64Array,
  groups: PlanGroups,
  frame: Frame,
  weights: Float64Array,
): Found[] {
  const known = knownWeights(y, weights)
  const without = noVariance(frame)
  const plan = without ? { ...frame.plan, lonely: adjust } : frame.plan
  const prepared = groupFrame(known, groups.of, groups.labels.length, plan)
  return sharesAgainstRest(y, prepared, plan).map((one, g) => {
    const reason = without ?? reasonOf(one)
    return {
      ...about,
      group: groups.labels[g]!,
      share: one && Number.isFinite(one.value) ? one.value : null,
      difference: reason ? null : one!.difference!.value,
      standardError: reason ? null : one!.difference!.standardError,
      p: reason ? null : one!.difference!.p,
      baseSize: prepared.groups[g]!.baseSize,
      ...(reason ? { reason } : {}),
    }
  })
}

/** Why a group can't be compared; null where it can. */
function reasonOf(one: GroupShare | null): PlanReason | null {
  if (!one) return 'group_without_respondents'
  if (!one.difference) return 'no_degrees_of_freedom'
  const { value, standardError, p } = one.difference
  if (![value, standardError, p].every(Number.isFinite)) return 'out_of_range'
  return standardError > 0 ? null : 'no_variation'
}

/**
 * Looks for groups that differ from all others in a share: all variables × all groups as one family of tests, largest
 * difference first. After calibration the weights are taken as fixed.
 */
export const search = defineEstimator({
  id: 'search',
  schema,
  needs: (request) => [
    ...needsOf(request.variables, 'variables', 'categories'),
    ...needsOf(request.by, 'by', 'categories'),
  ],
  run: (request, frame, weights) => {
    const grouped = request.by.map((name) => planGroups([name], weights, frame.data))
    if (grouped.some((groups) => groups === null)) return noRows('too_many_groups')
    const groupings = grouped.map((groups) => groups!).filter(({ labels }) => labels.length > 0)
    if (groupings.length === 0) return noRows('no_respondents')
    const found: Found[] = []
    for (const variable of request.variables) {
      const items = shareItems(frame.data.categories(variable), request.category, undefined)
      if (typeof items === 'string') return noRows(items)
      for (const { labels, values } of items) {
        const y = values()
        const category = labels.category === undefined ? {} : { category: labels.category }
        for (const groups of groupings) found.push(...against({ variable, ...category }, y, groups, frame, weights))
      }
    }
    const alpha = 1 - request.level
    const rows = withAdjusted(found, request.adjust).map((one) => ({
      ...one,
      isSignificant: one.pAdjusted !== null && one.pAdjusted <= alpha,
      isPracticallySmall: one.difference === null || Math.abs(one.difference) < request.smallestEffect,
    }))
    rows.sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
    return { rows, ...(frame.residuals ? { areWeightsFixed: true } : {}) }
  },
})
