import { derive, type Released } from '../../disclosure/released.ts'
import { assemble, contextOf } from '../assemble.ts'
import type { ReportInput } from '../build-report.ts'
import type { Findings } from '../findings.ts'
import type { Report } from '../model.ts'
import { responsibilityOf } from '../sections/responsibility.ts'

/**
 * The table of responsibilities as a paper of its own on turned pages: all of it, or what one unit leads and supports,
 * with the numbers of the whole table.
 */
export const responsibilityReport = (
  input: ReportInput & { readonly findings: Released<Findings> },
  unit?: string,
): Released<Report> => derive(input.findings, (findings) => tableOf({ ...input, findings }, unit))

function tableOf(input: ReportInput, unit: string | undefined): Report {
  const { findings, date, issuer } = input
  const section = responsibilityOf(unit)
  const { blocks, claims } = assemble([section], contextOf(input))
  return {
    title: section.title,
    issuer,
    date,
    isSynthetic: findings.isSynthetic,
    dataHash: findings.dataHash,
    // It is no annex of anything here.
    blocks: blocks.map((block) => (block.kind === 'annex' ? { ...block, text: section.title } : block)),
    claims,
  }
}
