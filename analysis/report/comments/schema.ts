import * as z from 'zod/mini'
import { estimateSchema } from '../findings.ts'

/** One text on one issue group, however many people wrote it. */
const commentSchema = z.object({
  /** Made of wave, group and text: leads to no response. */
  id: z.string(),
  group: z.string(),
  text: z.string(),
  people: z.int(),
  /** Sectors of those who wrote it, where these may be told. */
  sectors: z.array(z.int()),
  /** Place in `clusters`; null for a rare voice. */
  cluster: z.nullable(z.int()),
  /** What in the masked text may still be a name, a number or an address. */
  doubts: z.array(z.string()),
})
export type Comment = z.output<typeof commentSchema>

const wordSchema = z.object({ word: z.string(), people: z.int() })

/** What people wrote, as far as it may be shown, and what a first reading by machine makes of it. */
export const commentsSchema = z.object({
  /** Sorted by id: neither by time nor by person. */
  comments: z.array(commentSchema),
  /** Respondents who wrote anything, within the filter. */
  writers: z.int(),
  respondents: z.int(),
  /** The largest first. `share`: of those who wrote. */
  clusters: z.array(
    z.object({ words: z.array(z.string()), people: z.int(), share: estimateSchema, typical: z.array(z.string()) }),
  ),
  words: z.array(wordSchema),
  phrases: z.array(wordSchema),
  /** Words that one sector uses more than the others; empty where a sector is chosen or may not be told. */
  keywords: z.array(
    z.object({
      sector: z.int(),
      words: z.array(z.object({ word: z.string(), people: z.int(), others: z.int(), z: z.number() })),
    }),
  ),
  /** Sectors that may be asked for and named. */
  sectors: z.array(z.object({ code: z.int(), name: z.string() })),
  groups: z.array(z.string()),
  isSynthetic: z.boolean(),
})
export type Comments = z.output<typeof commentsSchema>

const agreementSchema = z.object({
  /** Krippendorff's α; null where nothing can be compared. */
  alpha: z.nullable(z.number()),
  /** Cohen's κ; null where it does not exist. */
  kappa: z.nullable(z.number()),
})

/** How two coders agree, and how many people speak of what. */
export const themeFindingsSchema = z.object({
  /** Comments coded by two. */
  codedByTwo: z.int(),
  /** Comments on whose themes it is settled: the two agree, or somebody decided. */
  settled: z.int(),
  comments: z.int(),
  /** α with MASI over whole sets of themes. */
  alphaOfSets: z.nullable(z.number()),
  themes: z.array(
    z.object({
      id: z.string(),
      /** Comments that one coder, and that both coders, gave it. */
      one: z.int(),
      both: z.int(),
      agreement: agreementSchema,
      /** Of those who wrote something that is settled. */
      share: estimateSchema,
    }),
  ),
})
export type ThemeFindings = z.output<typeof themeFindingsSchema>
