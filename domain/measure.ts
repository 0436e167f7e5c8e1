import * as z from 'zod/mini'

/** A countermeasure (措施) that could be taken on an issue, as the report proposes it. Texts are Chinese: only the report uses them. */
export const measureSchema = z.strictObject({
  issue: z.string().check(z.regex(/^[A-Z][0-9]{2}$/, 'bad_issue_id')),
  /** One or two sentences: who gets what, by which act. */
  text: z.string().check(z.minLength(10)),
  term: z.enum(['near', 'middle', 'long']),
  /** What is counted to see that it was done. */
  indicator: z.string().check(z.minLength(2)),
  /** Quarters from the day of the report. */
  quartersToDeadline: z.int().check(z.minimum(1), z.maximum(20)),
  costClass: z.enum(['low', 'middle', 'high']),
  /** Known from practice elsewhere, shown by a study, or an expert's judgement. */
  evidence: z.enum(['practice', 'study', 'expert']),
})
export type Measure = z.output<typeof measureSchema>
