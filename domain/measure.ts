import * as z from 'zod/mini'
import { oneLine } from './one-line.ts'

/** What a measure works on. The survey shows how an issue is felt, not its cause: this is what the act would change. */
export const measureCauses = [
  'supply',
  'price',
  'distance',
  'quality',
  'information',
  'enforcement',
  'attitude',
  'speed',
  'maintenance',
  'fairness',
  'skill',
] as const
export type MeasureCause = (typeof measureCauses)[number]

/** People whom a measure is meant for, as codes of variables: whoever has one of the codes belongs to them. */
export const measureGroupSchema = z.strictObject({
  id: z.string(),
  cells: z.array(z.strictObject({ variable: z.string(), codes: z.array(z.int()) })),
})
export type MeasureGroup = z.output<typeof measureGroupSchema>

/** Findings of an issue that the next wave will measure again. */
export const outcomes = ['mention', 'satisfaction', 'dissatisfied', 'dontKnow'] as const
export type Outcome = (typeof outcomes)[number]

/** The least change that is worth the effort: points of five for means, shares of one for shares. */
export const leastChange: Readonly<Record<Outcome, number>> = {
  satisfaction: 0.3,
  dissatisfied: 0.1,
  dontKnow: 0.1,
  mention: 0.05,
}

/** How far away the deadline of a measure is, the nearest first. */
export const measureTerms = ['near', 'middle', 'long'] as const

/** What a measure costs, the cheapest first. */
export const costClasses = ['low', 'middle', 'high'] as const

/**
 * How good the evidence is, the best first. study: its effect, or that of something alike, was examined. practice: done
 * elsewhere, with what effect is not known. rule: laws or policies demand it, which says nothing of its effect. expert: a
 * judgement without precedent.
 */
export const evidenceGrades = ['study', 'practice', 'rule', 'expert'] as const

const sentence = z
  .string()
  .check(z.overwrite(oneLine), z.trim(), z.minLength(10, 'text_too_short'), z.maxLength(300, 'text_too_long'))
const phrase = z
  .string()
  .check(z.overwrite(oneLine), z.trim(), z.minLength(2, 'text_too_short'), z.maxLength(120, 'text_too_long'))
/** Whole quarters to the deadline. */
const quartersSchema = z.int().check(z.minimum(1), z.maximum(20))

/** A countermeasure (措施) that could be taken on an issue, as the report proposes it. Texts are Chinese: only the report uses them. */
export const measureSchema = z.strictObject({
  /** Stable: the issue and a number, as E09-1; those that a city adds have a letter, as E09-c1. */
  id: z.string().check(z.regex(/^[A-Z][0-9]{2}-[a-z]?[0-9]+$/, 'bad_measure_id')),
  issue: z.string().check(z.regex(/^[A-Z][0-9]{2}$/, 'bad_issue_id')),
  /** One or two sentences: who gets what, by which act. */
  text: sentence,
  cause: z.enum(measureCauses),
  group: z.optional(measureGroupSchema),
  /** Which finding speaks for it: much dissatisfaction, many mentions, or few who know. */
  suits: z.enum(['dissatisfied', 'mentioned', 'unknown']),
  term: z.enum(measureTerms),
  /** What is counted to see that it was done. */
  indicator: phrase,
  /** What the next wave measures of the issue, and the least change wanted, on the scale of that estimate. */
  target: z.strictObject({ outcome: z.enum(outcomes), change: z.number().check(z.minimum(0)) }),
  quartersToDeadline: quartersSchema,
  /** Day from which the quarters count; without one, the day of the report. Set when the measure is adopted. */
  countedFrom: z.optional(z.iso.date()),
  costClass: z.enum(costClasses),
  evidence: z.enum(evidenceGrades),
  /** On what the grade of evidence rests. */
  basis: phrase,
  leadUnit: phrase,
  supportUnits: z.array(phrase).check(z.maxLength(30)),
  /** The post of whoever answers for it (分管领导), never a name. */
  leader: phrase,
  /** Who pays or loses by it. */
  burdens: phrase,
  /** Who may disagree, and why. */
  objections: phrase,
  /** What would change the advice. */
  reconsider: phrase,
})
export type Measure = z.output<typeof measureSchema>
