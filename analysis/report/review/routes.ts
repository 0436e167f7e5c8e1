import * as z from 'zod/mini'
import { defineRoute } from '../../../domain/api/route.ts'
import { oneLine } from '../../../domain/one-line.ts'
import { problemCodes } from '../../../domain/problem.ts'
import { formQuery, formShape, forms, publicLanguageSchema } from '../forms/form.ts'
import { editSchema, textChecks } from './edits.ts'
import { jobStates } from './job-states.ts'
import { viewSchema } from './view.ts'
import { takenStepSchema } from './workflow.ts'

const waveParams = z.object({ wave: z.string() })
const statement = z.string().check(z.regex(/^[0-9a-f]{16}$/))
const number = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000))
/** The newest version as the caller knows it, 0 for none, so that nobody passes what they did not see. */
const newest = z.int().check(z.minimum(0), z.maximum(100_000))
/** Of a version or a copy, in a body. */
const ordinal = z.int().check(z.minimum(1), z.maximum(100_000))
const versionParams = z.object({ wave: z.string(), number })
const words = z.string().check(z.trim(), z.minLength(1, 'text_missing'), z.maxLength(1000, 'text_too_long'))
/** Of one line as the sentence that it replaces; what was edited before that rule keeps its text. */
const wording = z.string().check(z.overwrite(oneLine), ...textChecks)
const done = z.object({ done: z.literal(true) })

const commentSchema = z.object({
  id: z.string(),
  statement: z.string(),
  /** The sentence as it stood when the comment was written. */
  original: z.string(),
  words: z.string(),
  name: z.string(),
  day: z.string(),
  isResolved: z.boolean(),
  /** Who settled it; null while it is open. */
  resolvedBy: z.nullable(z.string()),
})
export type ReviewComment = z.output<typeof commentSchema>

const versionSchema = z.object({
  number: z.int(),
  dataHash: z.string(),
  steps: z.array(takenStepSchema),
  /** Whether what it was made of is kept, so that it can be sealed. */
  isSealable: z.boolean(),
})
export type Version = z.output<typeof versionSchema>

/** Formats that the report is written in. */
export const formats = ['docx', 'pdf', 'pptx', 'xlsx'] as const
export type Format = (typeof formats)[number]

/** Files that jobs make: a capsule is the wave with its report, sealed. */
const jobFormatSchema = z.enum([...formats, 'capsule'])
export type JobFormat = z.output<typeof jobFormatSchema>

/** As somebody saw a section when they marked it. */
const markSchema = z.object({
  section: z.string(),
  digest: z.string(),
  account: z.string(),
  name: z.string(),
  day: z.string(),
})

/** Files of a signed version that may leave. Jobs make all but the list of claims and the report as data. */
const departureFormatSchema = z.enum([...formats, 'capsule', 'csv', 'json'])
export type DepartureFormat = z.output<typeof departureFormatSchema>

/** Forms of the report, and the table of responsibilities by itself: all of it, or the part of one unit. */
const departureFormSchema = z.enum([...forms, 'duties', 'unit_duties'])
export type DepartureForm = z.output<typeof departureFormSchema>

/** Whom a copy is for; stands at the top of every page. */
export const recipientSchema = z
  .string()
  .check(z.overwrite(oneLine), z.trim(), z.minLength(1, 'text_missing'), z.maxLength(80, 'text_too_long'))

/** A file of a signed version that has left. */
const departureSchema = z.object({
  id: z.int(),
  /** Of the version. */
  number: z.int(),
  /** Null for the page for citizens, which bears no number and is for everybody. */
  copy: z.nullable(z.int()),
  recipient: z.nullable(z.string()),
  format: departureFormatSchema,
  form: departureFormSchema,
  language: publicLanguageSchema,
  /** Of an account, or of who made it on the server's own command line. */
  name: z.string(),
  day: z.string(),
  /** Entered by the caller, who alone may have a copy made again. */
  isOwn: z.boolean(),
})
export type Departure = z.output<typeof departureSchema>

const boundStatementSchema = z.object({ place: z.string(), text: z.string() })
const changeSchema = z.object({
  kind: z.enum(['number_changed', 'wording_changed', 'added', 'removed']),
  cause: z.enum(['new_data', 'earlier_data', 'rule', 'edit']),
  before: z.nullable(boundStatementSchema),
  after: z.nullable(boundStatementSchema),
  numbers: z.array(z.object({ source: z.string(), before: z.string(), after: z.string() })),
})
const changesSchema = z.object({ changes: z.array(changeSchema), numbers: z.int() })
export type Changes = z.output<typeof changesSchema>

const jobSchema = z.object({
  id: z.string(),
  format: jobFormatSchema,
  fileName: z.string(),
  state: z.enum(jobStates),
  /** Why it failed. */
  problem: z.nullable(z.literal(problemCodes)),
  details: z.unknown(),
  /** Jobs that are to be done before. */
  ahead: z.int(),
  /** Until when a finished file is kept, as ISO 8601. */
  keptUntil: z.nullable(z.string()),
})
export type Job = z.output<typeof jobSchema>

const jobParams = z.object({ job: z.string() })

/** Routes of those who write, check, review and sign a report. */
export const reviewRoutes = {
  /** How far the report is: versions, newest first, comments on it, and which sections were looked through. */
  state: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/review',
    can: 'read_report',
    params: waveParams,
    response: z.object({
      versions: z.array(versionSchema),
      comments: z.array(commentSchema),
      marks: z.array(markSchema),
    }),
  }),
  /** The report as the program writes it now, in a form, with what people wrote beside it. Readers, until something is signed. */
  draft: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/review/draft',
    can: 'read_report',
    params: waveParams,
    query: formQuery,
    response: viewSchema,
  }),
  /**
   * Puts words in place of a sentence, or with null takes it back to the program's. `base`: what stood there when the
   * caller began, null for the program's words. Another text by then is a conflict, which tells it.
   */
  edit: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/review/edits/:statement',
    can: 'analyse',
    params: z.object({ wave: z.string(), statement }),
    body: z.strictObject({
      text: z.nullable(wording),
      base: z.nullable(z.string().check(z.maxLength(2000, 'text_too_long'))),
    }),
    response: done,
  }),
  /** Says that the caller has looked a section through as it stood, or takes that back. */
  mark: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/review/marks/:section',
    can: 'analyse',
    params: z.object({ wave: z.string(), section: z.string().check(z.regex(/^[\w-]{1,60}$/)) }),
    body: z.strictObject({ digest: z.nullable(statement) }),
    response: done,
  }),
  comment: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/review/comments',
    can: 'analyse',
    params: waveParams,
    body: z.strictObject({ statement, original: editSchema.shape.original, words }),
    response: done,
  }),
  resolve: defineRoute({
    method: 'PUT',
    path: '/api/waves/:wave/review/comments/:comment',
    can: 'analyse',
    params: z.object({ wave: z.string(), comment: z.string().check(z.regex(/^\d{1,15}$/)) }),
    body: z.strictObject({ isResolved: z.boolean() }),
    response: done,
  }),
  step: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/review/steps',
    can: 'analyse',
    params: waveParams,
    body: z.strictObject({
      step: z.enum(['submitted', 'checked', 'reviewed']),
      number: newest,
    }),
    response: done,
  }),
  sign: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/review/signature',
    can: 'sign_report',
    params: waveParams,
    body: z.strictObject({ number: newest }),
    response: done,
  }),
  /**
   * Sends a version back, or begins the next one after signing. `isSigned`: whether it was signed when the caller looked,
   * so that nobody reopens by sending back what was signed meanwhile.
   */
  reopen: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/review/reopen',
    can: 'analyse',
    params: waveParams,
    body: z.strictObject({ number: newest, reason: words, isSigned: z.optional(z.boolean()) }),
    response: done,
  }),
  /** Readers get the version that they read: the last signed one. */
  version: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/review/versions/:number',
    can: 'read_report',
    params: versionParams,
    query: formQuery,
    response: viewSchema,
  }),
  /** Statements in which two versions differ and why; without `to` the newest data with the edits of the first. */
  changes: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/review/versions/:number/changes',
    can: 'analyse',
    params: versionParams,
    query: z.object({ to: z.optional(number) }),
    response: changesSchema,
  }),
  /** What has left of all signed versions, the newest first. */
  departures: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/review/departures',
    can: 'analyse',
    params: waveParams,
    response: z.object({ departures: z.array(departureSchema) }),
  }),
  /**
   * Begins to make a file outside the request: of the draft, of a version, or a registered copy of a signed version once
   * more. What is signed and not for everybody is numbered and entered when it is made: for the recipient, or else as the
   * caller's own copy.
   */
  startJob: defineRoute({
    method: 'POST',
    path: '/api/waves/:wave/review/jobs',
    can: 'analyse',
    params: waveParams,
    body: z.strictObject({
      format: jobFormatSchema,
      number: z.optional(ordinal),
      copy: z.optional(ordinal),
      recipient: z.optional(recipientSchema),
      ...formShape,
    }),
    response: jobSchema,
  }),
  /** The caller's own jobs of a wave that are under way or whose files are kept, the newest first. */
  jobs: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/review/jobs',
    can: 'analyse',
    params: waveParams,
    response: z.object({ jobs: z.array(jobSchema) }),
  }),
  job: defineRoute({
    method: 'GET',
    path: '/api/jobs/:job',
    can: 'analyse',
    params: jobParams,
    response: jobSchema,
  }),
  cancelJob: defineRoute({
    method: 'DELETE',
    path: '/api/jobs/:job',
    can: 'analyse',
    params: jobParams,
    response: jobSchema,
  }),
  jobFile: defineRoute({
    method: 'GET',
    path: '/api/jobs/:job/file',
    can: 'analyse',
    params: jobParams,
    response: { mediaType: 'application/octet-stream' },
  }),
}
