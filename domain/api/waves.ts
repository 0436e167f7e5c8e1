import * as z from 'zod/mini'
import { sampleDesignSchema } from '../sample-design.ts'
import { channelSchema, waveStateSchema } from '../wave.ts'
import { defineRoute } from './route.ts'

const waveParams = z.object({ wave: z.string() })
const rowsBytes = 1_048_576
const daySchema = z.iso.date().check(z.refine((day) => day >= '2000-01-01', 'too_early'))
const unitParams = z.object({ wave: z.string(), unit: z.string() })

/** One round of fieldwork as staff see it. */
const waveSchema = z.object({
  id: z.string(),
  survey: z.string(),
  surveyTitle: z.string(),
  version: z.int(),
  name: z.string(),
  state: waveStateSchema,
  opensOn: z.nullable(z.string()),
  closesOn: z.nullable(z.string()),
  isSynthetic: z.boolean(),
  /** The link that needs no unit: answers are counted apart. Null when the wave has none. */
  openLink: z.nullable(z.string()),
  /** It takes no answers any more, or not for now; the address stays. */
  isOpenLinkClosed: z.boolean(),
  /** The link on drawn slips. */
  slipLink: z.string(),
  design: sampleDesignSchema,
  received: z.int(),
})
export type Wave = z.output<typeof waveSchema>

/** A unit of a wave and how far it is. */
const unitSchema = z.object({
  id: z.string(),
  name: z.string(),
  stratum: z.int(),
  people: z.int(),
  /** Answers wanted. */
  target: z.int(),
  channel: channelSchema,
  link: z.string(),
  /** Slips printed so far. */
  slips: z.int(),
  /** Null where fewer than may be shown, or where it would lead to such a count. */
  received: z.nullable(z.int()),
})
export type Unit = z.output<typeof unitSchema>

/** A line of the list of units as it is pasted. */
export const unitRowSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1, 'name_missing'), z.maxLength(80, 'name_too_long')),
  stratum: z.int32(),
  people: z.int().check(z.minimum(1, 'people_too_few'), z.maximum(1_000_000, 'people_too_many')),
  target: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  channel: channelSchema,
})
export type UnitRow = z.output<typeof unitRowSchema>

/** Fieldwork: waves, units, slips and progress. */
export const waveRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/api/waves',
    can: 'read_report',
    response: z.object({ waves: z.array(waveSchema) }),
  }),
  create: defineRoute({
    method: 'POST',
    path: '/api/surveys/:survey/waves',
    can: 'run_fieldwork',
    params: z.object({ survey: z.string() }),
    body: z.strictObject({
      name: z.string().check(z.trim(), z.minLength(1, 'name_missing'), z.maxLength(100, 'name_too_long')),
      closesOn: z.nullable(daySchema),
      hasOpenLink: z.boolean(),
    }),
    response: z.object({ id: z.string() }),
  }),
  get: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave',
    can: 'read_report',
    params: waveParams,
    response: waveSchema,
  }),
  saveDesign: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/design',
    can: 'run_fieldwork',
    params: waveParams,
    body: sampleDesignSchema,
    response: z.object({ done: z.literal(true) }),
  }),
  move: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/state',
    can: 'run_fieldwork',
    params: waveParams,
    body: z.strictObject({ state: waveStateSchema }),
    response: waveSchema,
  }),
  /** Gives the wave an open link, closes it, or opens the same one again; refused once the wave is closed. */
  setOpenLink: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/open-link',
    can: 'run_fieldwork',
    params: waveParams,
    body: z.strictObject({ isOpen: z.boolean() }),
    response: waveSchema,
  }),
  units: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/units',
    can: 'see_progress',
    params: waveParams,
    query: z.object({
      search: z._default(z.string().check(z.maxLength(80)), ''),
      stratum: z.optional(z.pipe(z.coerce.number(), z.int32())),
      show: z._default(z.enum(['all', 'behind']), 'all'),
      page: z._default(z.pipe(z.coerce.number(), z.int32().check(z.minimum(1))), 1),
    }),
    response: z.object({ units: z.array(unitSchema), total: z.int(), pageSize: z.int() }),
  }),
  /** All rows or none: faults come back as `units_invalid` with row numbers. */
  addUnits: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/units',
    can: 'run_fieldwork',
    params: waveParams,
    bodyLimit: rowsBytes,
    body: z.strictObject({ rows: z.array(unitRowSchema).check(z.minLength(1), z.maxLength(2000)) }),
    response: z.object({ added: z.int() }),
  }),
  removeUnit: defineRoute({
    method: 'DELETE',
    path: '/api/waves/:wave/units/:unit',
    can: 'run_fieldwork',
    params: unitParams,
    response: z.object({ done: z.literal(true) }),
  }),
  /** New slips. The codes are shown this once and never stored readable. */
  printSlips: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/units/:unit/slips',
    can: 'run_fieldwork',
    params: unitParams,
    body: z.strictObject({ count: z.int().check(z.minimum(1), z.maximum(1000)) }),
    response: z.object({ unit: z.string(), codes: z.array(z.string()) }),
  }),
  progress: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/progress',
    can: 'see_progress',
    params: waveParams,
    response: z.object({
      received: z.int(),
      target: z.int(),
      openLink: z.int(),
      strata: z.array(
        z.object({ code: z.int(), name: z.string(), received: z.int(), target: z.int(), units: z.int() }),
      ),
      days: z.array(z.object({ day: z.string(), received: z.int() })),
    }),
  }),
}
