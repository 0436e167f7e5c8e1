import * as z from 'zod/mini'
import { defineRoute } from '../../domain/api/route.ts'
import { instrumentSchema } from '../../domain/instrument.ts'
import { findingsSchema } from './findings.ts'
import { formQuery } from './forms/form.ts'
import { claimSchema, reportSchema } from './model.ts'

const waveParams = z.object({ wave: z.string() })
const share = z._default(z.coerce.number().check(z.minimum(0), z.maximum(100)), 1)

/** What is analysed: one sector or all, and the weights of the hot index, relative to each other. */
const findingsQuery = z.object({
  sector: z.optional(z.coerce.number()),
  attention: share,
  dissatisfaction: share,
  breadth: share,
})

/** `number`: of a version. */
const evidenceQuery = z.object({
  ...formQuery.shape,
  claim: z.string(),
  number: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000))),
})

/** Routes of the analysts and readers. They stand here since their answers are the analysis's own types. */
export const reportRoutes = {
  findings: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/findings',
    can: 'analyse',
    params: waveParams,
    query: findingsQuery,
    response: z.object({
      /** With the first comments of each field only. */
      findings: findingsSchema,
      /** Of each field, how many comments there are. */
      commentCounts: z.record(z.string(), z.int()),
      instrument: instrumentSchema,
    }),
  }),
  /** As it is printed, with edits and its mark: what is worked on or under review, for readers the last signed one. */
  report: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/report',
    can: 'read_report',
    params: waveParams,
    response: reportSchema,
  }),
  /** Of the same the table of responsibilities alone, its numbers as text; no block where nothing is proposed. */
  duties: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/report/duties',
    can: 'read_report',
    params: waveParams,
    response: reportSchema,
  }),
  /** What stands behind a number of what is being written, or of a version: its claim and all that this rests on. */
  evidence: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/report/evidence',
    can: 'read_report',
    params: waveParams,
    query: evidenceQuery,
    response: z.object({ dataHash: z.string(), claims: z.record(z.string(), claimSchema) }),
  }),
  word: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/report.docx',
    can: 'read_report',
    params: waveParams,
    query: formQuery,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  }),
  pdf: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/report.pdf',
    can: 'read_report',
    params: waveParams,
    query: formQuery,
    response: { mediaType: 'application/pdf' },
  }),
  slides: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/report.pptx',
    can: 'read_report',
    params: waveParams,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  }),
  tables: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/report.xlsx',
    can: 'read_report',
    params: waveParams,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  }),
  claims: defineRoute({
    method: 'GET',
    path: '/api/waves/:wave/claims.csv',
    can: 'read_report',
    params: waveParams,
    response: { mediaType: 'text/csv' },
  }),
}
