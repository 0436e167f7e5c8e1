import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Format } from '../../analysis/report/review/routes.ts'
import type { reportRoutes } from '../../analysis/report/routes.ts'
import { can } from '../../domain/role.ts'
import { imprintOf } from '../commands/build-wave-report.ts'
import { findWaveIssues } from '../commands/find-wave-issues.ts'
import { type Chosen, printedReport, programReport } from '../commands/printed-report.ts'
import { writeWaveReport } from '../commands/write-wave-report.ts'
import type { Context } from '../context.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import { formName, reportFileName } from './report-file-name.ts'
import type { Handlers } from './route-handlers.ts'

interface Asked {
  readonly context: Context
  readonly params: { readonly wave: string }
  readonly account: SignedIn
  readonly query?: AskedForm | undefined
}

/** Who only reads gets the last signed version where there is one. */
const chosenFor = ({ role }: SignedIn): Chosen => ({ which: can(role, 'analyse') ? 'current' : 'signed' })

const printedFor = ({ context, params, account }: Asked) =>
  printedReport(context.db, params.wave, imprintOf(context), chosenFor(account))

const fileOf = async (asked: Asked, format: Format, kind: string) => {
  const {
    context,
    params: { wave },
    account,
    query,
  } = asked
  return {
    content: await writeWaveReport(context.db, wave, imprintOf(context), {
      format,
      ...chosenFor(account),
      ...query,
    }),
    fileName: await reportFileName(context, wave, kind, format),
  }
}

export const reportHandlers: Handlers<typeof reportRoutes> = {
  findings: ({ context, params, query: { sector, ...indexWeights } }) =>
    findWaveIssues(context.db, params.wave, { sector: sector ?? null, indexWeights }),
  report: async (asked) => (await printedFor(asked)).report,
  word: (asked) => fileOf(asked, 'docx', formName(asked.query)),
  pdf: (asked) => fileOf(asked, 'pdf', formName(asked.query)),
  slides: (asked) => fileOf(asked, 'pptx', '分析报告'),
  tables: (asked) => fileOf(asked, 'xlsx', '数据表'),
  claims: async (asked) => {
    const { context, params, account } = asked
    const { program, edits } = await programReport(context.db, params.wave, imprintOf(context), chosenFor(account))
    return {
      content: claimsCsv(program.report, edits),
      fileName: await reportFileName(context, params.wave, '数字清单', 'csv'),
    }
  },
}
