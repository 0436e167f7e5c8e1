import * as z from 'zod/mini'
import { figureSchema, sharedShape } from './explored.ts'

/** How closely satisfaction with each group of issues goes with one outcome. Association only. */
export const driversSchema = z.object({
  ...sharedShape,
  /** A rating, or `@satisfaction`: the mean of all ratings of issues. */
  outcome: z.string(),
  /** What can be chosen instead. */
  outcomes: z.array(z.string()),
  /** Part of the outcome's variance that all groups of issues explain together, R². */
  explained: figureSchema,
  drivers: z.array(
    z.object({
      /** Issue group of the instrument. */
      group: z.string(),
      /** Part of the outcome's variance, averaged over all orders of entering; parts add up to R². */
      part: figureSchema,
      /** Part less the mean of all parts; `isCertain` after Holm over the groups. Absent without an error. */
      fromMean: z.optional(z.object({ value: z.number(), low: z.number(), high: z.number(), isCertain: z.boolean() })),
      /** With the outcome, each group by itself, −1..1; absent where the parts are. */
      correlation: z.optional(z.number()),
      /** Share of respondents who named an issue of the group. */
      mention: figureSchema,
    }),
  ),
})
export type Drivers = z.output<typeof driversSchema>
