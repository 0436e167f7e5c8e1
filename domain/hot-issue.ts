import * as z from 'zod/mini'
import { localizedSchema } from './localized.ts'

/** An entry of the catalogue of issues that the survey ranks, with the unit that would have to act. */
export const hotIssueSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z][0-9]{2}$/, 'bad_issue_id')),
  group: z.string(),
  name: localizedSchema,
  shortName: localizedSchema,
  keywords: z.optional(z.string()),
  leadUnit: z.string(),
  supportUnits: z.array(z.string()),
})
export type HotIssue = z.output<typeof hotIssueSchema>
