import * as z from 'zod/mini'
import type { Estimated } from '../../estimate/estimator.ts'
import { mean } from '../../estimate/mean.ts'
import { wald } from '../../interval/wald.ts'
import { studentTails } from '../../numeric/distributions.ts'
import { lessMean } from '../../rank/less-mean.ts'
import { quadrants } from '../../report/findings.ts'
import { noRows } from '../answer.ts'
import { baseSizeOf, type Frame, isConstant, knownWeights } from '../frame.ts'
import { columnNames, commonShape, needsOf } from '../request.ts'
import { type Row, rowOf } from '../row.ts'
import { defineEstimator } from './plan-estimator.ts'

interface Side {
  readonly row: Row
  readonly isHigh: boolean
  readonly probabilityHigh: number | null
  readonly isCertain: boolean
}

/** Each mean less the mean of all of them: where it stands to the dividing line, with the error of both. */
function sidesOf(
  names: readonly string[],
  level: number,
  frame: Frame,
  weights: Float64Array,
): { readonly line: number; readonly sides: readonly Side[] } | null {
  const means = names.map((name) => {
    const y = frame.data.numbers(name)
    const w = knownWeights(y, weights)
    return { of: mean.of({ y, w }), isFlat: isConstant(y, w), baseSize: baseSizeOf(w) }
  })
  const known = means.flatMap(({ of }) => of ?? [])
  if (known.length < means.length) return null
  const line = known.reduce((sum, { estimate }) => sum + estimate, 0) / known.length
  const influences = lessMean(known.map(({ influence }) => influence))
  const sides = known.map(({ estimate }, k): Side => {
    const estimated: Estimated = { estimate: estimate - line, influence: influences[k]! }
    const simple = { simpleVariance: 'not_defined' as const, interval: wald, level }
    const row = rowOf({ estimated, weights, isConstant: means[k]!.isFlat, ...simple }, frame)
    return whereIs({ ...row, baseSize: means[k]!.baseSize })
  })
  return { line, sides }
}

/** The chance to be high describes how firm a place is, as the share of draws around an estimate; no confidence. */
function whereIs(row: Row): Side {
  const { estimate, standardError, degreesOfFreedom: df, interval } = row
  const isHigh = estimate! >= 0
  if (!interval || !df || !standardError) return { row, isHigh, probabilityHigh: null, isCertain: false }
  const isCertain = interval.low > 0 || interval.high < 0
  return { row, isHigh, probabilityHigh: studentTails(estimate! / standardError, df).lower, isCertain }
}

/**
 * Concern × satisfaction (importance–performance; Martilla & James 1977): every thing's mean concern and mean
 * satisfaction less the means over all things, which are the dividing lines, with the error of the very difference. A
 * place is certain when both intervals lie on one side.
 */
export const quadrant = defineEstimator({
  id: 'quadrant',
  schema: z
    .strictObject({
      estimator: z.literal('quadrant'),
      concern: columnNames.check(z.minLength(2), z.describe('columns of concern, one for each thing')),
      satisfaction: columnNames.check(z.minLength(2), z.describe('columns of satisfaction, in the same order')),
      ...commonShape,
    })
    .check(
      z.refine(({ concern, satisfaction }) => concern.length === satisfaction.length, {
        error: 'one_per_thing',
        path: ['satisfaction'],
      }),
    ),
  needs: ({ concern, satisfaction }) => [
    ...needsOf(concern, 'concern', 'numbers'),
    ...needsOf(satisfaction, 'satisfaction', 'numbers'),
  ],
  run: ({ concern, satisfaction, level }, frame, weights) => {
    const [x, y] = [sidesOf(concern, level, frame, weights), sidesOf(satisfaction, level, frame, weights)]
    if (!x || !y) return noRows('no_respondents')
    if ([...x.sides, ...y.sides].some(({ row }) => row.estimate === null)) return noRows('out_of_range')
    const rows = concern.flatMap((variable, k) =>
      [
        { about: 'concern', variable, side: x.sides[k]! },
        { about: 'satisfaction', variable: satisfaction[k]!, side: y.sides[k]! },
      ].map(({ side: { row, probabilityHigh }, ...labels }) => ({
        ...labels,
        ...row,
        ...(probabilityHigh === null ? {} : { probabilityHigh }),
      })),
    )
    const places = concern.map((variable, k) => {
      const [attention, satisfied] = [x.sides[k]!, y.sides[k]!]
      const [often, seldom] = satisfied.isHigh ? ([1, 3] as const) : ([0, 2] as const)
      return {
        concern: variable,
        satisfaction: satisfaction[k]!,
        quadrant: quadrants[attention.isHigh ? often : seldom],
        isCertain: attention.isCertain && satisfied.isCertain,
      }
    })
    return { rows, lines: { concern: x.line, satisfaction: y.line }, places }
  },
})
