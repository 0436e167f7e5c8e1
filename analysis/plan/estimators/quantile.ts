import * as z from 'zod/mini'
import { quantile as quantileOf } from '../../estimate/quantile.ts'
import { quantileRules } from '../../estimate/quantile-rule.ts'
import { asin } from '../../interval/asin.ts'
import { beta } from '../../interval/beta.ts'
import { logit } from '../../interval/logit.ts'
import { wald } from '../../interval/wald.ts'
import { studentQuantile } from '../../numeric/distributions.ts'
import { degreesOfFreedom } from '../../variance/sampling-design.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf, inGroups } from '../by-group.ts'
import { baseSizeOf, type Frame, knownWeights, noVariance } from '../frame.ts'
import type { PlanReason } from '../reason.ts'
import { byNeeds, byShape, commonShape, hasVariables, variableNeeds, variableShape, variablesOf } from '../request.ts'
import { emptyRow, type Row } from '../row.ts'
import { defineEstimator } from './plan-estimator.ts'

const methods = [wald, logit, asin, beta] as const
const share = z.number().check(z.minimum(0), z.maximum(1))

const schema = z
  .strictObject({
    estimator: z.literal('quantile'),
    ...variableShape,
    p: z.union([share, z.array(share).check(z.minLength(1))], { error: 'share_or_shares' }),
    rule: z._default(z.enum(quantileRules.map(({ id }) => id)).check(z.describe('as qrule of R svyquantile')), 'math'),
    interval: z._default(
      z
        .enum(methods.map(({ id }) => id))
        .check(z.describe('of the share below the quantile, mapped back (Woodruff 1952)')),
      'wald',
    ),
    ...commonShape,
    ...byShape,
  })
  .check(hasVariables)
type Request = z.output<typeof schema>

/** Where the sample gives no variance, the value alone with the reason. */
function row(y: Float64Array, w: Float64Array, p: number, request: Request, frame: Frame): Row {
  const baseSize = baseSizeOf(w)
  if (baseSize === 0) return emptyRow('no_respondents')
  const without = noVariance(frame) ?? (baseSize < 2 ? ('too_few_respondents' as const) : null)
  const df = degreesOfFreedom(w, frame.plan.design)
  const rule = quantileRules.find(({ id }) => id === request.rule)!
  const interval = methods.find(({ id }) => id === request.interval)!
  const found = quantileOf(
    { y, w, p, rule, interval, level: request.level, df },
    without ? withoutError(frame) : frame.plan,
  )
  if (!found || !Number.isFinite(found.estimate)) return emptyRow('out_of_range', baseSize)
  const reason: PlanReason | null = without ?? (df > 0 ? null : 'no_degrees_of_freedom')
  const width = found.low === null || found.high === null ? Number.NaN : found.high - found.low
  const isKnown = !reason && Number.isFinite(width)
  const why = reason ?? 'out_of_range'
  return {
    estimate: found.estimate,
    standardError: isKnown ? width / (2 * studentQuantile((1 + request.level) / 2, df)) : null,
    interval: isKnown ? { low: found.low!, high: found.high!, level: request.level, method: interval.id } : null,
    degreesOfFreedom: without ? null : df,
    designEffect: null,
    baseSize,
    effectiveSize: null,
    reasons: {
      ...(isKnown ? {} : { standardError: why, interval: why }),
      ...(without ? { degreesOfFreedom: without } : {}),
      designEffect: 'not_defined',
      effectiveSize: 'not_defined',
    },
  }
}

/** A plan under which no unit is lonely: the interval it gives is not shown. */
const withoutError = ({ plan }: Frame): Frame['plan'] => ({
  lonely: plan.lonely,
  raking: null,
  design: {
    psu: new Int32Array(plan.design.psu.length),
    psuCount: 1,
    stratumOf: new Int32Array(1),
    stratumCount: 1,
    fractionOf: new Float64Array([1]),
  },
})

/** Quantiles with Woodruff's interval; the standard error is that of R, from the width of the interval. */
export const quantile = defineEstimator({
  id: 'quantile',
  schema,
  needs: (request) => [...variableNeeds(request, 'numbers'), ...byNeeds(request)],
  run: (request, frame, weights) => {
    const groups = groupsOf(request.by, weights, frame)
    if (typeof groups === 'string') return noRows(groups)
    const isList = Array.isArray(request.p)
    const rows = variablesOf(request).flatMap((variable) => {
      const y = frame.data.numbers(variable)
      const known = knownWeights(y, weights)
      return inGroups(groups, known, weights, (part) =>
        [request.p].flat().map((p) => ({
          ...(request.variables ? { variable } : {}),
          ...(isList ? { quantile: p } : {}),
          ...part.about,
          ...row(y, part.weights, p, request, frame),
        })),
      ).flat()
    })
    return answerOf(rows, request.by !== undefined || request.variables !== undefined || isList)
  },
})
