import * as z from 'zod/mini'
import { figureSchema, sharedShape } from './explored.ts'

/** A share in a group, and by how much it differs from everybody else's. */
const markedSchema = z.object({
  variable: z.string(),
  code: z.int(),
  figure: figureSchema,
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }),
})
export type Marked = z.output<typeof markedSchema>

/** People who choose alike, if there are such groups, and what all of them want. */
export const opinionsSchema = z.object({
  ...sharedShape,
  /** What was tried: how clear and how stable a division into so many groups is. */
  trials: z.array(
    z.object({
      count: z.int(),
      clarity: z.number(),
      stability: z.number(),
      byChance: z.nullable(z.number()),
      isLargeEnough: z.boolean(),
    }),
  ),
  limits: z.object({ stability: z.number(), clarity: z.number(), people: z.int() }),
  /** The largest first; empty where no division holds. */
  groups: z.array(
    z.object({
      share: figureSchema,
      /** Respondents of the group. */
      baseSize: z.int(),
      /** Share of all choices of the group that fall on each issue group of the instrument, in its order. */
      kinds: z.array(z.number()),
      /** Issues named more often than by all others, the largest difference first. */
      issues: z.array(markedSchema),
      /** Who is in it more often than in the others. */
      people: z.array(markedSchema),
    }),
  ),
  /** Mean share of all issues: what "often" means below. */
  usual: z.number(),
  /** Issues whose interval lies above `usual` in every group. */
  shared: z.object({
    /** `opinions`: the groups above; `known`: sectors, ages and whatever else the questionnaire asks. */
    among: z.enum(['opinions', 'known']),
    groups: z.int(),
    issues: z.array(
      z.object({
        variable: z.string(),
        code: z.int(),
        figure: figureSchema,
        /** The group that names it least often. */
        least: z.object({
          variable: z.string(),
          code: z.int(),
          value: z.number(),
          low: z.number(),
          baseSize: z.int(),
        }),
      }),
    ),
  }),
})
export type Opinions = z.output<typeof opinionsSchema>
