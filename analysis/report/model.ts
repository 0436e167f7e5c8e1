import * as z from 'zod/mini'
import { estimateSchema } from './findings.ts'

/** A number that stands in a sentence, tied to what made it, so that anyone can recompute it. */
export const claimSchema = z.object({
  id: z.string(),
  kind: z.enum(['count', 'share', 'mean', 'rank', 'tier', 'difference', 'index', 'design']),
  /** Where in the findings the value comes from, as `issues/E09/mention`. */
  source: z.string(),
  /** The value unrounded, on its own scale: shares 0..1. */
  value: z.number(),
  /** As printed in the sentence. */
  text: z.string(),
  estimate: z.optional(estimateSchema),
  /** Ids of claims that the wording of the sentence also rests on, as the test behind 高于. */
  evidence: z.optional(z.array(z.string())),
  /** Adjusted p of a comparison. */
  pAdjusted: z.optional(z.number()),
})
export type Claim = z.output<typeof claimSchema>

/** Words, or a number bound to its claim; `text`: as printed, where its claim does not come along (see `review/view.ts`). */
const inlineSchema = z.union([z.string(), z.object({ claim: z.string(), text: z.optional(z.string()) })])
export type Inline = z.output<typeof inlineSchema>

const cellSchema = z.array(inlineSchema)

const chartPointSchema = z.object({
  label: z.string(),
  value: z.number(),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  /** A rule is drawn before the first point of each new band: tiers. */
  band: z.optional(z.int()),
})

/** What a report is made of, one after the other. */
const blockSchema = z.discriminatedUnion('kind', [
  /** level 1: 一、 黑体; level 2: （一） 楷体; level 3: 1. 仿宋. The number is part of the text. */
  z.object({
    kind: z.literal('heading'),
    id: z.string(),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
    /** Printed, it begins a page. */
    startsPage: z.optional(z.boolean()),
  }),
  z.object({
    kind: z.literal('paragraph'),
    role: z.enum(['body', 'addressee', 'attachment', 'signature', 'note']),
    inlines: z.array(inlineSchema),
    /** Id of what it begins, where its first sentence is a heading（一）in 楷体 that runs on. */
    lead: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('quote'), text: z.string(), attribution: z.string() }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    title: z.string(),
    note: z.string(),
    columns: z.array(z.object({ label: z.string(), width: z.number(), align: z.enum(['left', 'center', 'right']) })),
    rows: z.array(z.array(cellSchema)),
    /** Index of rows before which a thin rule stands: tiers. */
    rules: z.array(z.int()),
  }),
  z.object({
    kind: z.literal('chart'),
    id: z.string(),
    title: z.string(),
    note: z.string(),
    /** dot: dot with interval; bar: counts and shares; quadrant uses x and y. */
    form: z.enum(['dot', 'bar']),
    /** What the axis shows; `share` is printed as a percentage. */
    unit: z.enum(['share', 'score', 'count']),
    summary: z.string(),
    points: z.array(chartPointSchema),
  }),
  /** Starts an annex on a new page; landscape turns the page. */
  z.object({ kind: z.literal('annex'), id: z.string(), text: z.string(), isLandscape: z.boolean() }),
])
export type Block = z.output<typeof blockSchema>

/** The red head of a 专报: what the paper is called, its number, who signs where that is said, who issues it and when. */
const headSchema = z.object({
  name: z.string(),
  number: z.string(),
  signer: z.optional(z.string()),
  issuer: z.string(),
  date: z.string(),
})
/** 版记 at the foot of the last page: lines of words on the left and, where there are any, on the right. */
const imprintSchema = z.array(z.object({ left: z.string(), right: z.optional(z.string()) }))

/** A report in one form as plain data. Renderers know blocks, not sections; nothing is bound to HTML or Word. */
const writtenSchema = z.object({
  title: z.string(),
  issuer: z.string(),
  /** Day of the report as YYYY-MM-DD. */
  date: z.string(),
  isSynthetic: z.boolean(),
  /** What stands on every page of a draft or of a numbered copy, as 草稿 or 第3份. */
  mark: z.optional(z.string()),
  head: z.optional(headSchema),
  imprint: z.optional(imprintSchema),
  /** One page for citizens is set larger in space and smaller in type than an official paper. */
  isOnePage: z.optional(z.boolean()),
  /** Of the words; Chinese where nothing is said. */
  language: z.optional(z.enum(['zh-CN', 'en'])),
  dataHash: z.string(),
  /** Waves before with which it compares, the oldest first. */
  earlier: z.optional(z.array(z.object({ id: z.string(), dataHash: z.string() }))),
  blocks: z.array(blockSchema),
  claims: z.record(z.string(), claimSchema),
  /** Statements that the whole report makes in the same words, by their keys: an edit of one is an edit of both. */
  sameAs: z.optional(z.record(z.string(), z.string())),
})

/** The whole report, with its other forms (see `forms/in-form.ts`), which are frozen with it. */
export const reportSchema = z.object({
  ...writtenSchema.shape,
  forms: z.optional(z.record(z.string(), writtenSchema)),
})
export type Report = z.output<typeof reportSchema>
