import * as z from 'zod/mini'
import { oncePer } from '../../../domain/once-per.ts'
import { type AskedForm, formQuery, publicLanguages } from '../forms/form.ts'
import { inForm, withoutForms } from '../forms/in-form.ts'
import { type Claim, type Inline, type Report, reportSchema } from '../model.ts'
import { editStates, type MadeEdit, madeEditSchema, stateOfEdits } from './edits.ts'
import { reportSectionSchema, sectionsOf } from './sections.ts'
import { statementsOf } from './statements.ts'

/** A report as its page shows it: one of its forms as the program wrote it, and what is known of all of them. */
export const viewSchema = z.object({
  /** Null in a version that was frozen before there was such a form. Of numbers in tables it has the text alone. */
  report: z.nullable(reportSchema),
  /** How many numbers the form rests on. */
  claimCount: z.int(),
  /** What people wrote, in whichever form it stands. */
  edits: z.array(z.object({ ...madeEditSchema.shape, state: z.enum(editStates) })),
  /** Those of the whole report, which are looked through before it is signed. */
  sections: z.array(reportSectionSchema),
  /** Keys of the sentences that stand in other forms only, with the first form that has them. */
  elsewhere: z.array(z.object({ ...formQuery.shape, sentences: z.array(z.string()) })),
})
export type ReportView = z.output<typeof viewSchema>

/** A report as the program wrote it, with all its forms, and what people wrote in place of its sentences. */
interface Written {
  readonly report: Report
  readonly edits: readonly MadeEdit[]
}

/** What the page of a report needs to show it in a form, and to tell of the work on all forms. */
export function viewOf({ report, edits }: Written, asked: AskedForm): ReportView {
  const shown = inForm(report, asked)
  const states = stateOfEdits(report, edits)
  return {
    report: shown && lean(shown),
    claimCount: Object.keys(shown?.claims ?? {}).length,
    edits: edits.map((edit, i) => ({ ...edit, state: states[i]?.state ?? 'orphaned' })),
    sections: sectionsOf(report, edits),
    elsewhere: elsewhere(report, shown),
  }
}

/** Claims by their ids with all that they rest on; none where a report has no such number. */
export function evidenceOf({ claims }: Report, ids: readonly string[]): Record<string, Claim> {
  const found: Record<string, Claim> = {}
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const claim = claims[id]
    if (!claim || found[id]) continue
    found[id] = claim
    waiting.push(...(claim.evidence ?? []))
  }
  return found
}

/** Nine tenths of a report are claims of numbers in its tables, which few readers ask for: only their text comes along. */
const lean = oncePer((report: Report): Report => {
  const claims = evidenceOf(
    report,
    statementsOf(report).flatMap((one) => (one.kind === 'sentence' ? one.claims : [])),
  )
  const printed = (one: Inline): Inline =>
    typeof one === 'string' || claims[one.claim] ? one : { ...one, text: report.claims[one.claim]?.text ?? '' }
  const blocks = report.blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(printed))) } : block,
  )
  return { ...report, blocks, claims }
})

/** The table of responsibilities of a report alone. */
export const dutiesOf = (report: Report): Report =>
  lean({
    ...withoutForms(report),
    blocks: report.blocks.filter((block) => block.kind === 'table' && block.id === 'responsibility-table'),
  })

const sentencesIn = (report: Report | null): string[] =>
  report ? statementsOf(report).flatMap((one) => (one.kind === 'sentence' ? [one.key] : [])) : []

const everyAskedForm: readonly AskedForm[] = [
  { form: 'annex', language: 'zh-CN' },
  { form: 'brief', language: 'zh-CN' },
  ...publicLanguages.map((language) => ({ form: 'public' as const, language })),
]

function elsewhere(report: Report, shown: Report | null): ReportView['elsewhere'] {
  const known = new Set(sentencesIn(shown))
  return everyAskedForm.flatMap((asked) => {
    const sentences = sentencesIn(inForm(report, asked)).filter((key) => !known.has(key))
    for (const key of sentences) known.add(key)
    return sentences.length > 0 ? [{ ...asked, sentences }] : []
  })
}
