import * as z from 'zod/mini'
import { wald } from '../../interval/wald.ts'
import { bordaPoints } from '../../rank/borda.ts'
import { fromOrders, hasOrders, orderNeeds, orderShape } from '../orders.ts'
import { rankedMeans } from '../ranked-means.ts'
import { rankedRows, rankShape } from '../ranked-rows.ts'
import { commonShape } from '../request.ts'
import { defineEstimator } from './plan-estimator.ts'

/**
 * Ranks things by their mean Borda points: things less place, from 0 for the last; what someone left unranked shares the
 * mean of the places left.
 */
export const borda = defineEstimator({
  id: 'borda',
  schema: z
    .strictObject({ estimator: z.literal('borda'), ...orderShape, ...rankShape, ...commonShape })
    .check(hasOrders),
  needs: orderNeeds,
  run: (request, frame, domain) =>
    fromOrders(request, frame, domain, ({ things, orders, weights }) => {
      const points = orders.map((order) => (order.length > 0 ? bordaPoints(order, things.length) : null))
      const means = rankedMeans(
        {
          things,
          values: (k) => Float64Array.from(points, (one) => one?.[k] ?? 0),
          weights,
          domain,
          interval: wald,
          level: request.level,
          scale: { low: 0, high: things.length - 1 },
        },
        frame,
      )
      return rankedRows(means, request, frame, weights)
    }),
})
