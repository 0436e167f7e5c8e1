import * as z from 'zod/mini'
import { sharedShape } from './explored.ts'

/** How the numbers of a wave were made, and a plan by which somebody else makes them again. */
export const methodSchema = z.object({
  ...sharedShape,
  strata: z.array(
    z.object({
      code: z.int(),
      name: z.string(),
      population: z.number(),
      /** Units with respondents. */
      units: z.int(),
      /** Null where too few to be shown. */
      baseSize: z.nullable(z.int()),
    }),
  ),
  margins: z.array(
    z.object({
      id: z.string(),
      variables: z.array(z.string()),
      source: z.string(),
      /** False where it could not be met and was left out. */
      isUsed: z.boolean(),
      cells: z.array(
        z.object({
          codes: z.array(z.int()),
          population: z.number(),
          /** Share among those of known value, by design weights and by final weights; null where too few. */
          before: z.nullable(z.number()),
          after: z.nullable(z.number()),
          baseSize: z.nullable(z.int()),
        }),
      ),
    }),
  ),
  /** Smallest and largest weight in multiples of the mean. */
  weights: z.object({
    smallest: z.number(),
    largest: z.number(),
    effectiveSize: z.number(),
    designEffect: z.number(),
  }),
  units: z.int(),
  degreesOfFreedom: z.int(),
  lonelyStrata: z.int(),
  minimumGroupSize: z.int(),
  /** How the errors of the plan agree with those of the tables. */
  agreement: z.enum(['exact', 'near', 'no_error']),
  /** A plan for `minyi analyze`, as text, that makes the table asked for. */
  plan: z.string(),
  row: z.string(),
  banner: z.string(),
})
export type Method = z.output<typeof methodSchema>
