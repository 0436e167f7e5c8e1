import * as z from 'zod/mini'
import { ratio } from '../../estimate/ratio.ts'
import { wald } from '../../interval/wald.ts'
import { noRows } from '../answer.ts'
import { baseSizeOf, type Frame } from '../frame.ts'
import { rankedRows, rankShape } from '../ranked-rows.ts'
import type { PlanReason } from '../reason.ts'
import { columnName, columnNames, commonShape } from '../request.ts'
import { rowOf } from '../row.ts'
import { shownThings } from '../shown-things.ts'
import { defineEstimator } from './plan-estimator.ts'

const screenSchema = z.strictObject({
  shown: columnNames.check(z.minLength(2), z.describe('columns with the things that this screen showed')),
  best: columnName,
  worst: columnName,
})
type Screen = z.output<typeof screenSchema>

interface Counts {
  readonly things: readonly string[]
  /** How often everybody was shown a thing, and called it best less worst. */
  readonly shown: readonly Float64Array[]
  readonly net: readonly Float64Array[]
  /** Weights of those who answered a screen. */
  readonly weights: Float64Array
}

function countsOf(screens: readonly Screen[], { data }: Frame, domain: Float64Array): Counts | PlanReason {
  const found = shownThings(
    screens.flatMap(({ shown }) => shown),
    data,
    domain,
  )
  if (!found) return 'too_many_categories'
  const place = new Map(found.things.map((thing, k) => [thing, k]))
  const [shown, net] = [0, 1].map(() => found.things.map(() => new Float64Array(data.size))) as [
    Float64Array[],
    Float64Array[],
  ]
  const weights = new Float64Array(data.size)
  for (const screen of screens) {
    const columns = screen.shown.map(found.column)
    const [best, worst] = [data.categories(screen.best), data.categories(screen.worst)]
    for (let i = 0; i < data.size; i++) {
      if (domain[i] === 0 || best.codes[i]! < 0 || worst.codes[i]! < 0) continue
      const here = columns.flatMap((column) => column(i) ?? [])
      const [most, least] = [best, worst].map(({ codes, labels }) => place.get(labels[codes[i]!]!) ?? -1)
      if (!here.includes(most!) || !here.includes(least!) || most === least || new Set(here).size < here.length)
        return 'not_a_choice'
      weights[i] = domain[i]!
      for (const k of here) shown[k]![i]!++
      net[most!]![i]!++
      net[least!]![i]!--
    }
  }
  return { things: found.things, shown, net, weights }
}

/**
 * Ranks things by best–worst scores (MaxDiff): times called best less times called worst, per time shown. A screen counts
 * where both are answered.
 */
export const bestWorst = defineEstimator({
  id: 'best_worst',
  schema: z.strictObject({
    estimator: z.literal('best_worst'),
    screens: z.array(screenSchema).check(z.minLength(1)),
    ...rankShape,
    ...commonShape,
  }),
  needs: ({ screens }) =>
    screens.flatMap(({ shown, best, worst }, k) => [
      ...shown.map((name, s) => ({ name, path: ['screens', k, 'shown', s], as: 'categories' as const })),
      { name: best, path: ['screens', k, 'best'], as: 'categories' },
      { name: worst, path: ['screens', k, 'worst'], as: 'categories' },
    ]),
  run: (request, frame, domain) => {
    const found = countsOf(request.screens, frame, domain)
    if (typeof found === 'string') return noRows(found)
    const { things, shown, net, weights } = found
    if (baseSizeOf(weights) === 0) return noRows('no_respondents')
    const rows = things.map((variable, k) => {
      const estimated = ratio.of({ y: net[k]!, x: shown[k]!, w: weights })
      const own = weights.map((weight, i) => (shown[k]![i]! > 0 ? weight : 0))
      const isConstant = estimated?.influence.every((one) => one === 0) ?? true
      const input = {
        estimated,
        weights: own,
        domain,
        simpleVariance: 'not_defined' as const,
        isConstant,
        interval: wald,
      }
      const scale = { low: -1, high: 1 }
      return { labels: { variable }, estimated, row: rowOf({ ...input, scale, level: request.level }, frame) }
    })
    return rankedRows(rows, request, frame, weights)
  },
})
