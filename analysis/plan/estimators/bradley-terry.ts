import * as z from 'zod/mini'
import type { OwnChoice } from '../../rank/choice-influence.ts'
import { noRows } from '../answer.ts'
import { baseSizeOf } from '../frame.ts'
import { rankShape } from '../ranked-rows.ts'
import { rankedWorths } from '../ranked-worths.ts'
import { columnName, commonShape } from '../request.ts'
import { shownThings } from '../shown-things.ts'
import { defineEstimator } from './plan-estimator.ts'

const pairSchema = z.strictObject({
  first: columnName.check(z.describe('column with one thing of the pair')),
  second: columnName.check(z.describe('column with the other')),
  chosen: columnName.check(z.describe('column with the one that was preferred; empty: none was')),
})

/** Ranks things by Bradley and Terry's model of pairs; a row holds one pair or several of one person. */
export const bradleyTerry = defineEstimator({
  id: 'bradley_terry',
  schema: z.strictObject({
    estimator: z.literal('bradley_terry'),
    pairs: z.array(pairSchema).check(z.minLength(1)),
    ...rankShape,
    ...commonShape,
  }),
  needs: ({ pairs }) =>
    pairs.flatMap((pair, k) =>
      (['first', 'second', 'chosen'] as const).map((key) => ({
        name: pair[key],
        path: ['pairs', k, key],
        as: 'categories' as const,
      })),
    ),
  run: (request, frame, domain) => {
    const names = request.pairs.flatMap(({ first, second }) => [first, second])
    const shown = shownThings(names, frame.data, domain)
    if (!shown) return noRows('too_many_categories')
    const pairs = request.pairs.map(({ first, second, chosen }) => ({
      of: [shown.column(first), shown.column(second)] as const,
      chosen: frame.data.categories(chosen),
    }))
    const place = new Map(shown.things.map((thing, k) => [thing, k]))
    const choices: OwnChoice[] = []
    const weights = new Float64Array(domain.length)
    for (let row = 0; row < domain.length; row++)
      for (const { of, chosen } of domain[row] === 0 ? [] : pairs) {
        const [a, b] = [of[0](row), of[1](row)]
        if (a === null || b === null || chosen.codes[row]! < 0) continue
        const won = place.get(chosen.labels[chosen.codes[row]!]!)
        if (a === b || (won !== a && won !== b)) return noRows('not_a_choice')
        weights[row] = domain[row]!
        choices.push({ row, chosen: won, among: [a, b], weight: domain[row]! })
      }
    if (baseSizeOf(weights) === 0) return noRows('no_respondents')
    return rankedWorths({ things: shown.things, choices, weights, domain }, request, frame)
  },
})
