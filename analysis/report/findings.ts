import * as z from 'zod/mini'
import { qualitySchema } from './quality-findings.ts'

/** Closed interval on the scale of the estimate. */
const intervalSchema = z.object({ low: z.number(), high: z.number() })
export type Interval = z.output<typeof intervalSchema>

/** Why there is no number: a named reason, never NaN. */
export const notEstimableReasons = [
  'no_respondents',
  'too_few_respondents',
  'suppressed',
  'single_psu',
  'no_variation',
  'not_a_probability_sample',
  'not_measured',
] as const

/**
 * A weighted estimate. Shares lie in 0..1, means on the scale of the item. `baseSize` is the unweighted number of
 * respondents; standard error and intervals are absent where the design gives none.
 */
export const estimateSchema = z.discriminatedUnion('isEstimable', [
  z.object({
    isEstimable: z.literal(true),
    value: z.number(),
    standardError: z.optional(z.number()),
    interval95: z.optional(intervalSchema),
    interval80: z.optional(intervalSchema),
    degreesOfFreedom: z.optional(z.number()),
    designEffect: z.optional(z.number()),
    effectiveSize: z.optional(z.number()),
    baseSize: z.int(),
  }),
  z.object({ isEstimable: z.literal(false), reason: z.enum(notEstimableReasons) }),
])
export type Estimate = z.output<typeof estimateSchema>

/** Position in the order of issues, 1 being the most often named. `low`..`high`: simultaneous 95 % confidence set. */
const rankSchema = z.object({ point: z.int(), low: z.int(), high: z.int(), probabilityTopFive: z.number() })

/** One group against all others of the same variable. */
export const groupCellSchema = z.object({
  code: z.int(),
  estimate: estimateSchema,
  /** Difference from all other respondents; absent when not estimable. */
  difference: z.optional(
    z.object({
      value: z.number(),
      standardError: z.number(),
      /** Benjamini–Hochberg over all issues and groups shown. */
      pAdjusted: z.number(),
      direction: z.enum(['higher', 'lower', 'not_significant']),
    }),
  ),
})
const issueGroupSchema = z.object({ variable: z.string(), cells: z.array(groupCellSchema) })

/** Where attention and satisfaction put an issue. */
export const quadrants = ['improve_first', 'keep_strong', 'improve_gradually', 'keep'] as const

/**
 * An estimate of one issue less the mean over all issues. `probabilityAbove`: the chance to lie above the line in draws
 * around the difference; it describes how firm the side is. Absent without an error.
 */
const fromLineSchema = z.object({ difference: z.number(), standardError: z.number(), probabilityAbove: z.number() })

const issueFindingSchema = z.object({
  /** Id in the instrument's catalogue, as E09. */
  issue: z.string(),
  code: z.int(),
  /** Share of respondents who named it among the most pressing. */
  mention: estimateSchema,
  rank: rankSchema,
  /** 1 is the top tier. Issues of one tier cannot be told apart as a row: their order is never worded. */
  tier: z.int(),
  /** Mean concern, 1..5. */
  concern: estimateSchema,
  /** Mean satisfaction, 1..5, without "don't know". */
  satisfaction: estimateSchema,
  /** Share with satisfaction 1 or 2 among those with an opinion. */
  dissatisfied: estimateSchema,
  /** Weighted shares of satisfaction 1..5 among those with an opinion; empty when suppressed. */
  satisfactionShares: z.array(z.number()),
  dontKnow: estimateSchema,
  /** 0..100 from attention, dissatisfaction and breadth with the stated weights. */
  hotIndex: z.object({ value: z.number(), attention: z.number(), dissatisfaction: z.number(), breadth: z.number() }),
  /** `isCertain`: both 95 % intervals of the distance from the dividing line, its own error within, leave out 0. */
  quadrant: z.optional(
    z.object({
      name: z.enum(quadrants),
      isCertain: z.boolean(),
      attention: z.optional(fromLineSchema),
      satisfaction: z.optional(fromLineSchema),
    }),
  ),
  groups: z.array(issueGroupSchema),
})
export type IssueFinding = z.output<typeof issueFindingSchema>

/** How much each part of the hot index counts; only their proportion matters. */
const indexWeightsSchema = z.object({
  attention: z.number(),
  dissatisfaction: z.number(),
  breadth: z.number(),
})
export type IndexWeights = z.output<typeof indexWeightsSchema>

/** Parts of the hot index, in the order in which they are shown. */
export const indexParts = ['attention', 'dissatisfaction', 'breadth'] as const
/** What is done to the weight of one part while the other two stay; `alone` takes theirs away instead. */
export const weightChanges = ['halved', 'doubled', 'without', 'alone'] as const

const placesSchema = z.object({
  halved: z.optional(z.int()),
  doubled: z.optional(z.int()),
  without: z.optional(z.int()),
  alone: z.optional(z.int()),
})

/**
 * Places by hot index, 1 the largest, as its weights are and after each change; absent where no weight is left. `best`
 * and `worst` over all weights in steps of 5 %. Sampling error is not in it.
 */
const indexTornadoSchema = z.object({
  /** Whose first places `changes` looks at. */
  top: z.int(),
  issues: z.array(
    z.object({
      issue: z.string(),
      rank: z.int(),
      best: z.int(),
      worst: z.int(),
      ranks: z.object({ attention: placesSchema, dissatisfaction: placesSchema, breadth: placesSchema }),
    }),
  ),
  changes: z.array(
    z.object({
      part: z.enum(indexParts),
      change: z.enum(weightChanges),
      enters: z.array(z.string()),
      leaves: z.array(z.string()),
    }),
  ),
})

/**
 * One row of the sample table: how many answered and what share they are, without and with weights. `variable` is of the
 * codebook, or `@sector` or `@channel` (`unitChannels`).
 */
const sampleRowSchema = z.object({
  variable: z.string(),
  code: z.int(),
  baseSize: z.nullable(z.int()),
  shareUnweighted: z.nullable(z.number()),
  shareWeighted: z.nullable(z.number()),
  /** Share in the population tables of the design; absent where these do not tell it. */
  sharePopulation: z.optional(z.number()),
})

const commentSchema = z.object({ group: z.string(), text: z.string(), sector: z.nullable(z.int()) })

const programmeFindingSchema = z.object({
  index: z.int(),
  /** Share who know it at all. */
  known: estimateSchema,
  /** Mean rating, 1..5, among those who know it. */
  rating: estimateSchema,
})

/** What a reader must know before trusting the numbers. */
export const warningCodes = [
  'raking_not_converged',
  'few_psus',
  'lonely_psu',
  'high_design_effect',
  'psu_concentration',
  'wave_still_open',
  'small_sample',
  'not_a_probability_sample',
  'margin_dropped',
] as const

/** Everything that the hot-issue page and the report know of a wave. Codes and numbers only: no words. */
export const findingsSchema = z.object({
  /** First 12 hex digits of SHA-256 over the analysed rows, design and plan. */
  dataHash: z.string(),
  filter: z.object({ sector: z.nullable(z.int()) }),
  isSynthetic: z.boolean(),
  fieldwork: z.object({
    firstDay: z.nullable(z.string()),
    lastDay: z.nullable(z.string()),
    /** Questionnaires handed out, as recorded for the units; null when unknown. */
    issued: z.nullable(z.int()),
    received: z.int(),
    valid: z.int(),
    /** From open links, counted apart and in no estimate. */
    openLink: z.int(),
    units: z.int(),
  }),
  sectors: z.array(
    z.object({
      code: z.int(),
      name: z.string(),
      population: z.number(),
      units: z.int(),
      issued: z.nullable(z.int()),
      valid: z.int(),
    }),
  ),
  weighting: z.object({
    isProbability: z.boolean(),
    margins: z.array(
      z.object({ id: z.string(), cells: z.int(), worstErrorBefore: z.number(), worstErrorAfter: z.number() }),
    ),
    /** Kish: (Σw)² / Σw². */
    effectiveSize: z.number(),
    designEffectOfWeights: z.number(),
    /** Mean design effect of the mention shares: weights and clustering. */
    meanDesignEffect: z.nullable(z.number()),
    /** Largest half-width of the 95 % intervals of mention shares. */
    largestHalfWidth: z.nullable(z.number()),
    degreesOfFreedom: z.int(),
    warnings: z.array(z.enum(warningCodes)),
  }),
  indexWeights: indexWeightsSchema,
  indexTornado: z.optional(indexTornadoSchema),
  minimumGroupSize: z.int(),
  /** Means over all issues: the lines of the quadrant. */
  lines: z.object({ mention: z.number(), satisfaction: z.nullable(z.number()) }),
  sample: z.array(sampleRowSchema),
  issues: z.array(issueFindingSchema),
  programmes: z.array(programmeFindingSchema),
  comments: z.array(commentSchema),
  commentCount: z.int(),
  /** Absent in findings that were made without it. */
  quality: z.optional(qualitySchema),
})
export type Findings = z.output<typeof findingsSchema>
