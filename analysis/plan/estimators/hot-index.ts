import * as z from 'zod/mini'
import type { Estimated } from '../../estimate/estimator.ts'
import { mean } from '../../estimate/mean.ts'
import { wald } from '../../interval/wald.ts'
import { hotIndexInfluence } from '../../rank/hot-index-influence.ts'
import { hotIndexTornado } from '../../rank/hot-index-tornado.ts'
import { noRows } from '../answer.ts'
import { breadthsOf } from '../breadths.ts'
import { type Frame, knownWeights } from '../frame.ts'
import { planGroups } from '../groups.ts'
import { rankedRows, rankShape } from '../ranked-rows.ts'
import { byNeeds, byShape, columnNames, commonShape, listOf, needsOf } from '../request.ts'
import { rowOf } from '../row.ts'
import { isZeroOrOne } from '../share-items.ts'
import { defineEstimator } from './plan-estimator.ts'

const part = z._default(z.number().check(z.minimum(0)), 1)
const steps = 20

const schema = z
  .strictObject({
    estimator: z.literal('hot_index'),
    variables: columnNames.check(z.describe('columns of 0 and 1, one for each thing: it was named')),
    dissatisfied: z.optional(
      columnNames.check(z.describe('columns of 0 and 1 in the same order: not satisfied with it; none: left out')),
    ),
    ...byShape,
    indexWeights: z._default(
      z.strictObject({ attention: part, dissatisfaction: part, breadth: part }).check(
        z.refine((weights) => Object.values(weights).some((one) => one > 0), { error: 'no_weight_left' }),
        z.describe('how much each part counts; only their proportion matters'),
      ),
      { attention: 1, dissatisfaction: 1, breadth: 1 },
    ),
    ...rankShape,
    ...commonShape,
  })
  .check(
    z.refine(({ variables, dissatisfied }) => !dissatisfied || dissatisfied.length === variables.length, {
      error: 'one_per_thing',
      path: ['dissatisfied'],
    }),
  )

/** Columns of 0 and 1 with their shares; null for one that is none. */
function sharesOf(names: readonly string[], { data }: Frame, weights: Float64Array) {
  const columns = names.map((name) => data.numbers(name))
  if (!columns.every((y) => isZeroOrOne(y, weights))) return null
  return { columns, shares: columns.map((y) => mean.of({ y, w: knownWeights(y, weights) })) }
}

/** The parts of every index, as estimates; null where a thing has nobody who could name it. */
function partsOf(
  mentions: readonly (Estimated | null)[],
  dissatisfied: readonly (Estimated | null)[],
  breadths: readonly (number | null)[],
) {
  const shares = mentions.flatMap((share) => share ?? [])
  if (shares.length < mentions.length) return null
  return shares.map((mention, k) => ({ mention, dissatisfied: dissatisfied[k] ?? null, breadth: breadths[k]! }))
}

/** Who moves when a weight does, in the names of the entry. */
function movesOf(parts: NonNullable<ReturnType<typeof partsOf>>, request: z.output<typeof schema>) {
  const plain = parts.map(({ mention, dissatisfied, breadth }) => ({
    mention: mention.estimate,
    dissatisfied: dissatisfied?.estimate ?? null,
    breadth,
  }))
  const { issues, changes } = hotIndexTornado(plain, request.indexWeights, { top: request.top, steps })
  const nameOf = (k: number): string => request.variables[k]!
  return {
    moves: issues.map(({ rank: _, ...moves }) => moves),
    changes: changes.map((one) => ({ ...one, enters: one.enters.map(nameOf), leaves: one.leaves.map(nameOf) })),
  }
}

/**
 * Ranks things by hot index 0..100 from attention, dissatisfaction and breadth (over the groups of each variable of
 * `by`), with the weights of the entry, and says how places move with these. Breadth and which thing is named most are
 * taken as known: `isBreadthFixed`.
 */
export const hotIndex = defineEstimator({
  id: 'hot_index',
  schema,
  needs: (request) => [
    ...needsOf(request.variables, 'variables', 'numbers'),
    ...needsOf(request.dissatisfied ?? [], 'dissatisfied', 'numbers'),
    ...byNeeds(request),
  ],
  run: (request, frame, weights) => {
    const named = sharesOf(request.variables, frame, weights)
    const unhappy = sharesOf(request.dissatisfied ?? [], frame, weights)
    if (!named || !unhappy) return noRows('not_zero_or_one')
    const groupings = listOf(request.by).map((name) => planGroups([name], weights, frame.data))
    if (groupings.some((groups) => groups === null)) return noRows('too_many_groups')
    const known = groupings.map((groups) => groups!)
    const parts = partsOf(named.shares, unhappy.shares, breadthsOf(named.columns, known, weights))
    if (!parts) return noRows('no_respondents')
    const indices = hotIndexInfluence(parts, request.indexWeights)
    const { moves, changes } = movesOf(parts, request)
    const rows = indices.map((index, k) => {
      const w = knownWeights(named.columns[k]!, weights)
      const isConstant = index.influence.every((one) => one === 0)
      const input = { estimated: index, weights: w, domain: weights, isConstant, interval: wald, level: request.level }
      const scale = { low: 0, high: 100 }
      const row = rowOf({ ...input, simpleVariance: 'not_defined', scale }, frame)
      return { labels: { variable: request.variables[k]!, parts: index.parts, moves: moves[k] }, estimated: index, row }
    })
    return {
      ...rankedRows(rows, request, frame, weights),
      changes,
      ...(groupings.length > 0 ? { isBreadthFixed: true } : {}),
    }
  },
})
