import * as z from 'zod/mini'

/** Respondents by grade 0..3: `few` is one to nine, `hidden` more than that, kept back since a `few` would follow from it. */
const countsSchema = z.array(z.union([z.int(), z.enum(['few', 'hidden'])]))

const unitMeasureSchema = z.object({
  id: z.string(),
  /** Intra-cluster correlation; null where it cannot be estimated. */
  correlation: z.nullable(z.number()),
  /** Standard deviations of people within units and of units beyond chance: they make the funnel. */
  within: z.number(),
  between: z.number(),
  /** Units with enough people to be shown; a name only where one lies outside. */
  points: z.array(z.object({ size: z.int(), value: z.number(), grade: z.int(), name: z.nullable(z.string()) })),
  /** Units with too few people to be shown. */
  small: z.int(),
})

const withoutSchema = z.discriminatedUnion('isShown', [
  z.object({
    isShown: z.literal(true),
    removed: z.int(),
    issues: z.array(z.object({ issue: z.string(), mention: z.nullable(z.number()), rank: z.int(), tier: z.int() })),
    /** The issue whose share changes most; null where no share is known both ways. */
    largestChange: z.nullable(z.object({ issue: z.string(), change: z.number() })),
    /** Conclusions that do not hold without the flagged. */
    changed: z.array(z.enum(['top_five', 'top_tier'])),
  }),
  z.object({ isShown: z.literal(false), reason: z.enum(['nobody_flagged', 'too_few_flagged', 'too_few_left']) }),
])

/** What the checks say of the responses. Nothing is deleted for it. */
export const qualitySchema = z.object({
  checks: z.array(
    z.discriminatedUnion('isMeasured', [
      z.object({ id: z.string(), isMeasured: z.literal(true), counts: countsSchema }),
      z.object({ id: z.string(), isMeasured: z.literal(false) }),
    ]),
  ),
  /**
   * By the highest grade of each response: below 2, and 2 or 3. Not finer, since with those who are left out below it
   * would tell small counts.
   */
  worst: countsSchema,
  units: z.array(unitMeasureSchema),
  without: withoutSchema,
})
export type Quality = z.output<typeof qualitySchema>
