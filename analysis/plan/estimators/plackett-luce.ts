import * as z from 'zod/mini'
import { choicesOf } from '../../rank/rankings.ts'
import { fromOrders, hasOrders, orderNeeds, orderShape } from '../orders.ts'
import { rankShape } from '../ranked-rows.ts'
import { rankedWorths } from '../ranked-worths.ts'
import { commonShape } from '../request.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Ranks things by Plackett and Luce's model of full or partial rankings: every place is a choice among what is left. */
export const plackettLuce = defineEstimator({
  id: 'plackett_luce',
  schema: z
    .strictObject({ estimator: z.literal('plackett_luce'), ...orderShape, ...rankShape, ...commonShape })
    .check(hasOrders),
  needs: orderNeeds,
  run: (request, frame, domain) =>
    fromOrders(request, frame, domain, ({ things, orders, weights }) => {
      const choices = orders.flatMap((order, row) =>
        choicesOf({ items: things.length, orders: [order], weights: [weights[row]!] }).map((choice) => ({
          ...choice,
          row,
        })),
      )
      return rankedWorths({ things, choices, weights, domain }, request, frame)
    }),
})
