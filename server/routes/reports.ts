import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Format } from '../../analysis/report/review/routes.ts'
import type { reportRoutes } from '../../analysis/report/routes.ts'
import { can } from '../../domain/role.ts'
import { buildWaveReport } from '../commands/build-wave-report.ts'
import { findWaveIssues } from '../commands/find-wave-issues.ts'
import { waveCapsule } from '../commands/wave-capsule.ts'
import { writeWaveReport } from '../commands/write-wave-report.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import { formName, reportFileName } from './report-file-name.ts'
import type { Handlers } from './route-handlers.ts'

const imprint = ({ config, clock }: Context) => ({ issuer: config.organisation, date: dayOf(clock()) })

interface Asked {
  readonly context: Context
  readonly params: { readonly wave: string }
  readonly account: SignedIn
  readonly query?: AskedForm | undefined
}

/** Who only reads gets the last signed version where there is one. */
const fileOf = async (asked: Asked, format: Format, kind: string) => {
  const {
    context,
    params: { wave },
    account,
    query,
  } = asked
  return {
    content: await writeWaveReport(context.db, wave, imprint(context), {
      format,
      which: can(account.role, 'analyse') ? 'current' : 'signed',
      ...query,
    }),
    fileName: await reportFileName(context, wave, kind, format),
  }
}

export const reportHandlers: Handlers<typeof reportRoutes> = {
  findings: async ({ context, params, query: { sector, ...indexWeights } }) => {
    const { findings, instrument } = await findWaveIssues(context.db, params.wave, {
      sector: sector ?? null,
      indexWeights,
    })
    return { findings, instrument }
  },
  report: ({ context, params }) => buildWaveReport(context.db, params.wave, imprint(context)),
  word: (asked) => fileOf(asked, 'docx', formName(asked.query)),
  pdf: (asked) => fileOf(asked, 'pdf', formName(asked.query)),
  slides: (asked) => fileOf(asked, 'pptx', '分析报告'),
  tables: (asked) => fileOf(asked, 'xlsx', '数据表'),
  claims: async ({ context, params }) => ({
    content: claimsCsv(await buildWaveReport(context.db, params.wave, imprint(context))),
    fileName: await reportFileName(context, params.wave, '数字清单', 'csv'),
  }),
  capsule: async ({ context, params }) => ({
    content: await waveCapsule(context.db, params.wave, imprint(context)),
    fileName: await reportFileName(context, params.wave, '数据封装', 'zip'),
  }),
}
