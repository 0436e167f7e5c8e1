import type { Released } from '../../analysis/disclosure/released.ts'
import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Report } from '../../analysis/report/model.ts'
import { markOf } from '../../analysis/report/review/departures.ts'
import type { DepartureFormat, Format } from '../../analysis/report/review/routes.ts'
import { dutiesOf } from '../../analysis/report/review/view.ts'
import type { reportRoutes } from '../../analysis/report/routes.ts'
import { imprintOf } from '../commands/build-wave-report.ts'
import { chooseReport, whichFor } from '../commands/chosen-report.ts'
import { findShownIssues } from '../commands/find-shown-issues.ts'
import { fileOf, type Leaving, leave } from '../commands/leave.ts'
import { printedReport, programReport, withMark } from '../commands/printed-report.ts'
import { reportFileName } from '../commands/report-file-name.ts'
import { findEvidence } from '../commands/view-report.ts'
import { writeWaveReport } from '../commands/write-wave-report.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import type { Handlers } from './route-handlers.ts'

interface Asked {
  readonly context: Context
  readonly params: { readonly wave: string }
  readonly account: SignedIn
  readonly query?: AskedForm | undefined
}

/** A file of the report that this person reads; of a signed one it is their own copy, and entered as such. */
async function taken<Content>(
  { context, params: { wave }, account, query }: Asked,
  format: DepartureFormat,
  write: (leaving: Leaving & AskedForm) => Promise<Content>,
) {
  const { db } = context
  const file = fileOf({ format, ...query })
  const report = await chooseReport(db, wave, whichFor(account.role))
  const taker = { maker: { account: account.id }, recipient: account.name, day: dayOf(context.clock()) }
  const make = async (leaving: Leaving) => ({
    content: await write({ ...file, ...leaving }),
    fileName: await reportFileName(db, wave, { ...file, number: report.number, copy: leaving.copy }),
  })
  return leave(db, wave, { report, file, ...taker }, { make })
}

const written = (asked: Asked, format: Format) => {
  const { context, params } = asked
  const write = (leaving: Leaving & AskedForm) =>
    writeWaveReport(context.db, params.wave, imprintOf(context), { ...leaving, format })
  return taken(asked, format, write)
}

/** The whole report that this person reads, as data. */
async function asData({ context, params: { wave }, account }: Asked): Promise<Released<Report>> {
  const { number, stage } = await chooseReport(context.db, wave, whichFor(account.role))
  const made = await printedReport(context.db, wave, imprintOf(context), number)
  return withMark(made, markOf({ stage, form: 'annex', format: 'json' })).report
}

export const reportHandlers: Handlers<typeof reportRoutes> = {
  findings: ({ context, params, query: { sector, ...indexWeights } }) =>
    findShownIssues(context.db, params.wave, { sector: sector ?? null, indexWeights }),
  report: asData,
  duties: async (asked) => dutiesOf(await asData(asked)),
  evidence: ({ context, params: { wave }, query: { number = null, ...asked }, account: { role } }) =>
    findEvidence(context.db, wave, { number, role, imprint: imprintOf(context) }, asked),
  word: (asked) => written(asked, 'docx'),
  pdf: (asked) => written(asked, 'pdf'),
  slides: (asked) => written(asked, 'pptx'),
  tables: (asked) => written(asked, 'xlsx'),
  claims: (asked) =>
    taken(asked, 'csv', async ({ report, mark }) => {
      const { context, params } = asked
      const { program, edits } = await programReport(context.db, params.wave, imprintOf(context), report.number)
      return claimsCsv(withMark(program, mark).report, edits)
    }),
}
