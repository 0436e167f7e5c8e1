import * as z from 'zod/mini'
import { localizedSchema } from '../localized.ts'
import { type Measure, measureCauses, measureSchema } from '../measure.ts'
import { defineRoute } from './route.ts'

const waveParams = z.object({ wave: z.string() })
const unitQuery = z.object({ unit: z.optional(z.string().check(z.maxLength(120))) })

/** What the city says of a measure: nothing yet, yes, or no. */
export const decisionSchema = z.enum(['proposed', 'adopted', 'rejected'])
export type Decision = z.output<typeof decisionSchema>

const { text, indicator, leadUnit, supportUnits, leader, quartersToDeadline } = measureSchema.shape
/** What staff may change of a measure. */
export const measureEditSchema = z.strictObject({ text, indicator, leadUnit, supportUnits, leader, quartersToDeadline })
export type MeasureEdit = z.output<typeof measureEditSchema>

/** What staff may change, taken from a measure. */
export const editOf = (measure: Measure): MeasureEdit => ({
  text: measure.text,
  indicator: measure.indicator,
  leadUnit: measure.leadUnit,
  supportUnits: measure.supportUnits,
  leader: measure.leader,
  quartersToDeadline: measure.quartersToDeadline,
})

/** What can be asked for: one that the city added can also be taken away again. */
const wantedSchema = z.enum([...decisionSchema.options, 'removed'])
export type WantedDecision = z.output<typeof wantedSchema>

/** Digest of what was decided of a measure and of its words. Whoever changes it says which one they began from. */
const standingSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/))

/** Details of `measure_conflict`: how the measure stands by now, and who left it so. */
export interface MeasureConflict {
  readonly decision: WantedDecision
  readonly edit: MeasureEdit
  readonly standing: string
  /** Null where the city's library has changed and nobody decided anything. */
  readonly name: string | null
  /** As 2026-11-25. */
  readonly day: string | null
}

/** A finding that speaks for a measure; `value` beside `line` is on the scale of the finding, a difference is of shares. */
const reasonSchema = z.object({
  kind: z.enum(['group', 'unknown', 'dissatisfied', 'mentioned', 'heard', 'adopted']),
  value: z.optional(z.number()),
  line: z.optional(z.number()),
  group: z.optional(localizedSchema),
  pAdjusted: z.optional(z.number()),
})

/** A measure of a wave with what the findings say for it and what was decided. */
export const waveMeasureSchema = z.object({
  measure: measureSchema,
  decision: decisionSchema,
  standing: standingSchema,
  /** Other than in the library; not told of a version. */
  isEdited: z.boolean(),
  /** Added by the city and not in the library. */
  isOwn: z.boolean(),
  /** Place in the list of programmes; null where the report does not speak of it. */
  programme: z.nullable(z.int()),
  reasons: z.array(reasonSchema),
  /** The last quarter of the deadline, as { year: 2027, quarter: 2 }. */
  due: z.object({ year: z.int(), quarter: z.int() }),
})
export type WaveMeasure = z.output<typeof waveMeasureSchema>

const waveMeasuresSchema = z.object({
  measures: z.array(waveMeasureSchema),
  /** Names in Chinese, as in the report. */
  programmes: z.array(
    z.object({
      name: z.string(),
      issues: z.array(z.string()),
      /** Groups that name one of its issues less often than all others, as a difference of shares. */
      lessNamed: z.array(
        z.object({ issue: z.string(), group: localizedSchema, value: z.number(), pAdjusted: z.number() }),
      ),
    }),
  ),
  issues: z.array(z.object({ id: z.string(), name: localizedSchema, leadUnit: z.string() })),
  /** Who leads or supports a row of the table of responsibilities that the caller gets; those that lead most first. */
  units: z.array(z.string()),
  isSynthetic: z.boolean(),
})
export type WaveMeasures = z.output<typeof waveMeasuresSchema>

/** Countermeasures of a wave: what is proposed, what the city adopts, changes and adds. */
export const measureRoutes = {
  /**
   * As they stand; who only reads gets those of the version that was signed last. `units` are of the table, which is that
   * of the version while one is under review.
   */
  list: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/measures',
    can: 'read_report',
    params: waveParams,
    response: waveMeasuresSchema,
  }),
  /**
   * `edit: null` takes the measure back to the library's words. `base`: the standing that the caller began from; another
   * one by then is a conflict, which tells it. Answers with the new standing.
   */
  decide: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/measures/:measure',
    can: 'analyse',
    params: z.object({ wave: z.string(), measure: z.string() }),
    body: z.strictObject({ decision: wantedSchema, edit: z.nullable(measureEditSchema), base: standingSchema }),
    response: z.object({ standing: standingSchema }),
  }),
  /** A measure of the city's own, adopted at once. */
  add: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/measures',
    can: 'analyse',
    params: waveParams,
    body: z.strictObject({
      ...measureEditSchema.shape,
      issue: measureSchema.shape.issue,
      cause: z.enum(measureCauses),
    }),
    response: z.object({ id: z.string() }),
  }),
  /** The table of responsibilities, or what one unit has to do. */
  table: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/responsibility.csv',
    can: 'read_report',
    params: waveParams,
    query: unitQuery,
    response: { mediaType: 'text/csv' },
  }),
  /** The same on turned pages, for printing. */
  tableDocument: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/responsibility.docx',
    can: 'read_report',
    params: waveParams,
    query: unitQuery,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  }),
  tableSheet: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/responsibility.xlsx',
    can: 'read_report',
    params: waveParams,
    query: unitQuery,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  }),
}
