import type { Instrument } from '../../domain/instrument.ts'
import type { Measure } from '../../domain/measure.ts'
import { derive, type Released } from '../disclosure/released.ts'
import { type ClaimBook, claimBook } from './claims/bind-claims.ts'
import { cellOf } from './claims/draft.ts'
import { numberMaker } from './claims/number-maker.ts'
import type { Findings } from './findings.ts'
import type { Block, Report } from './model.ts'
import { type NumberedSection, numberSections } from './number-sections.ts'
import { namesOf } from './phrases/names.ts'
import type { ReleasedQuote } from './phrases/quotations.ts'
import { titleOf } from './phrases/title.ts'
import { type MeasureDecisions, planMeasures } from './plan-measures.ts'
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
  // Waves are followed as a whole: the numbers of one sector have none to stand beside.
  const input = findings.filter.sector === null ? given : { ...given, trends: undefined }
  const names = namesOf(findings, instrument)
  const annexes = sections.filter(({ heading }) => heading === 'annex').map(({ title }) => title)
  const context = { ...input, number: numberMaker(input), names, annexes, plan: planMeasures(input) }
  const sector = findings.filter.sector === null ? null : names.sector(findings.filter.sector)
  const { numbered, refer } = numberSections(
    sections.map((section) => ({ section, blocks: section.blocks(context) })),
    { scope: sector === null ? '' : `（${sector}）`, remark: findings.isSynthetic ? '合成数据，仅供演示。' : '' },
  )
  const book = claimBook(refer)
  return {
    title: titleOf(instrument.title['zh-CN'], (findings.fieldwork.lastDay ?? date).slice(0, 4), sector),
    issuer,
    date,
    isSynthetic: findings.isSynthetic,
    dataHash: findings.dataHash,
    blocks: numbered.flatMap((one) => bound(one, book)),
    claims: book.claims,
  }
}

const bound = ({ id, head, blocks }: NumberedSection, book: ClaimBook): Block[] => [
  ...head,
  ...blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, inlines: book.bind(block.inlines, id) }
    if (block.kind !== 'table') return block
    return { ...block, rows: block.rows.map((row) => row.map((cell) => book.bind(cellOf(cell), id))) }
  }),
]
