import * as z from 'zod/mini'
import { notEstimableReasons } from '../findings.ts'

/** A weighted share in 0..1, or a mean, at the level that was asked for; or why there is none. */
export const figureSchema = z.discriminatedUnion('isEstimable', [
  z.object({
    isEstimable: z.literal(true),
    value: z.number(),
    standardError: z.optional(z.number()),
    low: z.optional(z.number()),
    high: z.optional(z.number()),
    /** Unweighted number of respondents. */
    baseSize: z.int(),
  }),
  z.object({ isEstimable: z.literal(false), reason: z.enum(notEstimableReasons) }),
])
export type Figure = z.output<typeof figureSchema>

const differenceShape = {
  value: z.number(),
  standardError: z.number(),
  low: z.number(),
  high: z.number(),
  /** Benjamini–Hochberg over everything compared. */
  pAdjusted: z.number(),
}

/** A group against all others of its banner. */
const differenceSchema = z.object({ ...differenceShape, isSignificant: z.boolean() })
export type Difference = z.output<typeof differenceSchema>

const cellSchema = z.object({
  figure: figureSchema,
  /** Letters of the columns that this one is significantly above (Holm over all pairs of columns and all rows). */
  above: z.string(),
  difference: z.optional(differenceSchema),
})
export type Cell = z.output<typeof cellSchema>

/** How many stand behind figures; null where it may not be shown. */
const weightedSizes = {
  /** Sum of weights in whole people, where those of all valid respondents of the wave add up to their number. */
  weightedBase: z.nullable(z.int()),
  /** Kish: (Σw)² / Σw². */
  effectiveSize: z.nullable(z.number()),
}

/** Who stands in a column: one code for each variable of the banner. */
const columnSchema = z.object({
  codes: z.array(z.int()),
  letter: z.string(),
  /** Null where it may not be shown. */
  baseSize: z.nullable(z.int()),
  ...weightedSizes,
})
export type BannerColumn = z.output<typeof columnSchema>

/** What a table counts: a code of a variable, or for one of several choices that it was chosen. */
const rowSchema = z.object({ variable: z.string(), code: z.int(), cells: z.array(cellSchema) })

/** What every answer says of the data it rests on. */
export const sharedShape = {
  dataHash: z.string(),
  isSynthetic: z.boolean(),
  isProbability: z.boolean(),
  lastDay: z.nullable(z.string()),
  level: z.number(),
  /** Respondents in the filter; null where they are too few, or too few are left out, to be shown. */
  baseSize: z.nullable(z.int()),
}

/** Rows of one item by the columns of a banner; the first column is everybody in the filter. */
export const crossTableSchema = z.object({
  ...sharedShape,
  everybody: z.object(weightedSizes),
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
  /** Rao and Scott's F test that rows and columns are independent; for one variable by one banner only. */
  test: z.nullable(
    z.object({ statistic: z.number(), df1: z.number(), df2: z.number(), p: z.number(), cramersV: z.number() }),
  ),
})
export type CrossTable = z.output<typeof crossTableSchema>

/** What was found by looking at all groups: the significant differences, the largest first. */
export const groupSearchSchema = z.object({
  ...sharedShape,
  /** How many comparisons were made, those that may not be shown left out. */
  comparisons: z.int(),
  /** Share points below which a difference is called small whatever its certainty. */
  smallestEffect: z.number(),
  found: z.array(
    z.object({
      variable: z.string(),
      code: z.int(),
      group: z.object({ variable: z.string(), code: z.int() }),
      share: z.number(),
      rest: z.number(),
      baseSize: z.int(),
      difference: z.object(differenceShape),
      isSmall: z.boolean(),
    }),
  ),
})
export type GroupSearch = z.output<typeof groupSearchSchema>
