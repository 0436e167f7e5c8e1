import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { DepartureFormat, Format } from '../../analysis/report/review/routes.ts'
import type { reportRoutes } from '../../analysis/report/routes.ts'
import { can } from '../../domain/role.ts'
import { imprintOf } from '../commands/build-wave-report.ts'
import { findShownIssues } from '../commands/find-shown-issues.ts'
import { type Chosen, printedReport, programReport } from '../commands/printed-report.ts'
import { fileOf, takeCopy } from '../commands/register-departures.ts'
import { writeWaveReport } from '../commands/write-wave-report.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import { endingOf, formName, namedBy, reportFileName } from './report-file-name.ts'
import type { Handlers } from './route-handlers.ts'

interface Asked {
  readonly context: Context
  readonly params: { readonly wave: string }
  readonly account: SignedIn
  readonly query?: AskedForm | undefined
}

/** Who only reads gets the last signed version where there is one. */
export const chosenFor = ({ role }: SignedIn): Chosen => ({ which: can(role, 'analyse') ? 'current' : 'signed' })

const printedFor = ({ context, params, account }: Asked) =>
  printedReport(context.db, params.wave, imprintOf(context), chosenFor(account))

/** Which report this person gets in which file; of a signed one it is their own copy, and entered as such. */
async function taken({ context, params, account, query }: Asked, format: DepartureFormat) {
  const file = fileOf({ format, ...query })
  const doer = { account: account.id, recipient: account.name, day: dayOf(context.clock()) }
  const chosen = await takeCopy(context.db, params.wave, { chosen: chosenFor(account), ...doer, ...file })
  return { ...chosen, ...file }
}

const written = async (asked: Asked, format: Format, kind: string) => {
  const { context, params } = asked
  const chosen = { ...(await taken(asked, format)), format }
  return {
    content: await writeWaveReport(context.db, params.wave, imprintOf(context), chosen),
    fileName: await nameOf(asked, kind, chosen),
  }
}

const nameOf = ({ context, params }: Asked, kind: string, chosen: Awaited<ReturnType<typeof taken>>) =>
  reportFileName(context, params.wave, kind, endingOf({ format: chosen.format, ...namedBy(chosen) }))

export const reportHandlers: Handlers<typeof reportRoutes> = {
  findings: ({ context, params, query: { sector, ...indexWeights } }) =>
    findShownIssues(context.db, params.wave, { sector: sector ?? null, indexWeights }),
  report: async (asked) => (await printedFor(asked)).report,
  word: (asked) => written(asked, 'docx', formName(asked.query)),
  pdf: (asked) => written(asked, 'pdf', formName(asked.query)),
  slides: (asked) => written(asked, 'pptx', '分析报告'),
  tables: (asked) => written(asked, 'xlsx', '数据表'),
  claims: async (asked) => {
    const { context, params } = asked
    const chosen = await taken(asked, 'csv')
    const { program, edits } = await programReport(context.db, params.wave, imprintOf(context), chosen)
    return { content: claimsCsv(program.report, edits), fileName: await nameOf(asked, '数字清单', chosen) }
  },
}
