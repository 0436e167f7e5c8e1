import type { Instrument } from '../../domain/instrument.ts'
import type { Measure } from '../../domain/measure.ts'
import { derive, type Released } from '../disclosure/released.ts'
import { assemble, contextOf } from './assemble.ts'
import type { Findings } from './findings.ts'
import type { Report } from './model.ts'
import type { ReleasedQuote } from './phrases/quotations.ts'
import { titleOf } from './phrases/title.ts'
import type { MeasureDecisions } from './plan-measures.ts'
import { sections } from './sections/index.ts'
import type { Trends } from './trends/trend.ts'

/** What a report is made of. */
export interface ReportInput {
  readonly findings: Findings
  readonly instrument: Instrument
  /** The library: measures for any issue, as the city has edited them. */
  readonly measures: readonly Measure[]
  readonly decisions?: MeasureDecisions
  /** Comments that a second person has released for quoting. */
  readonly quotes?: readonly ReleasedQuote[]
  /** The waves of the survey up to this one: without a wave before nothing is said of changes. */
  readonly trends?: Trends | undefined
  readonly issuer: string
  /** Day of the report as YYYY-MM-DD. */
  readonly date: string
}

/**
 * The report as data, in Chinese: the same findings always give the same report. The year in the title is that of the
 * last day of fieldwork, or of the report where that is unknown. Every number from the findings is a claim.
 */
export const buildReport = (input: ReportInput & { readonly findings: Released<Findings> }): Released<Report> =>
  derive(input.findings, (findings) => reportOf({ ...input, findings }))

function reportOf(given: ReportInput): Report {
  const { findings, instrument, date, issuer } = given
  const { sector } = findings.filter
  // Waves are followed as a whole: the numbers of one sector have none to stand beside.
  const context = contextOf(sector === null ? given : { ...given, trends: undefined })
  const title = instrument.title['zh-CN']
  const year = (findings.fieldwork.lastDay ?? date).slice(0, 4)
  return {
    title: titleOf(title, year, sector === null ? null : context.names.sector(sector)),
    issuer,
    date,
    isSynthetic: findings.isSynthetic,
    dataHash: findings.dataHash,
    ...earlierOf(sector === null ? given.trends : undefined),
    ...assemble(sections, context),
  }
}

/** Which states of the waves before it compares with; nothing where it compares with none. */
function earlierOf(trends: Trends | undefined): Pick<Report, 'earlier'> {
  const earlier = trends?.waves.slice(0, -1).map(({ id, dataHash }) => ({ id, dataHash })) ?? []
  return earlier.length > 0 ? { earlier } : {}
}
