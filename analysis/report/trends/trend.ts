import * as z from 'zod/mini'
import { estimateSchema } from '../findings.ts'

/** Why two waves can't be compared in something: then the line is broken and no change is told. */
const breakReasons = [
  'not_asked',
  'wording_changed',
  'choices_changed',
  'limit_changed',
  'not_a_probability_sample',
  'not_estimable',
] as const
export type BreakReason = (typeof breakReasons)[number]

/** Later wave less the one before. Shares in 0..1, means on the scale of the item. */
const changeSchema = z.object({
  value: z.number(),
  standardError: z.number(),
  low: z.number(),
  high: z.number(),
  /** Benjamini–Hochberg over all issues between the same two waves. */
  pAdjusted: z.number(),
  isSignificant: z.boolean(),
})
export type Change = z.output<typeof changeSchema>

/** One measure through all waves, the oldest first; each step says how it changed, or why that can't be said. */
const seriesSchema = z.object({
  points: z.array(estimateSchema),
  /** One fewer than points. */
  steps: z.array(z.object({ change: z.nullable(changeSchema), break: z.nullable(z.enum(breakReasons)) })),
})
export type Series = z.output<typeof seriesSchema>

/** All issues of the newest wave through the waves of its survey. */
export const trendsSchema = z.object({
  waves: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lastDay: z.nullable(z.string()),
      valid: z.int(),
      dataHash: z.string(),
      isProbability: z.boolean(),
      isSynthetic: z.boolean(),
    }),
  ),
  issues: z.array(z.object({ issue: z.string(), mention: seriesSchema, satisfaction: seriesSchema })),
})
export type Trends = z.output<typeof trendsSchema>
