import { derive, type Released } from '../../disclosure/released.ts'
import { assemble, contextOf } from '../assemble.ts'
import type { ReportInput } from '../build-report.ts'
import type { Findings } from '../findings.ts'
import type { Report } from '../model.ts'
import { dayWords } from '../phrases/dates.ts'
import { closing } from '../sections/closing.ts'
import { advice } from './brief/advice.ts'
import { openingTo } from './brief/opening.ts'
import { overall } from './brief/overall.ts'
import { reasons } from './brief/reasons.ts'
import type { Paper } from './paper.ts'
import { sameAs } from './same-as.ts'

/** What a 专报 is made of: what the whole report is made of, that report, and what stands on its paper. */
export interface BriefInput extends ReportInput {
  readonly findings: Released<Findings>
  readonly whole: Report
  readonly paper: Paper
}

/**
 * A 专报 as leaders read it: about three pages under a red head, its numbers claims on the same sources as those of the
 * whole report, which it lists as its annexes.
 */
export const briefReport = (input: BriefInput): Released<Report> => derive(input.findings, () => briefOf(input))

function briefOf({ whole, paper, ...input }: BriefInput): Report {
  const issuer = paper.issuer || input.issuer
  const sections = [openingTo(paper.addressee), overall, reasons, advice, closing]
  const { sameAs: _, forms: __, ...about } = whole
  const brief = {
    ...about,
    issuer,
    head: {
      name: paper.name,
      number: `第${paper.number ?? 1}期`,
      ...(paper.signer ? { signer: paper.signer } : {}),
      issuer,
      date: dayWords(whole.date),
    },
    imprint: imprintOf(paper, `${dayWords(whole.date)}印发`, issuer),
    ...assemble(sections, contextOf({ ...input, issuer })),
  }
  return { ...brief, sameAs: sameAs(brief, whole) }
}

/** 报, 送 with the number of copies, and who issued the paper when. */
function imprintOf({ reportTo, sendTo, copies }: Paper, printed: string, issuer: string): Report['imprint'] {
  const to = [reportTo && `报：${reportTo}`, sendTo && `送：${sendTo}`].filter(Boolean)
  const lines = to.length > 0 || copies === null ? to : ['']
  const count = copies === null ? {} : { right: `共印${copies}份` }
  return [
    ...lines.map((left, i) => ({ left, ...(i === lines.length - 1 ? count : {}) })),
    { left: issuer, right: printed },
  ]
}
