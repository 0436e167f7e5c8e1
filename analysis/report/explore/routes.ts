import * as z from 'zod/mini'
import { defineRoute } from '../../../domain/api/route.ts'
import { instrumentSchema } from '../../../domain/instrument.ts'
import { trendsSchema } from '../trends/trend.ts'
import { driversSchema } from './drivers-answer.ts'
import { crossTableSchema, groupSearchSchema } from './explored.ts'
import { mapSchema } from './map-answer.ts'
import { methodSchema } from './method-answer.ts'
import { opinionsSchema } from './opinions-answer.ts'
import { stateShape } from './state.ts'

const params = z.object({ wave: z.string() })
const name = '[@A-Za-z]\\w{0,80}'
const oneName = z.string().check(z.regex(new RegExp(`^${name}$`), 'bad_name'))
const oneOrTwoNames = z.string().check(z.regex(new RegExp(`^${name}(?:,${name})?$`), 'bad_name'))

/** Questions that the pages of the workbench put to the answers of a wave. */
export const exploreRoutes = {
  /** The questionnaire, by which items and categories are named. */
  instrument: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/instrument',
    can: 'analyse',
    params,
    response: instrumentSchema,
  }),
  table: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/table',
    can: 'analyse',
    params,
    query: z.object({ ...stateShape, row: oneName, banner: oneOrTwoNames }),
    response: crossTableSchema,
  }),
  groups: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/groups',
    can: 'analyse',
    params,
    query: z.object({ ...stateShape, row: oneName }),
    response: groupSearchSchema,
  }),
  /** This wave beside the earlier ones of its survey. */
  trends: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/trends',
    can: 'analyse',
    params,
    response: trendsSchema,
  }),
  /** What goes with satisfaction as a whole. */
  drivers: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/drivers',
    can: 'analyse',
    params,
    query: z.object({ ...stateShape, outcome: z.optional(oneName) }),
    response: driversSchema,
  }),
  /** People who choose alike, and what all want. */
  opinions: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/opinions',
    can: 'analyse',
    params,
    query: z.object(stateShape),
    response: opinionsSchema,
  }),
  /** The share of one answer by place. */
  map: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/map',
    can: 'analyse',
    params,
    query: z.object({ ...stateShape, row: oneName, place: oneName }),
    response: mapSchema,
  }),
  /** How the wave was drawn and weighted, with a plan for a table. */
  method: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/method',
    can: 'analyse',
    params,
    query: z.object({ ...stateShape, row: oneName, banner: oneOrTwoNames }),
    response: methodSchema,
  }),
}
