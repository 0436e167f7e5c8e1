import * as z from 'zod/mini'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { fromOrders, hasOrders, orderNeeds, orderShape } from '../orders.ts'
import { rankedMeans } from '../ranked-means.ts'
import { rankedRows, rankShape } from '../ranked-rows.ts'
import { commonShape } from '../request.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Ranks things by the share of those who put them first, of all who ranked anything. */
export const firstChoice = defineEstimator({
  id: 'first_choice',
  schema: z
    .strictObject({ estimator: z.literal('first_choice'), ...orderShape, ...rankShape, ...commonShape })
    .check(hasOrders),
  needs: orderNeeds,
  run: (request, frame, domain) =>
    fromOrders(request, frame, domain, ({ things, orders, weights }) => {
      const means = rankedMeans(
        {
          things,
          values: (k) => Float64Array.from(orders, (order) => Number(order[0] === k)),
          weights,
          domain,
          interval: kornGraubard,
          level: request.level,
          scale: { low: 0, high: 1 },
        },
        frame,
      )
      return rankedRows(means, request, frame, weights)
    }),
})
