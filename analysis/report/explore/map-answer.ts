import * as z from 'zod/mini'
import { figureSchema, sharedShape } from './explored.ts'

/** Why a place can't be coloured: rules of the NCHS for shares (Parker et al. 2017), after those of disclosure. */
export const greyReasons = ['hidden', 'few_people', 'small_effective', 'wide', 'wide_for_size', 'no_error'] as const
export type GreyReason = (typeof greyReasons)[number]

/** The share of one answer in every place. */
export const mapSchema = z.object({
  ...sharedShape,
  place: z.string(),
  variable: z.string(),
  code: z.int(),
  all: figureSchema,
  tiles: z.array(
    z.object({
      code: z.int(),
      figure: figureSchema,
      /** Respondents of a simple random sample that would know as much. */
      effectiveSize: z.nullable(z.number()),
      /** Null where the place may be coloured. */
      grey: z.nullable(z.enum(greyReasons)),
    }),
  ),
})
export type PlaceMap = z.output<typeof mapSchema>
