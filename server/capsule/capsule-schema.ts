import * as z from 'zod/mini'
import { findingsSchema } from '../../analysis/report/findings.ts'
import { editSchema } from '../../analysis/report/review/edits.ts'
import { stepSchema } from '../../analysis/report/review/workflow.ts'
import { measureSchema } from '../../domain/measure.ts'
import { sampleDesignSchema } from '../../domain/sample-design.ts'

export const capsuleFormat = 'minyi-capsule/1'

/** Files that every capsule has beside its manifest, and one that it has where seconds were kept. */
export const capsuleFiles = [
  'README.txt',
  'answers.csv',
  'cause-words.json',
  'claims.csv',
  'codebook.csv',
  'design.json',
  'earlier.json',
  'findings.json',
  'given.json',
  'instrument.json',
  'plan.json',
  'report.json',
  'viewer.html',
  'weights.csv',
] as const
export const paceFile = 'pace.csv'

export const manifestSchema = z.object({
  format: z.literal(capsuleFormat),
  /** Version of the program that made it. */
  program: z.string(),
  wave: z.string(),
  /** Day of the report as YYYY-MM-DD. */
  day: z.string(),
  /** Number of the version that was handed in; a draft has none. */
  version: z.optional(z.int()),
  dataHash: z.string(),
  isSynthetic: z.boolean(),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
})
export type Manifest = z.output<typeof manifestSchema>

/** How people were drawn. Units go by the numbers that `answers.csv` has: 1 is the first. */
export const designFileSchema = z.object({
  design: sampleDesignSchema,
  units: z.array(z.object({ sector: z.int(), size: z.int(), channel: z.optional(z.enum(['open', 'slip'])) })),
  /** Questionnaires handed out by sector; null where some unit has no record. */
  issued: z.array(z.object({ sector: z.int(), count: z.nullable(z.int()) })),
  fieldwork: z.object({
    firstDay: z.nullable(z.string()),
    lastDay: z.nullable(z.string()),
    received: z.int(),
    openLink: z.int(),
  }),
  isSynthetic: z.boolean(),
  isOpen: z.boolean(),
  indexWeights: findingsSchema.shape.indexWeights,
  /** Digest of names and words that the capsule does not hold: they count in the data hash. */
  hidden: z.string(),
})
export type DesignFile = z.output<typeof designFileSchema>

const capsuleStepSchema = z.object({ step: stepSchema, name: z.string(), day: z.string() })

/** What people put into the report: nothing here follows from the data. */
export const givenSchema = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.string(),
  date: z.string(),
  measures: z.array(measureSchema),
  decisions: z.record(z.string(), z.enum(['adopted', 'rejected'])),
  quotes: z.array(z.object({ group: z.string(), text: z.string() })),
  edits: z.array(editSchema),
  /** Which version of the report it is, and who took which step with it. A draft has none. */
  version: z.optional(z.object({ number: z.int(), steps: z.array(capsuleStepSchema) })),
})
export type Given = z.output<typeof givenSchema>

/** Waves before, as they were published: changes are told against them. */
export const earlierSchema = z.array(
  z.object({ id: z.string(), name: z.string(), findings: findingsSchema, instrument: z.unknown() }),
)
